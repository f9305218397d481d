/** The releases of a product, their changes and their files. */
import { branchesOf, type Branch } from './branches.ts';
import { schemeOf, type Catalog, type Download, type Release } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';
import { compareNewestVersion } from './versions.ts';
import type { Words } from '#src/messages/languages.ts';
import { changeTypes, type Change } from '#src/schemas/release.ts';

/** The releases of a product, the newest version first. For lists that readers see, {@link timelineOf} is right. */
export function releasesOf(catalog: Catalog, product: string): Release[] {
  return deriveOnce(catalog, `releases of ${product}`, () =>
    timelineOf(catalog, product).toSorted((a, b) => compareNewestVersion(schemeOf(catalog, product), a.version, b.version)),
  );
}

/** The releases of a product by date, the latest first: a fix for an older branch is news, whatever its number. */
export function timelineOf(catalog: Catalog, product: string): Release[] {
  return catalog.releases.filter((release) => release.product === product);
}

/** The branches of a product's releases, that of the newest version first. */
export function productBranches(catalog: Catalog, product: string): Branch<Release>[] {
  return branchesOf(releasesOf(catalog, product), schemeOf(catalog, product));
}

/** What readers call a release's channel. */
export function channelName(
  { products }: Pick<Catalog, 'products'>,
  { product, channel }: Pick<Release, 'product' | 'channel'>,
  { channels }: Words['names'],
): string {
  const names: Record<string, string> = { ...channels, ...products.find(({ id }) => id === product)?.channels };
  return names[channel] ?? channel;
}

/** The newest stable release of a product, ignoring samples. */
export function latestStable(catalog: Catalog, product: string): Release | undefined {
  return releasesOf(catalog, product).find((release) => release.channel === 'stable' && !release.sample);
}

export function findDownload(catalog: Catalog, release: { product: string; version: string }): Download | undefined {
  const byVersion = deriveOnce(catalog, 'downloads by version', () => {
    const downloads = [...catalog.downloads, ...catalog.expiredDownloads];
    return new Map(downloads.map((download) => [`${download.product} ${download.version}`, download]));
  });
  return byVersion.get(`${release.product} ${release.version}`);
}

/** A release with files to download. */
export interface Offer {
  release: Release;
  download: Download;
}

/** The releases of a product that have files, newest version first. */
export function offersOf(catalog: Catalog, product: string): Offer[] {
  return releasesOf(catalog, product).flatMap((release) => toOffer(catalog, release));
}

/** The files of expired releases: they are in no list but keep their page. */
export function expiredOffers(catalog: Catalog): Offer[] {
  return catalog.expired.filter((entry) => entry.collection === 'releases').flatMap((release) => toOffer(catalog, release));
}

function toOffer(catalog: Catalog, release: Release): Offer[] {
  const download = findDownload(catalog, release);
  return download ? [{ release, download }] : [];
}

export function isSample({ release, download }: Offer): boolean {
  return release.sample || download.sample;
}

export function isStable(offer: Offer): boolean {
  return offer.release.channel === 'stable' && !isSample(offer);
}

/** The offer at the top of a product's page: the newest stable one, else the newest that is not a sample, else the newest. */
export function firstOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.find(isStable) ?? offers.find((offer) => !isSample(offer)) ?? offers[0];
}

/** Sorts changes into display order: breaking ones first, then by type. */
export function sortChanges(changes: readonly Change[]): Change[] {
  const rank = (change: Change) => (change.breaking ? -2 : change.type === 'security' ? -1 : changeTypes.indexOf(change.type));
  return [...changes].sort((a, b) => rank(a) - rank(b));
}

/** The groups of changes, in display order. */
export const changeGroups = ['breaking', 'security', ...changeTypes.filter((type) => type !== 'security')] as const;

/** Groups changes: breaking ones first, then security, then by type, without empty groups. */
export function groupChanges<Item extends { change: Change }>(items: readonly Item[]) {
  return changeGroups
    .map((kind) => ({ kind, items: items.filter(({ change }) => (change.breaking ? kind === 'breaking' : change.type === kind)) }))
    .filter((group) => group.items.length > 0);
}

/** The releases of a product, their changes and their files. */
import { gt, rcompare } from 'semver';
import { isSameVersion, type Catalog, type Download, type KnownIssue, type Release } from './catalog.ts';
import { changeTypes, type Change } from '#src/schemas/release.ts';

/** The releases of a product, newest version first. */
export function releasesOf(catalog: Catalog, product: string): Release[] {
  return catalog.releases.filter((release) => release.product === product).sort((a, b) => rcompare(a.version, b.version));
}

/** The newest stable release of a product, ignoring samples. */
export function latestStable(catalog: Catalog, product: string): Release | undefined {
  return releasesOf(catalog, product).find((release) => release.channel === 'stable' && !release.sample);
}

export function findDownload(catalog: Catalog, release: { product: string; version: string }): Download | undefined {
  return [...catalog.downloads, ...catalog.expiredDownloads].find((download) => isSameVersion(download, release));
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

/** Groups changes: breaking ones first, then security, then by type, without empty groups. */
export function groupChanges<Item extends { change: Change }>(items: readonly Item[]) {
  const kinds = ['breaking', 'security', ...changeTypes.filter((type) => type !== 'security')] as const;
  return kinds
    .map((kind) => ({ kind, items: items.filter(({ change }) => (change.breaking ? kind === 'breaking' : change.type === kind)) }))
    .filter((group) => group.items.length > 0);
}

/**
 * The known issues of a version: introduced in it or before, and not fixed by then.
 * An issue whose first version is unknown never counts, nor does a sample issue in a real version.
 */
export function issuesPresentIn(
  issues: readonly KnownIssue[],
  { product, version, sample }: Pick<Release, 'product' | 'version' | 'sample'>,
): KnownIssue[] {
  return issues.filter(
    (issue) =>
      issue.product === product &&
      (sample || !issue.sample) &&
      issue.introducedIn !== undefined &&
      !gt(issue.introducedIn, version) &&
      (issue.fixedIn === undefined || gt(issue.fixedIn, version)),
  );
}

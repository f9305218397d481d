/** Releases with files to download. */
import { isSameVersion, type Catalog, type Download, type Release } from '#src/domain/catalog.ts';
import { findDownload, releasesOf } from '#src/domain/releases.ts';

export interface Offer {
  release: Release;
  download: Download;
}

/** The releases of a product that have files, newest version first. */
export function offersOf(catalog: Catalog, product: string): Offer[] {
  return releasesOf(catalog, product).flatMap((release) => {
    const download = findDownload(catalog, release);
    return download ? [{ release, download }] : [];
  });
}

/** The files of expired releases: they are in no list but keep their page. */
export function expiredOffers({ expired, expiredDownloads }: Catalog): Offer[] {
  const releases = expired.filter((entry) => entry.collection === 'releases');
  return releases.flatMap((release) =>
    expiredDownloads.filter((other) => isSameVersion(other, release)).map((download) => ({ release, download })),
  );
}

function isStable({ release, download }: Offer): boolean {
  return release.channel === 'stable' && !isSample({ release, download });
}

export function isSample({ release, download }: Offer): boolean {
  return release.sample || download.sample;
}

/** The offer at the top of a product's page: the newest stable one, else the newest that is not a sample, else the newest. */
export function firstOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.find(isStable) ?? offers.find((offer) => !isSample(offer)) ?? offers[0];
}

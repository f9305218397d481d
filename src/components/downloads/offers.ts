/** What a product offers for download. */
import { isSameVersion, type Catalog, type Download, type Release } from '#src/domain/catalog.ts';
import { findDownload, releasesOf } from '#src/domain/releases.ts';

/** A release with its files. */
export interface Offer {
  release: Release;
  download: Download;
}

/** The releases of a product that have files, the newest version first. */
export function offersOf(catalog: Catalog, product: string): Offer[] {
  return releasesOf(catalog, product).flatMap((release) => {
    const download = findDownload(catalog, release);
    return download ? [{ release, download }] : [];
  });
}

/** The files of releases that have expired: they stand in no list and keep their page. */
export function expiredOffers({ expired, expiredDownloads }: Catalog): Offer[] {
  const releases = expired.filter((entry) => entry.collection === 'releases');
  return releases.flatMap((release) =>
    expiredDownloads.filter((other) => isSameVersion(other, release)).map((download) => ({ release, download })),
  );
}

/** Whether readers are to take its files: it is stable and no sample. */
export function isStable({ release, download }: Offer): boolean {
  return release.channel === 'stable' && !isSample({ release, download });
}

export function isSample({ release, download }: Offer): boolean {
  return release.sample || download.sample;
}

/** The offer that a product's page puts first: the newest stable one; without any, the newest that is no sample; then the newest. */
export function firstOffer(offers: readonly Offer[]): Offer | undefined {
  return offers.find(isStable) ?? offers.find((offer) => !isSample(offer)) ?? offers[0];
}

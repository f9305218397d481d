/** Every file that the portal has published, of every version, also of expired ones: what a reader's file is compared with. */
import { isSameVersion, type Catalog } from './catalog.ts';
import { versionDownloadsPath } from './paths.ts';

export interface PublishedFile {
  fileName: string;
  /** 64 hexadecimal digits. */
  sha256: string;
  /** The title of its release. */
  title: string;
  /** The page of its version. */
  page: string;
  /** Samples show a feature; they are not for use. */
  sample: boolean;
}

export function publishedFiles(catalog: Catalog): PublishedFile[] {
  const releases = [...catalog.releases, ...catalog.expired].filter((entry) => entry.collection === 'releases');
  return [...catalog.downloads, ...catalog.expiredDownloads].flatMap((download) => {
    const release = releases.find((other) => isSameVersion(other, download));
    const page = versionDownloadsPath(download.product, download.version);
    const sample = download.sample || release?.sample === true;
    return download.artifacts.map(({ fileName, sha256 }) => ({
      fileName,
      sha256,
      title: release?.title ?? download.version,
      page,
      sample,
    }));
  });
}

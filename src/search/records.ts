/** Records of the full text that are not pages: questions, which share a page, and download files. */
import { productName, type Catalog, type Download } from '#src/domain/catalog.ts';
import { formatSize } from '#src/domain/labels.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { versionDownloadsPath } from '#src/domain/paths.ts';
import type { Artifact } from '#src/schemas/download.ts';
import { audiences } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { plainText } from '#src/source/markdown.ts';
import type { SearchFilters } from './quick-format.ts';
import { versionForms } from './versions-of.ts';

export interface SearchRecord {
  /** The path of the hit, with its fragment. */
  url: string;
  title: string;
  content: string;
}

/** All records that are not pages, in catalog order. */
export function searchRecords(catalog: Catalog): SearchRecord[] {
  const questions = catalog.faqs.map(({ path, title, body }) => ({ url: path, title, content: plainText(body) }));
  const files = fileRecords(catalog).map(({ url, title, summary, artifact: { minimumOs, sha256 } }) => {
    return { url, title, content: [summary, ...(minimumOs === undefined ? [] : [minimumOs]), `SHA-256 ${sha256}`].join(' ') };
  });
  return [...questions, ...files];
}

/** Every file to download, in catalog order. */
export function fileRecords(catalog: Catalog) {
  return catalog.downloads.flatMap((download) => download.artifacts.map((artifact) => toFileRecord(download, artifact, catalog)));
}

function toFileRecord(download: Download, artifact: Artifact, catalog: Catalog) {
  const { product, version } = download;
  const { t, locale } = interfaceOf(catalog.site);
  const system = t.names.platforms[artifact.os];
  const { architecture } = artifact;
  const size = formatSize(artifact.sizeBytes, locale);
  const facts = { product: productName(catalog, product), version, kind: t.names.filesInText[artifact.kind], system, size };
  const filters: SearchFilters = {
    kind: [kinds.downloads.word],
    product: [product],
    audience: [...audiences],
    ...(download.sample && { sample: ['true'] }),
  };
  return {
    url: `${versionDownloadsPath(product, version)}#${artifact.fileName}`,
    title: artifact.fileName,
    summary: architecture === 'any' ? t.searchedPages.file(facts) : t.searchedPages.fileFor({ ...facts, architecture }),
    exact: [artifact.fileName, ...versionForms(version), artifact.sha256],
    keywords: ['download', artifact.kind, system],
    filters,
    artifact,
  };
}

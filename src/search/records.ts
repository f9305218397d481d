/** Index records that are not pages: questions, which share a page, and download files. */
import { productName, type Catalog, type Download, type Faq } from '#src/domain/catalog.ts';
import { formatSize } from '#src/domain/labels.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { versionDownloadsPath } from '#src/domain/paths.ts';
import type { Artifact } from '#src/schemas/download.ts';
import { audiences } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { plainText } from '#src/source/markdown.ts';
import type { SearchFilters } from './index-filters.ts';
import { filtersOf } from './attributes.ts';
import { metaOf, versionForms, type SearchMeta } from './terms.ts';

export interface SearchRecord {
  /** The path of the hit, with its fragment. */
  url: string;
  content: string;
  meta: SearchMeta & { title: string };
  filters: SearchFilters;
}

/** All records that are not pages, in catalog order. */
export function searchRecords(catalog: Catalog): SearchRecord[] {
  const questions = catalog.faqs.map((faq) => toFaqRecord(faq, catalog));
  const files = catalog.downloads.flatMap((download) =>
    download.artifacts.map((artifact) => toArtifactRecord(download, artifact, catalog)),
  );
  return [...questions, ...files];
}

function toFaqRecord(faq: Faq, catalog: Catalog): SearchRecord {
  return {
    url: faq.path,
    content: plainText(faq.body),
    meta: { title: faq.title, ...metaOf(faq, catalog) },
    filters: filtersOf(faq, catalog),
  };
}

function toArtifactRecord(download: Download, artifact: Artifact, catalog: Catalog): SearchRecord {
  const { product, version } = download;
  const name = productName(catalog, product);
  const { t, locale } = interfaceOf(catalog.site);
  const system = t.names.platforms[artifact.os];
  const { architecture } = artifact;
  const facts = { product: name, version, kind: t.names.filesInText[artifact.kind], system, size: formatSize(artifact.sizeBytes, locale) };
  const summary = architecture === 'any' ? t.searchedPages.file(facts) : t.searchedPages.fileFor({ ...facts, architecture });
  return {
    url: `${versionDownloadsPath(product, version)}#${artifact.fileName}`,
    content: [summary, ...(artifact.minimumOs === undefined ? [] : [artifact.minimumOs]), `SHA-256 ${artifact.sha256}`].join(' '),
    meta: {
      title: artifact.fileName,
      summary,
      exact: [artifact.fileName, ...versionForms(version)].join('; '),
      keywords: `download; ${artifact.kind}; ${system}`,
    },
    filters: {
      kind: [kinds.downloads.word],
      product: [product],
      audience: [...audiences],
      ...(download.sample && { sample: ['true'] }),
    },
  };
}

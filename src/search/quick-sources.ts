/** What the quick index holds: every page, entry and file that can be found, and the texts by which it is found. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { permalink, withoutFragment } from '#src/domain/paths.ts';
import { headingsOf, labelsOf, plainText } from '#src/source/markdown.ts';
import { filtersOf } from './filters.ts';
import { portalPages } from './portal-pages.ts';
import type { Field, QuickRecord, SearchFilters } from './quick-format.ts';
import { fileRecords } from './records.ts';
import { versionsOf } from './versions-of.ts';

export interface Source {
  record: QuickRecord;
  filters: SearchFilters;
  texts: Partial<Record<Field, string[]>>;
  /** Addresses besides the record's own that lead to it. */
  addresses?: string[];
}

/** A record that is not read yet. */
export interface Readable {
  url: string;
  read: () => Source;
}

/** All of them, in the index's order. */
export function quickSources(catalog: Catalog): Readable[] {
  const pages = portalPages(catalog).map((source) => ({ url: source.record.url, read: () => source }));
  return [...pages, ...entrySources(catalog), ...fileSources(catalog)];
}

function entrySources(catalog: Catalog): Readable[] {
  const listed: Entry[] = [
    ...catalog.articles,
    ...catalog.docs,
    ...catalog.faqs,
    ...catalog.knownIssues,
    ...catalog.releases,
    ...catalog.announcements,
  ];
  return listed.map((entry) => ({ url: entry.path, read: () => entrySource(entry, catalog) }));
}

function entrySource(entry: Entry, catalog: Catalog): Source {
  const article = entry.collection === 'articles' ? entry : undefined;
  const symptoms = article?.symptoms.map((text) => plainText({ file: '', text })) ?? [];
  const quotes = [...symptoms, ...(article?.errorTexts ?? [])];
  const phrases = [...quotes, ...entry.keywords.filter((keyword) => keyword.includes(' '))];
  const headings = headingsOf(entry.body);
  const redirects = catalog.redirects.filter(({ to }) => to !== undefined && withoutFragment(to) === entry.path).map(({ from }) => from);
  return {
    record: {
      url: entry.path,
      title: entry.title,
      id: entry.id,
      summary: entry.summary,
      ...(headings.length > 0 && { headings: headings.map(({ id, text }): [string, string] => [id, text]) }),
      ...(phrases.length > 0 && { quotes: phrases }),
    },
    filters: filtersOf(entry, catalog),
    addresses: [permalink(entry.id), ...entry.aliases, ...redirects],
    texts: {
      id: [entry.id, ...versionsOf(entry), ...(article?.system === undefined ? [] : [article.system])],
      title: [entry.title],
      symptom: quotes,
      keyword: entry.keywords,
      summary: [entry.summary],
      heading: headings.map(({ text }) => text),
      label: labelsOf(entry.body),
    },
  };
}

function fileSources(catalog: Catalog): Readable[] {
  return fileRecords(catalog).map(({ url, title, summary, exact, keywords, filters }) => {
    const texts = { id: exact, title: [title], keyword: keywords, summary: [summary] };
    return { url, read: () => ({ record: { url, title, summary }, filters, texts }) };
  });
}

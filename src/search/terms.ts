/** What the search finds of an entry besides its text. */
import { compareText, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { plainText } from '#src/source/markdown.ts';

/** Searchable metadata. Pagefind adds `title` from the first heading. */
export type SearchMeta = Partial<Record<'entry' | 'summary' | 'exact' | 'keywords' | 'synonyms', string>>;

/** The searchable metadata of an entry; its terms are not shown to readers. */
export function metaOf(entry: Entry, catalog: Pick<Catalog, 'glossary'>): SearchMeta {
  const article = entry.collection === 'articles' ? entry : undefined;
  // Inline Markdown, even in an MDX file.
  const symptoms = article?.symptoms.map((text) => plainText({ file: '', text })) ?? [];
  const errorTexts = article?.errorTexts ?? [];
  const own = [entry.title, entry.summary, ...entry.keywords, ...symptoms, ...errorTexts];
  const system = article?.system === undefined ? [] : [article.system];
  const meta = {
    entry: [entry.id],
    summary: [entry.summary],
    exact: [entry.id, ...versionsOf(entry).flatMap(versionForms), ...system, ...errorTexts],
    keywords: [...entry.keywords, ...symptoms],
    synonyms: synonymsFor(own.join('\n'), catalog.glossary),
  };
  const texts = Object.entries(meta).map(([name, terms]) => [name, [...new Set(terms)].join('; ')] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
}

/** A version without and with a leading v. */
export function versionForms(version: string): string[] {
  const bare = version.replace(/^v(?=\d)/i, '');
  return [bare, `v${bare}`];
}

/** All names of every glossary term that a text contains under any name, as whole words, singular or plural. */
function synonymsFor(text: string, glossary: Catalog['glossary']): string[] {
  const padded = padWords(text);
  const isUsed = (name: string) => ['', 's', 'es'].some((ending) => padded.includes(`${padWords(name).trimEnd()}${ending} `));
  const used = glossary.filter(({ term, synonyms }) => synonyms.length > 0 && [term, ...synonyms].some(isUsed));
  return used.flatMap(({ term, synonyms }) => [term, ...synonyms]).sort(compareText);
}

/** The versions that an entry is about. */
export function versionsOf(entry: Entry): string[] {
  const named = entry.appliesTo?.versions?.text.match(/v?\d+(?:\.\d+)+(?:-[0-9a-z.]*[0-9a-z])?/gi) ?? [];
  if (entry.collection === 'releases') return [entry.version, ...named];
  if (entry.collection === 'knownIssues')
    return [entry.introducedIn, ...entry.fixedInVersions, ...named].filter((version) => version !== undefined);
  return named;
}

/** Words separated and surrounded by single spaces, to search for whole words. */
function padWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

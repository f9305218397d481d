/** Search terms of an entry in addition to its text. Not shown to readers. */
import { compareText, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { plainText } from '#src/source/markdown.ts';

export interface SearchTerms {
  /** Literal terms: ids, versions, systems, error texts. */
  exact: string[];
  /** Customers' own words and symptoms. */
  keywords: string[];
  /** Synonyms of glossary terms in the entry. */
  synonyms: string[];
}

export function searchTermsOf(entry: Entry, catalog: Pick<Catalog, 'glossary'>): SearchTerms {
  const article = entry.collection === 'articles' ? entry : undefined;
  // Inline Markdown, even in an MDX file.
  const symptoms = article?.symptoms.map((text) => plainText({ file: '', text })) ?? [];
  const errorTexts = article?.errorTexts ?? [];
  const own = [entry.title, entry.summary, ...entry.keywords, ...symptoms, ...errorTexts];
  return {
    exact: unique([
      entry.id,
      ...versionsOf(entry).flatMap(versionForms),
      ...(article?.system === undefined ? [] : [article.system]),
      ...errorTexts,
    ]),
    keywords: unique([...entry.keywords, ...symptoms]),
    synonyms: synonymsFor(own.join('\n'), catalog.glossary),
  };
}

/** A version without and with a leading v. */
export function versionForms(version: string): string[] {
  const bare = version.replace(/^v(?=\d)/i, '');
  return [bare, `v${bare}`];
}

/** All names of every glossary term that a text contains under any name, as whole words, singular or plural. */
export function synonymsFor(text: string, glossary: Catalog['glossary']): string[] {
  const padded = padWords(text);
  const isUsed = (name: string) => ['', 's', 'es'].some((ending) => padded.includes(`${padWords(name).trimEnd()}${ending} `));
  const used = glossary.filter(({ term, synonyms }) => synonyms.length > 0 && [term, ...synonyms].some(isUsed));
  return unique(used.flatMap(({ term, synonyms }) => [term, ...synonyms])).sort(compareText);
}

function versionsOf(entry: Entry): string[] {
  const named = entry.appliesTo?.versions?.text.match(/v?\d+(?:\.\d+)+(?:-[0-9a-z.]*[0-9a-z])?/gi) ?? [];
  if (entry.collection === 'releases') return [entry.version, ...named];
  if (entry.collection === 'knownIssues') return [entry.introducedIn, entry.fixedIn, ...named].filter((version) => version !== undefined);
  return named;
}

/** Words separated and surrounded by single spaces, to search for whole words. */
function padWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

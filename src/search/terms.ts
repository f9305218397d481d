/** What an entry can be found by beside its own text. Nothing of it is shown. */
import { compareText, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { plainText } from '#src/source/markdown.ts';

export interface SearchTerms {
  /** What is looked up literally: ids, versions, systems, error texts. */
  exact: string[];
  /** Customers' own words and what they see. */
  keywords: string[];
  /** Other names for the glossary's terms that the entry speaks of. */
  synonyms: string[];
}

/** The terms of an entry. */
export function searchTermsOf(entry: Entry, catalog: Pick<Catalog, 'glossary'>): SearchTerms {
  const article = entry.collection === 'articles' ? entry : undefined;
  // Inline Markdown, also in an MDX file.
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

/** A version with and without its v. */
export function versionForms(version: string): string[] {
  const bare = version.replace(/^v(?=\d)/i, '');
  return [bare, `v${bare}`];
}

/** All names of every glossary term that a text uses under one of them, as words of their own, in the singular or plural. */
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

/** A text's words between single blanks, with one at either end, so that a name can be looked up as a whole. */
function padWords(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

function unique(texts: string[]): string[] {
  return [...new Set(texts)];
}

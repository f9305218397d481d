/** Every entry is found by its own words: by its title first, by a symptom or message among those that share it. */
import { describe, expect, it } from 'vitest';
import type { Catalog } from '#src/domain/catalog.ts';
import { plainText } from '#src/source/markdown.ts';
import { readPortal } from '#src/source/portal.ts';
import { generateArticle } from '#src/test/bench/generate.ts';
import { aCatalog, aProduct, anArticle, withBody } from '#src/test/builders.ts';
import { QuickIndex } from './client/quick.ts';
import { quickIndexFiles } from './quick-index.ts';
import { tokensOf } from './tokens.ts';

/** How many of the texts with different owners are the same to the search, by text. */
function countAlike(texts: readonly { id: string; text: string }[]): (text: string) => number {
  const owners = new Map<string, Set<string>>();
  const key = (text: string) => tokensOf(text).join(' ');
  for (const { id, text } of texts) owners.set(key(text), (owners.get(key(text)) ?? new Set()).add(id));
  return (text) => owners.get(key(text))?.size ?? 0;
}

/** Entries that are not where they should be. */
async function misplaced(catalog: Catalog): Promise<string[]> {
  const files = quickIndexFiles(catalog);
  const index = new QuickIndex(<Content>(name: string) => Promise.resolve(files.get(name) as Content));
  const entries = [...catalog.articles, ...catalog.docs, ...catalog.faqs, ...catalog.knownIssues, ...catalog.releases];
  const find = async (query: string, limit: number) =>
    (await index.find(query, {}, limit, { isWhole: true })).hits.map(({ record }) => record);
  const faults: string[] = [];
  const titled = countAlike(entries.map(({ id, title }) => ({ id, text: title })));
  for (const { id, title } of entries) {
    const found = await find(title, titled(title));
    if (!found.some((record) => record.id === id))
      faults.push(`${id} by its title "${title}": ${found.map((record) => record.title).join(', ')}`);
  }
  const said = catalog.articles.flatMap((entry) =>
    [...entry.symptoms.map((text) => plainText({ file: '', text })), ...entry.errorTexts].map((text) => ({ id: entry.id, text })),
  );
  const sharing = countAlike(said);
  for (const { id, text } of said) {
    const found = await find(text, sharing(text) + 2);
    if (!found.some((record) => record.id === id))
      faults.push(`${id} by "${text}": ${found.map((record) => record.id ?? record.url).join(', ')}`);
  }
  return faults;
}

describe('an entry is found by its own words', () => {
  it('in our content', async () => {
    expect(await misplaced((await readPortal()).catalog)).toEqual([]);
  });

  it('in a portal of 240 articles, of which up to six have the same title, symptom or message', async () => {
    const articles = Array.from({ length: 240 }, (_, index) => {
      const { title, summary, body } = generateArticle(index, 240, (name) => `/kb/${name}/`);
      // Groups of one to six.
      const group = index - (index % (1 + Math.floor(index / 40)));
      const entry = anArticle({
        id: `KB-${1000 + index}`,
        slug: `a-${index}`,
        title: index % 40 === 0 ? 'Reset a password' : title,
        summary,
        symptoms: [`The device number ${group} shows a gray icon after sign-in.`],
        ...(index % 3 === 0 && { errorTexts: [`ERROR 0x8007${1000 + (group % 50)}: the policy could not be read`] }),
      });
      return withBody(entry, body);
    });
    expect(await misplaced(aCatalog({ products: [aProduct({ id: 'one', name: 'One' })], articles }))).toEqual([]);
  });
});

/** What the table of kinds cannot hold by its types: pages, links and words elsewhere that each kind of entry needs. */
import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mainItems, footerItems } from '#src/components/site/main-navigation.ts';
import { hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { schemas } from './collections.ts';
import { collectionNames, kinds, publishedNames, writtenNames } from './kinds.ts';

const { t } = interfaceOf({ language: 'en' });

const navigation = 'src/components/site/main-navigation.ts';
const links = [...mainItems(t), ...footerItems(t)].map(({ path }) => path);
const guide = '.github/CONTRIBUTING.md';

describe('the table of kinds', () => {
  it.each(writtenNames)('has all that %s need', (name) => {
    const { idPrefix, word } = kinds[name];
    const folder = `src/pages${listPathOf(name)}`;
    const pages = globSync(`${folder}**/*.astro`).map((file) => readFileSync(file, 'utf8'));
    const missing = [
      [
        schemas[name].shape.id.safeParse(`${idPrefix}-0001`).success,
        `src/schemas/: the schema of ${name} does not take ids with ${idPrefix}`,
      ],
      [globSync(`${folder}index.astro`).length === 1, `${folder}index.astro: the list page is missing`],
      [!hasOwnPage(name) || pages.some((text) => text.includes(`getPages('${name}'`)), `${folder}: no page calls getPages('${name}', …)`],
      [links.includes(listPathOf(name)), `${navigation}: nothing leads to the list page, listPageOf('${name}')`],
      [readFileSync(guide, 'utf8').includes(`npm run new -- ${word}`), `${guide}: does not tell writers of npm run new -- ${word}`],
    ] as const;
    expect(missing.flatMap(([isThere, what]) => (isThere ? [] : [what]))).toEqual([]);
  });

  it.each([
    ['file', collectionNames.map((name) => kinds[name].file)],
    ['noun', collectionNames.map((name) => kinds[name].noun)],
    ['word', publishedNames.map((name) => kinds[name].word)],
    ['list page', publishedNames.map((name) => listPathOf(name))],
    ['id prefix', writtenNames.map((name) => kinds[name].idPrefix)],
  ])('gives no %s to two kinds', (_key, values: string[]) => {
    expect(values.filter((value, index) => values.indexOf(value) < index)).toEqual([]);
  });

  it.each(publishedNames)('makes the address of %s of what the path of their file says', (name) => {
    const parts = (template: string) => template.match(/[A-Z]+|…/g);
    expect(parts(kinds[name].page)).toEqual(parts(kinds[name].file));
  });
});

import { describe, expect, it } from 'vitest';
import { createRandom } from '#src/test/bench/generate.ts';
import { aCatalog, anAnnouncement, anArticle, aProduct } from '#src/test/builders.ts';
import type { Article } from './catalog.ts';
import { allGroups, pagesByEntry, titleUnits, type EntryGroup, type GroupedList } from './groups.ts';
import { listOf } from './lists.ts';

const verbs = ['Reset', 'Remove', 'Restore', 'Change', 'Configure', 'Connect', 'How to fix', 'How to find', 'Why'];

/** Articles whose titles begin alike, as those of a knowledge base do. */
function articles(count: number): Article[] {
  return Array.from({ length: count }, (_, index) => {
    const { pick, word } = createRandom(index + 1);
    const kind = pick(['how-to', 'reference'] as const);
    const about = pick([{ products: ['rocket'] }, { products: ['balloon'] }, {}]);
    return anArticle({
      id: `KB-${10_000 + index}`,
      slug: `a${index}`,
      title: `${pick(verbs)} ${word()} ${word()} ${index}`,
      kind,
      ...about,
    });
  }).sort((a, b) => (a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1));
}

const products = [aProduct(), aProduct({ id: 'balloon', name: 'Balloon' })];
const articlesOf = (entries: Article[]) => listOf(aCatalog({ products, articles: entries }), 'articles');
const pathsOf = (list: GroupedList<Article>) => allGroups(list).map(({ path }) => path);
const divisionOf = (list: GroupedList<Article>, title: string) => list.divisions.find((division) => division.title === title)?.groups ?? [];
/** What a reader of a group's page can choose. */
const shownIn = ({ parts, entries }: EntryGroup<Article>) => (parts.length > 0 ? parts.flatMap((part) => part.entries) : entries);

describe('groups of a list', () => {
  it.each([
    [100, false, false],
    [101, true, false],
    [200, true, false],
    [201, true, true],
  ])('of %i exist: %s; take the place of its entries: %s', (count, exist, isGrouped) => {
    const list = articlesOf(articles(count));
    expect([list.divisions.length > 0, list.isGrouped]).toEqual([exist, isGrouped]);
  });

  it('hold every entry in each division, and no more than a page shows', () => {
    const list = articlesOf(articles(3_000));
    expect(list.divisions.map(({ title }) => title)).toEqual(['By purpose', 'By product', 'By title']);
    for (const { groups } of list.divisions) {
      expect(new Set(groups.flatMap(shownIn)).size).toBe(3_000);
      for (const group of groups) {
        expect(new Set(shownIn(group))).toEqual(new Set(group.entries));
        for (const page of group.parts.length > 0 ? group.parts : [group]) expect(page.entries.length).toBeLessThanOrEqual(200);
      }
    }
  });

  it('keep their addresses while entries are added, and differ in them', () => {
    const all = articles(3_000);
    let before: string[] = [];
    for (const count of [110, 250, 600, 1_500, 3_000]) {
      const paths = pathsOf(articlesOf(all.filter(({ slug }) => Number(slug.slice(1)) < count)));
      expect(new Set(paths).size).toBe(paths.length);
      expect(before.filter((path) => !paths.includes(path))).toEqual([]);
      before = paths;
    }
  });

  it('keep their addresses where a few entries less would do without them', () => {
    const all = articles(240);
    const shown = divisionOf(articlesOf(all), 'By title').flatMap(({ path, parts }) => [path, ...parts.map((part) => part.path)]);
    expect(pathsOf(articlesOf(all.slice(0, 190)))).toEqual(expect.arrayContaining(shown));
  });

  it('are named for what they hold', () => {
    const list = articlesOf(articles(3_000));
    expect(divisionOf(list, 'By product').map(({ path, name }) => [path, name])).toEqual([
      ['/kb/by-product/rocket/', 'Rocket'],
      ['/kb/by-product/balloon/', 'Balloon'],
    ]);
    const [group] = divisionOf(list, 'By title').filter(({ name }) => name === 'R');
    expect(group?.path).toBe('/kb/by-initial/r/');
    expect(group?.parts[0]?.name).toMatch(/^Re[ms]\S*( \S+)*…$/);
    expect(group?.parts[0]?.path).toMatch(/^\/kb\/by-initial\/r\/re[ms][a-z0-9-]*\/$/);
    for (const part of group?.parts ?? [])
      for (const { title } of part.entries) expect(title.toLowerCase().startsWith(part.name.slice(0, -1).toLowerCase())).toBe(true);
  });

  it('have addresses in ASCII for titles in any script, and one for the titles that are the same', () => {
    const titled = (titles: string[]) => titles.map((title, index) => anArticle({ id: `KB-${10_000 + index}`, title }));
    const list = articlesOf(
      titled([...Array.from({ length: 120 }, (_, index) => `Ёлка ${index}`), ...Array.from({ length: 120 }, () => '«Ёлка»')]),
    );
    const [group] = divisionOf(list, 'By title').filter(({ entries }) => entries.length > 0);
    expect(group?.name).toBe('Е');
    expect(group?.path).toBe('/kb/by-initial/~435/');
    expect(group?.parts.map(({ name, entries }) => [name, entries.length])).toEqual(expect.arrayContaining([['Елка', 120]]));
    for (const path of pathsOf(list)) expect(path).toMatch(/^[\w/~-]+$/);
  });

  it('of dated entries are years, the last first, and then months', () => {
    const announcements = Array.from({ length: 500 }, (_, index) => {
      const day = new Date(Date.UTC(2024, 11, 31) - index * 86_400_000).toISOString().slice(0, 10);
      return anAnnouncement({ id: `ANN-${1_000 + index}`, slug: `n${index}`, publishedOn: day });
    });
    const [years] = listOf(aCatalog({ announcements }), 'announcements').divisions;
    expect(years?.groups.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['/announcements/by-year/2024/', 366],
      ['/announcements/by-year/2023/', 134],
    ]);
    expect(years?.groups[0]?.parts.map(({ name }) => name)).toContain('March 2024');
    expect(years?.groups[0]?.parts.map(({ path }) => path)).toContain('/announcements/by-year/2024/2024-03/');
    expect(years?.groups[1]?.parts).toEqual([]);
  });
});

describe('pagesByEntry', () => {
  it('is empty where the list page shows all entries', () => {
    expect(pagesByEntry(articlesOf(articles(150)))).toEqual(new Map());
    expect(pagesByEntry(articlesOf(articles(300))).size).toBe(300);
  });
});

describe('titleUnits', () => {
  it.each([
    ['Reset a password', ['r', 'e', 's', 'e', 't', '-a', '-p', 'a', 's', 's', 'w', 'o', 'r', 'd']],
    ['“Café” – 2', ['c', 'a', 'f', 'e', '-2']],
    ['!', []],
  ])('of %s', (title, units) => {
    expect(titleUnits({ title })).toEqual(units);
  });
});

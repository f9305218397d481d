/**
 * Divides long lists into groups, each with its own page. Which group an entry is in follows from the entry alone,
 * and a group that exists stays while entries are added: its address lasts. A page number would show other entries each day.
 */
import type { Interface, Words } from '#src/messages/languages.ts';
import { compareText, type Entry } from './catalog.ts';
import { capitalize, formatMonth } from './labels.ts';

export interface EntryGroup<Item extends Entry = Entry> {
  path: string;
  /** What its entries have in common: a product, a year, or how their titles begin. */
  name: string;
  /** In the order of the list. */
  entries: Item[];
  /** The groups to show in place of the entries if these are too many for a page. */
  parts: EntryGroup<Item>[];
  /** All groups that it is divided into, at every depth; more than `parts`, since they exist before they are needed. */
  branches: EntryGroup<Item>[];
  /** The group that it was divided from. */
  whole?: EntryGroup<Item>;
}

/** One way to divide a list. Each entry is in at least one of its groups. */
export interface Division<Item extends Entry = Entry> {
  /** Part of the addresses of its groups, and so permanent. */
  id: 'product' | 'kind' | 'initial' | 'year';
  title: string;
  keysOf: (entry: Item) => string[];
  nameOf: (key: string) => string;
  /** The groups that exist without entries too, in display order; other groups follow. */
  keys: readonly string[];
}

/** The title and path of a page. */
export interface PageLink {
  title: string;
  path: string;
}

export interface ListOptions<Item extends Entry> {
  /** The page of the list; the pages of its groups are below it. */
  page: PageLink;
  /** The pages above it, from the top. */
  above?: PageLink[] | undefined;
  entries: Item[];
  divisions: readonly Division<Item>[];
  /** The largest size of a page. Groups exist from half of it, so that few entries less do not remove a page. */
  limit: number;
  /** What an entry adds to the size of a page; 1 by default. */
  sizeOf?: (entry: Item) => number;
  /** What divides a group that is too large, in steps: the texts of an entry, each but the first of a word beginning with a hyphen. */
  unitsOf: (entry: Item) => string[];
  /** The name of the group of the entries that share these first units. */
  nameOf: (units: readonly string[]) => string;
}

export interface GroupedList<Item extends Entry = Entry> extends Pick<ListOptions<Item>, 'page' | 'above' | 'entries'> {
  /** Whether the page of the list shows groups in place of all entries. */
  isGrouped: boolean;
  /** Empty if the list is far from needing groups. */
  divisions: { title: string; groups: EntryGroup<Item>[] }[];
}

export function groupEntries<Item extends Entry>(options: ListOptions<Item>): GroupedList<Item> {
  const { page, above, entries, limit } = options;
  const size = totalSize(entries, options);
  const divisions = size > limit / 2 ? options.divisions : [];
  const units = new Map(divisions.length > 0 ? entries.map((entry) => [entry, options.unitsOf(entry)] as const) : []);
  const known = { ...options, unitsOf: (entry: Item) => units.get(entry) ?? [] };
  return {
    page,
    above,
    entries,
    isGrouped: size > limit,
    divisions: divisions.map(({ id, title, keysOf, nameOf, keys }) => {
      const pairs = entries.flatMap((entry) => keysOf(entry).map((key) => ({ key, entry })));
      const byKey = Map.groupBy(pairs, ({ key }) => key);
      const others = [...byKey.keys()].filter((key) => !keys.includes(key)).sort(compareText);
      const groups = [...keys, ...others].map((key) => {
        const own = (byKey.get(key) ?? []).map(({ entry }) => entry);
        return toGroup({ path: `${page.path}by-${id}/${toAddress([key])}/`, name: nameOf(key), entries: own }, 0, known);
      });
      return { title, groups };
    }),
  };
}

/** The groups of a list at every depth: each has a page. */
export function allGroups<Item extends Entry>({ divisions }: GroupedList<Item>): EntryGroup<Item>[] {
  return divisions.flatMap(({ groups }) => groups.flatMap((group) => [group, ...group.branches]));
}

/** The path of the page that shows each entry, by id; empty if the page of the list shows all. */
export function pagesByEntry({ isGrouped, divisions }: GroupedList): Map<string, string> {
  const groups = isGrouped ? (divisions[0]?.groups ?? []) : [];
  const shown = groups.flatMap((group) => (group.parts.length > 0 ? group.parts : [group]));
  return new Map(shown.flatMap(({ entries, path }) => entries.map(({ id }) => [id, path] as const)));
}

function toGroup<Item extends Entry>(
  basis: Pick<EntryGroup<Item>, 'path' | 'name' | 'entries' | 'whole'>,
  depth: number,
  options: ListOptions<Item>,
): EntryGroup<Item> {
  const children = divide(basis, depth, options);
  const isTooLarge = totalSize(basis.entries, options) > options.limit;
  return {
    ...basis,
    parts: isTooLarge ? children.flatMap((child) => (child.parts.length > 0 ? child.parts : [child])) : [],
    branches: children.flatMap((child) => [child, ...child.branches]),
  };
}

/** Divides a group by the first unit in which its entries differ; not at all if it is small or its entries do not differ. */
function divide<Item extends Entry>(
  group: Pick<EntryGroup<Item>, 'path' | 'name' | 'entries' | 'whole'>,
  depth: number,
  options: ListOptions<Item>,
): EntryGroup<Item>[] {
  const { unitsOf, nameOf, limit } = options;
  if (totalSize(group.entries, options) <= limit / 2) return [];
  const byUnit = Map.groupBy(group.entries, (entry) => unitsOf(entry)[depth] ?? end);
  if (byUnit.size < 2) return byUnit.has(end) ? [] : divide(group, depth + 1, options);
  const whole = group.whole ?? { ...group, parts: [], branches: [] };
  return [...byUnit].map(([unit, entries]) => {
    const units = [...(entries[0] ? unitsOf(entries[0]).slice(0, depth) : []), unit];
    return toGroup({ path: `${whole.path}${toAddress(units)}/`, name: nameOf(units), entries, whole }, depth + 1, options);
  });
}

function totalSize<Item extends Entry>(entries: readonly Item[], { sizeOf = () => 1 }: Pick<ListOptions<Item>, 'sizeOf'>): number {
  return entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
}

/** Follows the last unit; no title has it. */
const end = '_';

/** Units in an address. Letters other than a to z are written as their code points. */
function toAddress(units: readonly string[]): string {
  return units.join('').replaceAll(/[^\w-]/gu, (letter) => `~${letter.codePointAt(0)?.toString(16)}`);
}

/** The letters and digits of a title in lower case. */
export function titleUnits({ title }: { title: string }): string[] {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}|['’]/gu, '');
  const words = plain.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join('-').match(/-?[^-]/gu) ?? [];
}

function titleName(units: readonly string[]): string {
  return `${capitalize(units.join('').replaceAll('-', ' ').trim())}…`.replace(`${end}…`, '');
}

/** Divides groups by the letters of titles. */
export const byTitle = { unitsOf: titleUnits, nameOf: titleName };

/** Divides a list by year, and groups by year, month and title. */
export function byDate<Item extends Entry>(entries: Item[], dateOf: (entry: Item) => string, { t, locale }: Interface) {
  const yearOf = (entry: Item) => dateOf(entry).slice(0, 4);
  const keys = [...new Set(entries.map(yearOf))].sort(compareText).reverse();
  const years: Division<Item> = { id: 'year', title: t.lists.byYear, keysOf: (entry) => [yearOf(entry)], nameOf: (key) => key, keys };
  return {
    entries,
    divisions: [years],
    unitsOf: (entry: Item) => [yearOf(entry), dateOf(entry).slice(4, 7), ...(`-${titleUnits(entry).join('')}`.match(/-?[^-]/gu) ?? [])],
    nameOf: ([year = '', month, ...rest]: readonly string[]) =>
      `${month === undefined ? year : formatMonth(year + month, locale)}${rest.length > 0 ? `: ${titleName(rest)}` : ''}`,
  };
}

/** Divides a list by the first letters of titles. */
export const initialDivision = ({ lists }: Words): Division => ({
  id: 'initial',
  title: lists.byTitle,
  keysOf: (entry) => [titleUnits(entry)[0] ?? end],
  nameOf: (key) => (key === end ? lists.otherLetters : key.toUpperCase()),
  keys: Array.from('abcdefghijklmnopqrstuvwxyz'),
});

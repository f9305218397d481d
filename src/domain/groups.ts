/**
 * Divides long lists into groups, each with a page of its own address. Which group an entry is in follows from the entry alone,
 * and a group that exists stays while entries are added: its address lasts. A page number would show other entries each day.
 */
import { compareText, isAbout, type Catalog, type Entry } from './catalog.ts';
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

/** A page above another one. */
export interface PageLink {
  title: string;
  path: string;
}

export interface GroupedList<Item extends Entry = Entry> {
  title: string;
  /** The pages above those of its groups, from the top, as far as the list's own page. */
  trail: PageLink[];
  entries: Item[];
  /** Whether the list page shows groups in place of all entries. */
  isGrouped: boolean;
  /** Empty if the list is far from needing groups. */
  divisions: { title: string; groups: EntryGroup<Item>[] }[];
}

export interface ListOptions<Item extends Entry> {
  title: string;
  trail: PageLink[];
  /** The groups' pages are below this path. */
  path: string;
  entries: Item[];
  divisions: readonly Division<Item>[];
  /** The largest size of a page. Groups exist from half of it, so that few entries less do not remove a page. */
  limit: number;
  /** What an entry adds to the size of a page; 1 by default. */
  sizeOf?: (entry: Item) => number;
  /** What a group is divided by, from the first to the last: a text for each step, and a name for some of them together. */
  unitsOf: (entry: Item) => string[];
  nameOf: (units: readonly string[]) => string;
}

export function groupEntries<Item extends Entry>(options: ListOptions<Item>): GroupedList<Item> {
  const { title, trail, path, entries, divisions, limit } = options;
  const size = totalSize(entries, options);
  const used = size > limit / 2 ? divisions : [];
  const units = new Map(used.length > 0 ? entries.map((entry) => [entry, options.unitsOf(entry)] as const) : []);
  const withUnits = { ...options, unitsOf: (entry: Item) => units.get(entry) ?? [] };
  return {
    title,
    trail,
    entries,
    isGrouped: size > limit,
    divisions: used.map((division) => {
      const pairs = entries.flatMap((entry) => division.keysOf(entry).map((key) => ({ key, entry })));
      const byKey = Map.groupBy(pairs, ({ key }) => key);
      const others = [...byKey.keys()].filter((key) => !division.keys.includes(key)).sort(compareText);
      return {
        title: division.title,
        groups: [...division.keys, ...others].map((key) => {
          const own = (byKey.get(key) ?? []).map(({ entry }) => entry);
          return toGroup({ path: `${path}by-${division.id}/${toAddress([key])}/`, name: division.nameOf(key), entries: own }, 0, withUnits);
        }),
      };
    }),
  };
}

/** The groups of a list at every depth: each has a page. */
export function allGroups<Item extends Entry>({ divisions }: GroupedList<Item>): EntryGroup<Item>[] {
  return divisions.flatMap(({ groups }) => groups.flatMap((group) => [group, ...group.branches]));
}

/** The path of the page that shows each entry, by id; empty if the list page shows all. */
export function pagesByEntry({ isGrouped, divisions }: GroupedList): Map<string, string> {
  const groups = isGrouped ? (divisions[0]?.groups ?? []) : [];
  const shown = groups.flatMap((group) => (group.parts.length > 0 ? group.parts : [group]));
  return new Map(shown.flatMap(({ entries, path }) => entries.map(({ id }) => [id, path] as const)));
}

type Basis<Item extends Entry> = Pick<EntryGroup<Item>, 'path' | 'name' | 'entries' | 'whole'>;

function toGroup<Item extends Entry>(basis: Basis<Item>, depth: number, options: ListOptions<Item>): EntryGroup<Item> {
  const group: EntryGroup<Item> = { ...basis, parts: [], branches: [] };
  const children = divide(group, depth, options);
  group.branches = children.flatMap((child) => [child, ...child.branches]);
  if (totalSize(group.entries, options) > options.limit)
    group.parts = children.flatMap((child) => (child.parts.length > 0 ? child.parts : [child]));
  return group;
}

/** Divides a group by the first unit in which its entries differ; none if it is small or its entries do not differ. */
function divide<Item extends Entry>(group: EntryGroup<Item>, depth: number, options: ListOptions<Item>): EntryGroup<Item>[] {
  const { unitsOf, nameOf, limit } = options;
  if (totalSize(group.entries, options) <= limit / 2) return [];
  const byUnit = Map.groupBy(group.entries, (entry) => unitsOf(entry)[depth] ?? end);
  if (byUnit.size < 2) return byUnit.has(end) ? [] : divide(group, depth + 1, options);
  return [...byUnit].map(([unit, entries]) => {
    const units = [...(entries[0] ? unitsOf(entries[0]).slice(0, depth) : []), unit];
    const path = `${(group.whole ?? group).path}${toAddress(units)}/`;
    return toGroup({ path, name: nameOf(units), entries, whole: group.whole ?? group }, depth + 1, options);
  });
}

function totalSize<Item extends Entry>(entries: readonly Item[], { sizeOf = () => 1 }: ListOptions<Item>): number {
  return entries.reduce((sum, entry) => sum + sizeOf(entry), 0);
}

/** Stands for a unit after the last; no title has it. */
const end = '_';

/** Units in an address. Letters other than a to z are written as their code points. */
function toAddress(units: readonly string[]): string {
  return units.join('').replaceAll(/[^\w-]/gu, (letter) => `~${letter.codePointAt(0)?.toString(16) ?? ''}`);
}

/** The letters and digits of a title in lower case; the first of each further word follows a hyphen. */
export function titleUnits({ title }: { title: string }): string[] {
  const plain = title.normalize('NFKD').replaceAll(/\p{M}|['’]/gu, '');
  return (
    plain
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-/, '')
      .match(/-?[^-]/gu) ?? []
  );
}

export function titleName(units: readonly string[]): string {
  return `${capitalize(units.join('').replaceAll('-', ' '))}…`.replace(`${end}…`, '');
}

/** Divides by year, month and title. */
export const byDate = <Item extends Entry>(dateOf: (entry: Item) => string, language: string) => ({
  unitsOf: (entry: Item): string[] => {
    const [year = '', month = ''] = dateOf(entry).split('-');
    return [year, `-${month}`, ...titleUnits(entry).map((unit, index) => (index === 0 ? `-${unit}` : unit))];
  },
  nameOf: ([year = '', month, ...rest]: readonly string[]): string => {
    const period = month === undefined ? year : formatMonth(`${year}${month}`, language);
    return rest.length === 0 ? period : `${period}: ${titleName(rest).trim()}`;
  },
});

export const initialDivision: Division = {
  id: 'initial',
  title: 'By title',
  keysOf: (entry) => [titleUnits(entry)[0] ?? end],
  nameOf: (key) => key.toUpperCase().replace(end, 'Other'),
  keys: Array.from('abcdefghijklmnopqrstuvwxyz'),
};

export const productDivision = ({ products }: Pick<Catalog, 'products'>): Division => ({
  id: 'product',
  title: 'By product',
  keysOf: (entry) => products.filter(({ id }) => isAbout(entry, id)).map(({ id }) => id),
  nameOf: (key) => products.find(({ id }) => id === key)?.name ?? key,
  keys: products.map(({ id }) => id),
});

/** The years of these entries, the last first. */
export function yearDivision<Item extends Entry>(entries: readonly Item[], dateOf: (entry: Item) => string): Division<Item> {
  const yearOf = (entry: Item) => dateOf(entry).slice(0, 4);
  const years = [...new Set(entries.map(yearOf))].sort(compareText).reverse();
  return { id: 'year', title: 'By year', keysOf: (entry) => [yearOf(entry)], nameOf: (key) => key, keys: years };
}

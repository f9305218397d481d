/** The structure of `src`: which room may import which, one way only, and the README's map of them. */
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';

interface Room {
  /** The rooms that it may import, besides itself. */
  rooms: string[];
  /** The packages and `node:` modules that it may import. */
  packages: (name: string) => boolean;
}

const any = () => true;
const none = () => false;
const only =
  (...names: string[]) =>
  (name: string) =>
    names.includes(name) || (names.includes('node:*') && name.startsWith('node:'));

/** What each folder of `src` may import. A folder below a room has a rule of its own where it may import less or more. */
const rules: Record<string, Room> = {
  schemas: { rooms: [], packages: only('zod', 'semver') },
  messages: { rooms: ['schemas'], packages: none },
  domain: { rooms: ['schemas', 'messages'], packages: only('semver') },
  source: {
    rooms: ['schemas', 'messages', 'domain'],
    packages: only('yaml', 'zod', 'satteri', 'mdast', 'unist', 'github-slugger', 'parse5', 'mrmime', 'node:*'),
  },
  checks: {
    rooms: ['schemas', 'messages', 'domain', 'source'],
    packages: only(
      'satteri',
      'github-slugger',
      'semver',
      'zod',
      'yaml',
      'mdast',
      'unist',
      'cspell-trie-lib',
      'flesch-kincaid',
      'syllable',
      'image-size',
      'node:*',
    ),
  },
  outputs: { rooms: ['schemas', 'messages', 'domain', 'source', 'search'], packages: any },
  'outputs/feeds': { rooms: ['schemas', 'messages', 'domain'], packages: only('@astrojs/rss', 'feedsmith') },
  'outputs/structured-data': { rooms: ['schemas', 'messages', 'domain'], packages: none },
  search: { rooms: ['schemas', 'messages', 'domain', 'source'], packages: only('stemmer', 'node:*') },
  'search/client': { rooms: ['schemas', 'messages', 'domain'], packages: none },
  widget: { rooms: ['schemas', 'messages', 'domain'], packages: only('vite', 'node:url') },
  styles: { rooms: [], packages: none },
  components: {
    rooms: ['schemas', 'messages', 'domain', 'outputs', 'search'],
    packages: only('astro', 'astro/runtime/server/index.js', '@noble/hashes/sha2.js', '@noble/hashes/utils.js'),
  },
  // A component in a body gets nothing but what the writer gave it, so it looks up the rest itself.
  'components/prose': { rooms: ['schemas', 'messages', 'domain', 'outputs', 'search', 'source'], packages: none },
  layouts: {
    rooms: ['schemas', 'messages', 'domain', 'outputs', 'search', 'styles', 'components'],
    packages: only('astro', 'astro/types'),
  },
  pages: {
    rooms: ['schemas', 'messages', 'domain', 'source', 'outputs', 'search', 'styles', 'components', 'layouts'],
    packages: only('astro', 'node:*'),
  },
  authoring: {
    rooms: ['schemas', 'messages', 'domain', 'source', 'checks', 'outputs', 'search', 'components', 'layouts', 'build'],
    packages: any,
  },
  build: { rooms: ['schemas', 'messages', 'domain', 'source', 'checks', 'outputs', 'search'], packages: any },
};

const files = globSync('src/**/*.{ts,astro}').map((file) => file.replaceAll('\\', '/'));
const sources = files.filter((file) => file.split('/').length > 2 && !file.startsWith('src/test/') && !file.endsWith('.test.ts'));
const roomOf = (file: string) => file.split('/')[1] ?? '';

/** What a file imports: files of `src` by their paths, everything else by name. `type` imports count, since they carry knowledge too. */
function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const pattern = /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const name = (match[1] ?? match[2] ?? '').replace(/\?.*$/, '');
    return name.startsWith('#src/') ? `src/${name.slice(5)}` : name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
  });
}

const imports = new Map(sources.map((file) => [file, importsOf(file)]));

function violationsOf(file: string): string[] {
  const room = roomOf(file);
  const rule = rules[`${room}/${file.split('/')[2] ?? ''}`] ?? rules[room];
  if (!rule) return [`${file}: the folder "${room}" has no rule`];
  return (imports.get(file) ?? [])
    .filter((name) => (name.startsWith('src/') ? roomOf(name) !== room && !rule.rooms.includes(roomOf(name)) : !rule.packages(name)))
    .map((name) => `${file} imports ${name}`);
}

/** The first cycle of a graph, as the names along it; undefined if it has none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const done = new Set<string>();
  const visit = (name: string, chain: string[]): string[] | undefined => {
    if (chain.includes(name)) return [...chain.slice(chain.indexOf(name)), name];
    if (done.has(name)) return undefined;
    for (const next of graph.get(name) ?? []) {
      const cycle = visit(next, [...chain, name]);
      if (cycle) return cycle;
    }
    done.add(name);
    return undefined;
  };
  for (const name of graph.keys()) {
    const cycle = visit(name, []);
    if (cycle) return cycle;
  }
  return undefined;
}

describe('architecture', () => {
  it('lets each room import only what its rule allows', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(importsOf('src/source/markdown.ts')).toContain('satteri');
    expect(sources.flatMap(violationsOf)).toEqual([]);
  });

  it('has no two rooms that import each other, directly or by way of others', () => {
    const rooms = Map.groupBy(sources, roomOf);
    const graph = new Map(
      [...rooms].map(([room, own]) => [
        room,
        [...new Set(own.flatMap((file) => imports.get(file) ?? []))]
          .filter((name) => name.startsWith('src/'))
          .map(roomOf)
          .filter((other) => other !== room),
      ]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });

  it('has no files that import each other', () => {
    expect(findCycle(imports)).toBeUndefined();
  });

  it('finds a cycle', () => {
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['c']],
          ['c', ['b']],
        ]),
      ),
    ).toEqual(['b', 'c', 'b']);
  });

  it('is drawn in the README as it is', () => {
    const drawn = [...readFileSync('README.md', 'utf8').matchAll(/^ {4}src\/([a-z]+)\/? /gm)].map(([, room]) => room);
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(drawn.toSorted()).toEqual(rooms.map(({ name }) => name).toSorted());
  });

  it('reads the clock in one module of the build', () => {
    const inBuild = sources.filter((file) => !/\/(widget|build)\/|\/live\/|\/components\/.*\.ts$|\/search\/client\//.test(file));
    expect(inBuild.filter((file) => /Date\.now\(|new Date\(\)/.test(readFileSync(file, 'utf8')))).toEqual(['src/source/build-time.ts']);
  });
});

/** The feeds as readers take them: newsboat, a feed reader, and feedparser, a library that many readers use. */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { installDebianPackage, mayInstall } from '#src/test/debian.ts';

const [baseUrl, outDir] = [inject('portalUrl'), inject('outDir')];
const feeds = globSync('{announcements,releases,known-issues,kb}/**/feed.json', { cwd: outDir }).map(dirname).sort();
const scratch = mkdtempSync(join(tmpdir(), 'feed-readers-'));
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** The python of the system, which Debian's packages are for. */
const python = '/usr/bin/python3';
const hasReaders = () => spawnSync('newsboat', ['--version']).status === 0 && spawnSync(python, ['-c', 'import feedparser']).status === 0;
if (!hasReaders() && mayInstall(process.env)) {
  installDebianPackage('newsboat', 'python3-feedparser');
  if (!hasReaders()) throw new Error('newsboat and feedparser could not be installed.');
}

const itemsOf = (feed: string) =>
  (JSON.parse(readFileSync(join(outDir, feed, 'feed.json'), 'utf8')) as { items: { id: string; title: string }[] }).items;

/** Lets newsboat read addresses, as a subscriber does; returns the ids of its items, and its errors. */
function readWithNewsboat(addresses: readonly string[], subscriber: string) {
  const [urls, cache, log] = ['urls', 'cache', 'log'].map((name) => join(scratch, `${subscriber}.${name}`)) as [string, string, string];
  writeFileSync(urls, addresses.join('\n'));
  const options = ['--url-file', urls, '--cache-file', cache, '--log-file', log, '--log-level', '2', '--execute', 'reload'];
  const { status, stderr } = spawnSync('newsboat', options, { encoding: 'utf8', env: { ...process.env, HOME: scratch } });
  if (status !== 0) throw new Error(`newsboat ends with ${status}: ${stderr}`);
  const database = new DatabaseSync(cache, { readOnly: true });
  const items = database.prepare('SELECT guid FROM rss_item ORDER BY guid').all() as { guid: string }[];
  database.close();
  return { guids: items.map(({ guid }) => guid), complaints: readFileSync(log, 'utf8').trim() };
}

describe.skipIf(!hasReaders())('feed readers', () => {
  const addresses = feeds.flatMap((feed) => ['rss.xml', 'atom.xml'].map((file) => ({ feed, url: `${baseUrl}/${feed}/${file}` })));

  it('there are feeds to read', () => {
    expect(feeds.length).toBeGreaterThan(5);
  });

  it.each(['rss.xml', 'atom.xml'])(
    'newsboat has every item of every %s once, also after it has read them again',
    (file) => {
      const urls = addresses.map(({ url }) => url).filter((url) => url.endsWith(file));
      readWithNewsboat(urls, file);
      const { guids, complaints } = readWithNewsboat(urls, file);
      expect(complaints).toBe('');
      // An item that is in several feeds has the same id in each, so that a subscriber of all of them sees it once.
      expect(guids).toEqual([...new Set(feeds.flatMap(itemsOf).map(({ id }) => id))].sort());
    },
    60_000,
  );

  it('feedparser finds every feed well-formed, with its items', { timeout: 60_000 }, () => {
    const program = `import feedparser, json, sys
print(json.dumps([[int(feed.bozo), [entry.id for entry in feed.entries]] for feed in map(feedparser.parse, sys.argv[1:])]))`;
    const files = addresses.map(({ url }) => join(outDir, new URL(url).pathname));
    const { stdout } = spawnSync(python, ['-c', program, ...files], { encoding: 'utf8', maxBuffer: 16 * 1024 * 1024 });
    expect(JSON.parse(stdout)).toEqual(addresses.map(({ feed }) => [0, itemsOf(feed).map(({ id }) => id)]));
  });

  it("newsboat reads an entry's own feed", () => {
    expect(readWithNewsboat([`${baseUrl}/k/KB-0001/atom.xml`], 'entry').guids.length).toBeGreaterThan(0);
  });
});

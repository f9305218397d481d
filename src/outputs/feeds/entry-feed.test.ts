import { describe, expect, it } from 'vitest';
import { aCatalog, anArticle, aRelease } from '#src/test/builders.ts';
import { toAtom } from './atom.ts';
import { buildEntryFeed } from './entry-feed.ts';
import { buildFeed } from './feed.ts';
import { feedLocations } from './locations.ts';

const entryFeed = (history: { on: string; note: string }[]) =>
  buildEntryFeed(anArticle({ history, updatedOn: '2026-05-01', significance: 'major' }), aCatalog());
const idsOf = (history: { on: string; note: string }[]) => entryFeed(history).items.map(({ id }) => id.replace(/^tag:[^:]*:/, ''));

describe("an entry's feed", () => {
  it('tells of its publication, its updates and its history, the newest first', () => {
    const feed = entryFeed([{ on: '2026-06-01', note: 'The steps are new.' }]);
    expect(feed.items.map(({ title, date }) => `${date.toISOString().slice(0, 10)} ${title}`)).toEqual([
      '2026-06-01 The steps are new.',
      '2026-05-01 Updated: A title',
      '2026-03-01 A title',
    ]);
    expect(toAtom(feed)).toContain('<link href="https://support.example.com/k/KB-0001/atom.xml" rel="self"');
  });

  it('keeps the ids of items when later ones are added, even on the same day', () => {
    const first = { on: '2026-06-01', note: 'One.' };
    const later = [{ on: '2026-07-01', note: 'Three.' }, { on: '2026-06-01', note: 'Two.' }, first];
    expect(idsOf(later)).toEqual(expect.arrayContaining(idsOf([first])));
    expect(new Set(idsOf(later)).size).toBe(5);
  });

  it('is the only one that tells of the history', () => {
    const catalogOf = (history: { on: string; note: string }[]) => aCatalog({ articles: [anArticle({ history })], releases: [aRelease()] });
    const feedsOf = (history: { on: string; note: string }[]) =>
      feedLocations(catalogOf(history)).map((location) => toAtom(buildFeed(location, catalogOf(history))));
    expect(feedsOf([{ on: '2026-06-01', note: 'One.' }])).toEqual(feedsOf([]));
  });
});

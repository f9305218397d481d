import { describe, expect, it } from 'vitest';
import { correct, distanceWithin } from './spelling.ts';
import { hasWord, makeWordFilter } from './word-filter.ts';

const words = {
  counts: { extension: 9, policy: 20, okta: 8, isolation: 7, install: 5, refused: 3, sign: 4, single: 2, invite: 3, block: 9 },
  common: makeWordFilter(['refund', 'invoice', 'clock']),
};

describe('spelling', () => {
  it.each([
    ['exstension', 'extension'],
    ['polisy', 'policy'],
    ['ochta', 'okta'],
    ['isolaton', 'isolation'],
    ['isntall', 'install'],
  ])('corrects %s to %s', (word, meant) => {
    expect(correct(word, words)).toBe(meant);
  });

  it.each(['refund', 'invoice', 'clock', 'xyzzy', 'kb', '80070643'])('leaves %s, which is no slip of a word that is here', (word) => {
    expect(correct(word, words)).toBeUndefined();
  });

  it('counts a swap as one slip', () => {
    expect(distanceWithin('isntall', 'install', 3)).toBe(1);
    expect(distanceWithin('abc', 'xyz', 2)).toBeUndefined();
  });
});

describe('a word filter', () => {
  const known = Array.from({ length: 2000 }, (_, index) => `word${index}`);
  const filter = makeWordFilter(known);

  it('knows all of its words, and few others', () => {
    expect(known.every((word) => hasWord(filter, word))).toBe(true);
    const others = known.filter((word) => hasWord(filter, `${word}x`));
    expect(others.length).toBeLessThan(known.length * 0.03);
  });
});

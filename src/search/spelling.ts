/** Corrects misspelled words from the words of the index. Browser-safe. */
import type { Words } from './quick-format.ts';
import { hasWord } from './word-filter.ts';

/** Slips of the ear: letters that sound alike become the same. */
function soundOf(word: string): string {
  return word
    .replaceAll(/ph/g, 'f')
    .replaceAll(/[cq]?k|ch|c(?![eiy])|q/g, 'k')
    .replaceAll(/c|z/g, 's')
    .replaceAll(/x/g, 'ks')
    .replaceAll(/y/g, 'i')
    .replaceAll(/w?h/g, '')
    .replaceAll(/(.)\1+/g, '$1')
    .replaceAll(/(?!^)[aeiou]/g, '');
}

/** Shorter words are too easily taken for others. */
export const shortestCorrected = 4;

/** The word that was probably meant; undefined if none is near enough. */
export function correct(word: string, { counts, common }: Words): string | undefined {
  if (Object.hasOwn(counts, word) || hasWord(common, word)) return undefined;
  if (word.length < shortestCorrected || !/^\p{L}+\d?$/u.test(word)) return undefined;
  const most = word.length < 5 ? 1 : word.length < 9 ? 2 : 3;
  const sound = soundOf(word);
  let best: { word: string; value: number } | undefined;
  for (const [other, count] of Object.entries(counts)) {
    if (Math.abs(other.length - word.length) > most) continue;
    const sameSound = soundOf(other) === sound;
    const distance = distanceWithin(word, other, most);
    if (distance === undefined) continue;
    // Several slips make another word, unless it sounds the same or is long.
    if (distance > 1 && !sameSound && (distance > 2 || word.length < 7 || other[0] !== word[0])) continue;
    const value = distance - (sameSound ? 0.8 : 0) + (other[0] === word[0] ? 0 : 0.7) - Math.min(0.5, Math.log10(count + 1) / 6);
    if (best === undefined || value < best.value) best = { word: other, value };
  }
  return best?.word;
}

/** The number of insertions, deletions, replacements and swaps of neighbors between two words; undefined if it is over `most`. */
export function distanceWithin(a: string, b: string, most: number): number | undefined {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      row.push(value);
      least = Math.min(least, value);
    }
    if (least > most) return undefined;
    [before, last] = [last, row];
  }
  const distance = last[b.length] ?? Infinity;
  return distance <= most ? distance : undefined;
}

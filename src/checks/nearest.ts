/** Finds what a writer probably meant. */

/** The candidate closest to a word, if close enough: up to a third of the letters, and at most three, may be wrong. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined;
  // Too long to be a typo.
  if (word.length > 200) return undefined;
  let limit = Math.min(4, Math.floor(word.length / 3) + 1);
  for (const candidate of candidates) {
    const distance = distanceBelow(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (distance < limit) [best, limit] = [candidate, distance];
  }
  return best;
}

/** ` (did you mean X?)`, or empty if no candidate is close. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const meant = nearest(word, candidates);
  return meant === undefined ? '' : ` (did you mean ${meant}?)`;
}

/** `: how-to, reference (did you mean how-to?)`, to follow what a word is not; `none` if nothing is allowed. */
export function choices(word: string, allowed: readonly string[], none = ': '): string {
  return allowed.length === 0 ? none : `: ${allowed.join(', ')}${suggestion(word, allowed)}`;
}

/** The edit distance (optimal string alignment): letters added, removed, replaced or swapped with a neighbor. Stops at `limit`. */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) >= limit && Math.min(...last) >= limit) return limit;
    [beforeLast, last] = [last, row];
  }
  return at(last, b.length);
}

function distanceBelow(word: string, candidate: string, limit: number): number {
  // `howto` and `how-to`, `published_on` and `publishedOn` have the same letters apart from separators.
  if (lettersOf(word) === lettersOf(candidate)) return 0;
  return Math.abs(word.length - candidate.length) < limit ? editDistance(word, candidate, limit) : limit;
}

function lettersOf(word: string): string {
  return word.replaceAll(/[-_ ]/g, '');
}

function at(row: number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** What a command broke: the findings after it that were not there before. */
import type { Problem } from '#src/source/problem.ts';

/**
 * The findings of `after` that `before` has not, wherever they stand in their file. `moved` names files that moved, by
 * where they lay; their findings moved with them.
 */
export function newProblems(
  before: readonly Problem[],
  after: readonly Problem[],
  moved: ReadonlyMap<string, string> = new Map(),
): Problem[] {
  const rename = (text: string) => [...moved].reduce((renamed, [from, to]) => renamed.replaceAll(from, to), text);
  const known = new Map<string, number>();
  for (const { file, rule, message } of before) {
    const key = keyOf(rename(file), rule, rename(message));
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return after.filter(({ file, rule, message }) => {
    const key = keyOf(file, rule, message);
    const left = known.get(key) ?? 0;
    if (left > 0) known.set(key, left - 1);
    return left === 0;
  });
}

function keyOf(...parts: string[]): string {
  return JSON.stringify(parts);
}

/** What a command broke: the findings after it that were not there before. */
import type { Finding } from '#src/checks/findings.ts';

const keyOf = (...parts: string[]) => JSON.stringify(parts);

/**
 * The findings of `after` that `before` does not have, regardless of their position in the file. `moved` maps the old names of
 * moved files, addresses and anchors to the new ones: their findings moved with them.
 */
export function newFindings(
  before: readonly Finding[],
  after: readonly Finding[],
  moved: ReadonlyMap<string, string> = new Map(),
): Finding[] {
  const rename = createRenamer(moved);
  const known = Map.groupBy(before, ({ file, rule, message }) => keyOf(moved.get(file) ?? file, rule, rename(message)));
  return after.filter(({ file, rule, message }) => known.get(keyOf(file, rule, message))?.pop() === undefined);
}

/** Replaces old names in a message with new ones, where they occur as a whole: `/kb/a/` does not match in `/kb/a/b/`. */
function createRenamer(moved: ReadonlyMap<string, string>): (message: string) => string {
  if (moved.size === 0) return (message) => message;
  // An anchor may follow the address of its page, and a path the URL of the portal.
  const start = String.raw`(?:(?<![\w/.-])|(?<=:\/\/[\w.:-]+))`;
  const names = [...moved.keys()].map((name) => `${name.startsWith('#') ? '' : start}${RegExp.escape(name)}`);
  const pattern = new RegExp(String.raw`(?:${names.join('|')})(?![\w/-]|\.\w)`, 'g');
  return (message) => message.replaceAll(pattern, (name) => moved.get(name) ?? name);
}

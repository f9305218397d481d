/** Rewrites the links of the whole content to what moves, or refuses. */
import { addressesOf, rewriteFile, type AddressRewriter } from './rewrite-links.ts';
import { CommandError } from './command-error.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { applyEdits, type Edit } from './yaml-edits.ts';

/**
 * The texts of the files that change, by their paths before the move. A file that cannot be read is passed over unless
 * it names one of the `clues`: then something in it might be a link. `own` are further edits, by file.
 */
export function rewriteContent(
  { facts, bodies }: Workspace,
  rewrite: AddressRewriter,
  clues: readonly string[],
  own: ReadonlyMap<string, Edit[]> = new Map(),
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const source of facts.sources.values()) {
    const body = bodies.get(source.file);
    if (source.yaml.faults.length > 0 || body?.isRead === false) {
      const clue = clues.find((text) => source.text.includes(text));
      if (clue !== undefined) throw new CommandError(`${source.file} names ${clue} and has errors: mend it first (npm run check)`);
      continue;
    }
    const edits = [...(own.get(source.file) ?? []), ...rewriteFile(source, body, rewrite)];
    const text = applyEdits(source.text, edits);
    if (text !== source.text) texts.set(source.file, text);
  }
  return texts;
}

/** The files whose bodies lead to a file, in their own words or by one of its addresses. */
export function filesThatUse(
  target: string,
  path: string,
  { bodies }: Workspace,
  resolve: (from: string, url: string) => string,
): string[] {
  return [...bodies.values()]
    .filter((body) => addressesOf(body).some((url) => url.split(/[?#]/, 1)[0] === path || resolve(body.file, url) === target))
    .map(({ file }) => file);
}

/** Which releases contain which others, by their positions in a list. Runs in browsers too. */

/** The positions of a release's parents: the releases that it continues. It contains them, and what they contain. */
export type Parents = readonly number[];

/** The positions of the releases that contain the one at a position, itself included. */
export function containing(parents: readonly Parents[], position: number): Set<number> {
  const found = new Set([position]);
  // Parents have lower versions, and so later positions.
  for (let at = position - 1; at >= 0; at -= 1) if (parents[at]?.some((parent) => found.has(parent))) found.add(at);
  return found;
}

/** The positions of the releases that the one at a position contains, itself included. */
export function contained(parents: readonly Parents[], position: number): Set<number> {
  const found = new Set(position >= 0 && position < parents.length ? [position] : []);
  for (const at of found) for (const parent of parents[at] ?? []) found.add(parent);
  return found;
}

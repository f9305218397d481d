import { posix } from 'node:path';

/** The file that a relative link of another file names; undefined if it lies outside of the content directory. */
export function joinFile(from: string, link: string): string | undefined {
  const joined = posix.join(posix.dirname(from), link);
  return joined === '..' || joined.startsWith('../') ? undefined : joined;
}

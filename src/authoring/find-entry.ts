/** Finds the entry that a writer means by a file, a portal path or an id. */
import { basename, relative, resolve, sep } from 'node:path';
import { suggestion } from '#src/checks/nearest.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { normalizePath, withoutFragment } from '#src/domain/paths.ts';
import { InputError } from '#src/source/environment.ts';
import type { Workspace } from '#src/checks/workspace.ts';

export interface FoundEntry {
  entry: Entry;
  source: SourceFile;
}

/** The path below the content directory that an argument names: written from there, from its parent or from the working directory. */
export function contentPath(asked: string, contentDir: string): string {
  const inside = relative(resolve(contentDir), resolve(asked)).split(sep).join('/');
  if (inside !== '' && !inside.startsWith('..')) return inside;
  const plain = asked.replace(/^(\.\/)+/, '');
  const folder = `${basename(resolve(contentDir))}/`;
  return plain.startsWith(folder) ? plain.slice(folder.length) : plain;
}

/** Throws an InputError, with what was probably meant, if there is no such entry or if its front matter is wrong. */
export function findEntry(asked: string, workspace: Workspace): FoundEntry {
  const { facts, contentDir, targets } = workspace;
  const file = contentPath(asked, contentDir);
  const entry = facts.entries.find(
    (other) =>
      other.file === file ||
      other.id === asked ||
      (asked.startsWith('/') && (samePath(other.path, asked) || samePath(`/k/${other.id}/`, asked))),
  );
  const source = facts.sources.get(entry?.file ?? facts.ids.get(asked)?.file ?? file);
  if (entry && source) return { entry, source };
  if (source)
    throw new InputError(
      facts.broken.has(source.file)
        ? `${source.file} has errors: mend them first (npm run check)`
        : `${source.file} is no written entry: only those have an address of their own`,
    );
  const moved = asked.startsWith('/') ? targets.redirect(asked) : undefined;
  if (moved !== undefined)
    throw new InputError(moved === 'gone' ? `${asked} is gone for good` : `${asked} is an old address: name the new one, ${moved}`);
  const names = facts.entries.map((other) => (asked.startsWith('/') ? other.path : /^[A-Z]+-\d+$/.test(asked) ? other.id : other.file));
  throw new InputError(`"${asked}" is no file, path or id of an entry${suggestion(asked.startsWith('/') ? asked : file, names)}`);
}

/** Paths are the same without their last slash, in any case; fragments have to be exact. */
function samePath(a: string, b: string): boolean {
  const [pageA, pageB] = [withoutFragment(a), withoutFragment(b)];
  return normalizePath(pageA) === normalizePath(pageB) && a.slice(pageA.length) === b.slice(pageB.length);
}

/** The content for commands: finding entries, and rejecting input. When a function here throws an InputError, nothing has been written. */
import { basename, relative, resolve, sep } from 'node:path';
import { suggestion } from '#src/checks/nearest.ts';
import { openWorkspace as openContent, type Workspace, type WorkspaceOptions } from '#src/checks/workspace.ts';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { normalizePath, splitPath, withoutFragment } from '#src/domain/paths.ts';
import { InputError } from '#src/source/environment.ts';

/** Reads the content directory, valid or not. Throws if there is none. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await openContent(options);
  const unread = workspace.read.faults.get('');
  if (unread) throw new InputError(unread.message);
  return workspace;
}

/** The text of the ledger; undefined if nothing was published. */
export function ledgerText({ read }: Workspace): string | undefined {
  const text = read.others.get('ledger.json');
  return typeof text === 'string' ? text : undefined;
}

/** The allowed value that an option names. Throws for any other. */
export function chooseOption<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const chosen = allowed.find((other) => other === value);
  if (chosen === undefined)
    throw new InputError(`--${option} is "${value}": it must be ${allowed.join(', ')}${suggestion(value, allowed)}`);
  return chosen;
}

/**
 * Throws if an entry cannot be put in a file, or at its address, because something else is there. `own` lists the file and
 * the addresses that it already has; `advice` ends the message.
 */
export function refuseTaken(file: string, { facts, targets }: Workspace, own: readonly string[] = [], advice = ''): void {
  // The same path with the other extension is the same address.
  const stemOf = (name: string) => name.replace(/\.mdx?$/, '').toLowerCase();
  const other = [...facts.files].find((name) => stemOf(name) === stemOf(file) && !own.includes(name));
  if (other !== undefined) throw new InputError(`${other} already exists${advice}`);
  const address = pagePathForFile(file);
  if (address === undefined || own.some((known) => normalizePath(known) === normalizePath(address))) return;
  const { path, anchor } = splitPath(address);
  if (anchor !== undefined) {
    if (targets.anchorsOf(path)?.has(anchor)) throw new InputError(`${address} is already the address of something else${advice}`);
    return;
  }
  const page = [...targets.addresses.keys()].find((known) => normalizePath(known) === normalizePath(path));
  if (page !== undefined) throw new InputError(`${page} is already the address of another page${advice}`);
  const leads = targets.redirect(path);
  if (leads !== undefined)
    throw new InputError(
      `${path} is already an old address${leads === 'gone' ? ' of a removed page' : ` that leads to ${leads}`}${advice}`,
    );
}

export type FoundEntry = ReturnType<typeof findEntry>;

/** The path in the content directory that an argument names, relative to that directory, its parent or the working directory. */
export function contentPath(asked: string, contentDir: string): string {
  const inside = relative(resolve(contentDir), resolve(asked)).split(sep).join('/');
  if (inside !== '' && !inside.startsWith('..')) return inside;
  const plain = asked.replace(/^(\.\/)+/, '');
  const folder = `${basename(resolve(contentDir))}/`;
  return plain.startsWith(folder) ? plain.slice(folder.length) : plain;
}

/** Throws an InputError, with a suggestion, if there is no such entry or if its front matter is invalid. */
export function findEntry(asked: string, workspace: Workspace) {
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
        ? `${source.file} has errors: fix them first (npm run check)`
        : `${source.file} is not an entry with its own address`,
    );
  const moved = asked.startsWith('/') ? targets.redirect(asked) : undefined;
  if (moved !== undefined)
    throw new InputError(moved === 'gone' ? `${asked} was removed for good` : `${asked} is an old address: use the new one, ${moved}`);
  const names = facts.entries.map((other) => (asked.startsWith('/') ? other.path : /^[A-Z]+-\d+$/.test(asked) ? other.id : other.file));
  throw new InputError(`"${asked}" is not the file, path, or id of an entry${suggestion(asked.startsWith('/') ? asked : file, names)}`);
}

/** Paths match regardless of trailing slash and case; fragments must match exactly. */
function samePath(a: string, b: string): boolean {
  const [pageA, pageB] = [withoutFragment(a), withoutFragment(b)];
  return normalizePath(pageA) === normalizePath(pageB) && a.slice(pageA.length) === b.slice(pageB.length);
}

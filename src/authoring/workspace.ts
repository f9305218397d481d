/** The content as a command finds it, and what it refuses there. Nothing has been written when one of these throws an InputError. */
import { suggestion } from '#src/checks/nearest.ts';
import { openWorkspace as openContent, type Workspace, type WorkspaceOptions } from '#src/checks/workspace.ts';
import { pagePathForFile } from '#src/domain/content-files.ts';
import { normalizePath, splitPath } from '#src/domain/paths.ts';
import { InputError } from '#src/source/environment.ts';

/** Reads the content directory, right or wrong. Throws if there is none. */
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

/** The one of several values that an option names. Throws for any other. */
export function chooseOption<Value extends string>(option: string, value: string, allowed: readonly Value[]): Value {
  const chosen = allowed.find((other) => other === value);
  if (chosen === undefined)
    throw new InputError(`--${option} is "${value}": it must be ${allowed.join(', ')}${suggestion(value, allowed)}`);
  return chosen;
}

/**
 * Throws if an entry cannot be put into a file, or at its address, because something else is there. `own` names the file and
 * the addresses that it has already; `advice` ends the message.
 */
export function refuseTaken(file: string, { facts, targets }: Workspace, own: readonly string[] = [], advice = ''): void {
  // The same place with the other extension is the same address.
  const stemOf = (name: string) => name.replace(/\.mdx?$/, '').toLowerCase();
  const other = [...facts.files].find((name) => stemOf(name) === stemOf(file) && !own.includes(name));
  if (other !== undefined) throw new InputError(`${other} is there already${advice}`);
  const address = pagePathForFile(file);
  if (address === undefined || own.some((known) => normalizePath(known) === normalizePath(address))) return;
  const { path, anchor } = splitPath(address);
  if (anchor !== undefined) {
    if (targets.anchorsOf(path)?.has(anchor)) throw new InputError(`${address} is the address of something else already${advice}`);
    return;
  }
  const page = [...targets.addresses.keys()].find((known) => normalizePath(known) === normalizePath(path));
  if (page !== undefined) throw new InputError(`${page} is the address of another page already${advice}`);
  const leads = targets.redirect(path);
  if (leads !== undefined)
    throw new InputError(
      `${path} is an old address already${leads === 'gone' ? ', of a page that is gone' : ` and leads to ${leads}`}${advice}`,
    );
}

/** Permanent ids of new entries. */
import type { Workspace } from '#src/checks/workspace.ts';

/** The id after the highest of a prefix, in the content and in the ledger: an id is never used again. */
export function nextIdOf(prefix: string, { facts, read }: Workspace): string {
  const ledger = read.others.get('ledger.json');
  const noted = typeof ledger === 'string' ? [...ledger.matchAll(/"([A-Z]+-[0-9]{4,})"/g)].map(([, id = '']) => id) : [];
  const numbers = [...facts.ids.keys(), ...noted]
    .filter((id) => id.startsWith(`${prefix}-`))
    .map((id) => Number(id.slice(prefix.length + 1)));
  return `${prefix}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}

import { openWorkspace as openContent, type Workspace, type WorkspaceOptions } from '#src/checks/workspace.ts';
import { Refusal } from './command-error.ts';

/** Reads the content directory for a command, right or wrong. Throws a Refusal if there is none. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await openContent(options);
  const unread = workspace.read.faults.get('');
  if (unread) throw new Refusal(unread.message);
  return workspace;
}

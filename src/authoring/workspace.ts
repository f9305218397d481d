import { openWorkspace as openContent, type Workspace, type WorkspaceOptions } from '#src/checks/workspace.ts';
import { CommandError } from './command-error.ts';

/** Reads the content directory for a command, right or wrong. Throws a CommandError if there is none. */
export async function openWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const workspace = await openContent(options);
  const unread = workspace.read.faults.get('');
  if (unread) throw new CommandError(unread.message);
  return workspace;
}

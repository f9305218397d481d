import { InputError } from '#src/source/environment.ts';
import { OutputFolderError } from '#src/build/hosting/output-folder.ts';

/**
 * Runs a command and sets the exit status: 0 for true, 1 for false, 2 for invalid input, of which it prints only the
 * message. Any other error is a bug and keeps its stack trace.
 */
export async function runCommand(command: () => Promise<boolean>): Promise<void> {
  try {
    process.exitCode = (await command()) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof InputError || error instanceof OutputFolderError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}

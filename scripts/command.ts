/** Runs a command for writers: what was asked for wrongly is told on stderr, without a stack. */
import { createInterface } from 'node:readline/promises';
import { readEnvironment, type Environment } from '#src/config/environment.ts';

export interface CommandContext {
  environment: Environment;
  wallClock: number;
}

/** Sets the exit status: that of `main`, or 2 for wrong options and inputs. */
export async function runCommand(usage: string, main: (context: CommandContext) => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main({ environment: readEnvironment(process.env), wallClock: Date.now() });
  } catch (cause) {
    // Options and inputs that are wrong; anything else is a bug and keeps its stack.
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError && 'code' in cause)) throw cause;
    console.error(`${cause.message}\nusage: ${usage}`);
    process.exitCode = 2;
  }
}

/** Asks a person; undefined if none is there to answer. */
export async function ask(question: string): Promise<string | undefined> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new Promise<never>((_, reject) => prompt.once('close', () => reject(new RangeError('nothing was written'))));
  // It closes after an answer too, when nobody waits for it any more.
  closed.catch(() => undefined);
  try {
    return (await Promise.race([prompt.question(`${question} `), closed])).trim();
  } finally {
    prompt.close();
  }
}

/** Runs commands: invalid usage is reported on stderr, without a stack trace. */
import { createInterface } from 'node:readline/promises';
import { newFindings } from '#src/authoring/new-findings.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { hasErrors } from '#src/checks/findings.ts';
import { formatReport } from '#src/checks/report.ts';
import { InputError, readEnvironment, type Environment } from '#src/source/environment.ts';

interface CommandContext {
  environment: Environment;
  wallClock: number;
}

/** Sets the exit status: that of `main`, or 2 for wrong options and inputs. `--help` prints the usage and does nothing else. */
export async function runCommand(usage: string, main: (context: CommandContext) => Promise<number>): Promise<void> {
  if (isHelpAsked(process.argv.slice(2))) {
    console.log(`usage: ${usage}`);
    return;
  }
  try {
    process.exitCode = await main({ environment: readEnvironment(process.env), wallClock: Date.now() });
  } catch (cause) {
    // Any other error is a bug and keeps its stack trace.
    if (!(cause instanceof InputError) && !isWrongOption(cause)) throw cause;
    console.error(`${cause.message}\nusage: ${usage}`);
    process.exitCode = 2;
  }
}

/** Whether the arguments ask for help. */
export function isHelpAsked(args: readonly string[]): boolean {
  // After another option, it could be that option's value.
  return args.some((argument, index) => /^(?:--help|-h)$/.test(argument) && args[index - 1]?.startsWith('-') !== true);
}

/** Whether an error is `parseArgs` rejecting an option. */
function isWrongOption(cause: unknown): cause is TypeError {
  return cause instanceof TypeError && 'code' in cause && String(cause.code).startsWith('ERR_PARSE_ARGS_');
}

/**
 * Changes the content, reports that it is done, and prints on stderr the findings that the check did not have before. `moved`
 * maps the old names of what moves to the new ones. Returns the exit status.
 */
export async function changeContent(
  context: CommandContext,
  change: () => Promise<void>,
  done: string,
  moved?: ReadonlyMap<string, string>,
): Promise<number> {
  const before = await checkContent(context);
  await change();
  const broken = newFindings(before.findings, (await checkContent(context)).findings, moved);
  console.log(done);
  if (broken.length > 0) console.error(`The check has new findings:\n${formatReport(broken, context.environment.contentDir)}`);
  return hasErrors(broken) ? 1 : 0;
}

/** Asks the user one question; undefined if there is no terminal. */
export type Ask = (question: string) => Promise<string | undefined>;

/** Lets a command ask on the terminal, if there is one. Ending the input instead of answering ends the command. */
export async function asking<Result>(use: (ask: Ask) => Promise<Result>): Promise<Result> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return use(() => Promise.resolve(undefined));
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  // The iterator keeps lines that were pasted before they were asked for.
  const lines = prompt[Symbol.asyncIterator]();
  try {
    return await use(async (question) => {
      prompt.setPrompt(`${question} `);
      prompt.prompt();
      const line = await lines.next();
      if (line.done === true) throw new InputError('cancelled: nothing was written');
      return line.value.trim();
    });
  } finally {
    prompt.close();
  }
}

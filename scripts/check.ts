/** `npm run check [-- FILE…] [--format text|json|github] [--against REF]`: exit 0 clean, 1 errors, 2 usage. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#src/checks/check-content.ts';
import { formatGithub } from '#src/checks/report/github.ts';
import { formatJson } from '#src/checks/report/json.ts';
import { formatText, summarize } from '#src/checks/report/text.ts';
import { readEnvironment } from '#src/source/environment.ts';
import type { Problem } from '#src/source/problem.ts';

const formats = new Map<string, (problems: readonly Problem[]) => string>([
  ['text', formatText],
  ['json', formatJson],
  ['github', formatGithub],
]);

/** The exit status. What was asked for wrongly is told on stderr. */
async function main(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, against: { type: 'string' } },
    });
    const format = formats.get(values.format);
    if (!format) throw new RangeError(`--format is "${values.format}": it must be ${[...formats.keys()].join(', ')}`);
    const absent = positionals.find((file) => !existsSync(file));
    if (absent !== undefined) throw new RangeError(`${absent} does not exist`);
    const environment = readEnvironment(env);
    const { problems } = await checkContent({ environment, wallClock: Date.now(), against: values.against });
    const shown =
      positionals.length === 0
        ? problems
        : problems.filter(({ file }) => positionals.some((asked) => covers(asked, file, environment.contentDir)));
    const report = format(shown);
    if (report !== '') console.log(report);
    // Workflow commands go to the log, where a person looks for the sum as well.
    if (values.format === 'github') console.log(summarize(shown));
    return shown.some(({ severity }) => severity === 'error') ? 1 : 0;
  } catch (cause) {
    // Options and inputs that are wrong; anything else is a bug and keeps its stack.
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError && 'code' in cause)) throw cause;
    console.error(`${cause.message}\nusage: npm run check [-- FILE…] [--format text|json|github] [--against REF]`);
    return 2;
  }
}

/** Whether a finding stands in a file, or below a folder, that was asked for. */
function covers(asked: string, file: string, contentDir: string): boolean {
  const path = relative(resolve(asked), resolve(contentDir, '..', file));
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
}

process.exitCode = await main(process.argv.slice(2), process.env);

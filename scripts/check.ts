/** `npm run check [-- FILE…] [--format text|json|github] [--against REF]`: exit 0 clean, 1 errors, 2 usage. */
import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#src/checks/check-content.ts';
import { hasErrors } from '#src/checks/findings.ts';
import { formatReport, noLedgerNotice, reportFormats, rulesNotice } from '#src/checks/report.ts';
import { createProgress } from '#src/build/progress.ts';
import { InputError } from '#src/source/environment.ts';
import { chooseOption } from '#src/authoring/workspace.ts';
import { runCommand } from './command.ts';

await runCommand('npm run check [-- FILE…] [--format text|json|github] [--against REF]', async ({ environment, wallClock }) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, against: { type: 'string' } },
  });
  const format = chooseOption('format', values.format, reportFormats);
  const absent = positionals.find((file) => !existsSync(file));
  if (absent !== undefined) throw new InputError(`${absent} does not exist`);
  const progress = createProgress();
  progress.show('Checking the content');
  const { findings, hasLedger } = await checkContent({ environment, wallClock, against: values.against });
  progress.clear();
  const shown =
    positionals.length === 0
      ? findings
      : findings.filter(({ file }) => positionals.some((asked) => covers(asked, resolve(environment.contentDir, file))));
  console.log(formatReport(shown, environment.contentDir, format));
  // On stderr, so that stdout has only findings.
  if (format === 'text' && shown.length > 0) console.error(rulesNotice);
  if (format === 'text' && hasLedger === false && !hasErrors(shown)) console.error(noLedgerNotice);
  return hasErrors(shown) ? 1 : 0;
});

/** Whether a file is the one asked for, or is in the folder asked for. */
function covers(asked: string, file: string): boolean {
  const path = relative(resolve(asked), file);
  return path === '' || !(path === '..' || path.startsWith(`..${sep}`));
}

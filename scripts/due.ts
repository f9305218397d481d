/**
 * `npm run due [-- --format text|json|ics] [--days N]`: exit 0 listed, 1 errors in the content, 2 usage. `--since INSTANT` lists
 * what has gone live or ended since then, so that a scheduled job knows whether to build.
 */
import { parseArgs } from 'node:util';
import { buildDue, buildPassed } from '#src/domain/due.ts';
import { dueFormats, formatPassedText } from '#src/authoring/due-formats.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import { InputError, toView } from '#src/source/environment.ts';
import { buildCatalog, filterCatalog } from '#src/domain/build-catalog.ts';
import { isInstant } from '#src/schemas/formats.ts';
import { chooseOption } from '#src/authoring/workspace.ts';
import { runCommand } from './command.ts';

await runCommand('npm run due [-- --format text|json|ics] [--days N] [--since INSTANT]', async ({ environment, wallClock }) => {
  const { values } = parseArgs({
    options: { format: { type: 'string', default: 'text' }, days: { type: 'string', default: '90' }, since: { type: 'string' } },
  });
  const format = chooseOption('format', values.format, Object.keys(dueFormats) as (keyof typeof dueFormats)[]);
  if (!/^\d{1,4}$/.test(values.days)) throw new InputError(`--days is "${values.days}": it must be a number of days, at most 9999`);
  if (values.since !== undefined && !isInstant(values.since))
    throw new InputError(`--since is "${values.since}": it must be a date and time such as 2026-12-01T08:00:00-05:00`);
  const { findings, content, catalog } = await checkContent({ environment, wallClock });
  if (!content || !catalog) {
    console.error(formatReport(findings, environment.contentDir));
    return 1;
  }
  const { site } = content;
  const { now } = toView(environment, site.timeZone, wallClock);
  if (values.since !== undefined) {
    const since = Date.parse(values.since);
    const passed = buildPassed(filterCatalog(buildCatalog(content, since), { samples: environment.samples, drafts: true }), since, now);
    console.log(format === 'json' ? JSON.stringify(passed, null, 2) : formatPassedText(passed, values.since));
    return 0;
  }
  const shown = filterCatalog(catalog, { samples: false, drafts: true });
  process.stdout.write(dueFormats[format](buildDue(shown, now, Number(values.days)), site, now));
  return 0;
});

/**
 * `npm run due [-- --format text|json|ics] [--days N]`: exit 0 told, 1 errors in the content, 2 usage. With `--since INSTANT`
 * it lists what has gone live or ended from then until now, so that a schedule knows whether to build.
 */
import { parseArgs } from 'node:util';
import { buildDue, buildPassed, type Due } from '#src/domain/due.ts';
import { formatDueIcs, formatDueJson, formatDueText, formatPassedText } from '#src/authoring/due-formats.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { formatText } from '#src/checks/report/text.ts';
import { readEnvironment, viewOf } from '#src/source/environment.ts';
import { buildCatalog, narrowCatalog } from '#src/domain/build-catalog.ts';
import { isInstant } from '#src/schemas/formats.ts';
import type { SiteData } from '#src/schemas/site.ts';

const formats = new Map<string, (due: Due, site: SiteData, now: number) => string>([
  ['text', (due) => `${formatDueText(due)}\n`],
  ['json', (due) => `${formatDueJson(due)}\n`],
  ['ics', formatDueIcs],
]);

/** The exit status. What was asked for wrongly is told on stderr. */
async function main(args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  try {
    const { values } = parseArgs({
      args,
      options: { format: { type: 'string', default: 'text' }, days: { type: 'string', default: '90' }, since: { type: 'string' } },
    });
    const format = formats.get(values.format);
    if (!format) throw new RangeError(`--format is "${values.format}": it must be ${[...formats.keys()].join(', ')}`);
    if (!/^\d{1,4}$/.test(values.days)) throw new RangeError(`--days is "${values.days}": it must be a number of days up to 9999`);
    if (values.since !== undefined && !isInstant(values.since))
      throw new RangeError(`--since is "${values.since}": it must be an instant such as 2026-12-01T08:00:00-05:00`);
    const environment = readEnvironment(env);
    const wallClock = Date.now();
    const { problems, content, catalog } = await checkContent({ environment, wallClock });
    if (!content || !catalog) {
      console.error(formatText(problems));
      return 1;
    }
    const { site } = content;
    const { now } = viewOf(environment, site.timeZone, wallClock);
    if (values.since !== undefined) {
      const since = Date.parse(values.since);
      const passed = buildPassed(narrowCatalog(buildCatalog(content, since), { samples: environment.samples, drafts: true }), since, now);
      console.log(values.format === 'json' ? JSON.stringify(passed, null, 2) : formatPassedText(passed, values.since));
      return 0;
    }
    const shown = narrowCatalog(catalog, { samples: false, drafts: true });
    process.stdout.write(format(buildDue(shown, now, Number(values.days)), site, now));
    return 0;
  } catch (cause) {
    // Options and inputs that are wrong; anything else is a bug and keeps its stack.
    if (!(cause instanceof RangeError) && !(cause instanceof TypeError && 'code' in cause)) throw cause;
    console.error(`${cause.message}\nusage: npm run due [-- --format text|json|ics] [--days N] [--since INSTANT]`);
    return 2;
  }
}

process.exitCode = await main(process.argv.slice(2), process.env);

/** `npm run rename -- FROM TO [--dry-run]`: exit 0 renamed, 1 renamed with new errors, 2 refused: nothing was written. */
import { parseArgs } from 'node:util';
import { applyChanges, formatChanges } from '#src/authoring/file-changes.ts';
import { newFindings } from '#src/authoring/new-findings.ts';
import { planRename } from '#src/authoring/rename-entry.ts';
import { namesHeading, planHeadingRename } from '#src/authoring/rename-heading.ts';
import { openWorkspace } from '#src/authoring/workspace.ts';
import { checkContent } from '#src/checks/check-content.ts';
import { hasErrors } from '#src/checks/findings.ts';
import { formatReport } from '#src/checks/report.ts';
import { InputError } from '#src/source/environment.ts';
import { runCommand } from './command.ts';

await runCommand('npm run rename -- FROM TO [--dry-run], or FILE#HEADING-ID "New text"', async (context) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new InputError('say what to rename, and its new name (a heading in quotes)');
  const workspace = await openWorkspace(context);
  const { changes, moved, notes } = (namesHeading(from, workspace) ? planHeadingRename : planRename)(from, to, workspace);
  if (values['dry-run']) {
    console.log([formatChanges(changes), ...notes, 'Nothing was written.'].join('\n'));
    return 0;
  }
  const before = await checkContent(context);
  await applyChanges(workspace.contentDir, changes);
  const after = await checkContent(context);
  const broken = newFindings(before.findings, after.findings, moved);
  console.log([...changes.map((change) => formatChanges([{ from: change.from ?? change.to, to: change.to }])), ...notes].join('\n'));
  if (broken.length > 0) console.error(`The check finds what it did not find before:\n${formatReport(broken, workspace.contentDir)}`);
  return hasErrors(broken) ? 1 : 0;
});

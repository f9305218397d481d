/** `npm run rename -- FROM TO [--dry-run]`: exit 0 renamed, 1 renamed with new errors, 2 refused: nothing was written. */
import { parseArgs } from 'node:util';
import { applyChanges, formatChanges } from '#src/authoring/file-changes.ts';
import { planRename } from '#src/authoring/rename-entry.ts';
import { namesHeading, planHeadingRename } from '#src/authoring/rename-heading.ts';
import { openWorkspace } from '#src/authoring/workspace.ts';
import { InputError } from '#src/source/environment.ts';
import { changeContent, runCommand } from './command.ts';

await runCommand('npm run rename -- FROM TO [--dry-run], or FILE#HEADING-ID "New text"', async (context) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false } } });
  const [from, to, ...more] = positionals;
  if (from === undefined || to === undefined || more.length > 0)
    throw new InputError('give what to rename and its new name (put quotes around the text of a heading)');
  const workspace = await openWorkspace(context);
  const { changes, moved, notes } = (namesHeading(from, workspace) ? planHeadingRename : planRename)(from, to, workspace);
  if (values['dry-run']) {
    console.log([formatChanges(changes), ...notes, 'Nothing was written.'].join('\n'));
    return 0;
  }
  const done = [...changes.map((change) => formatChanges([{ from: change.from ?? change.to, to: change.to }])), ...notes].join('\n');
  return changeContent(context, () => applyChanges(workspace.contentDir, changes), done, moved);
});

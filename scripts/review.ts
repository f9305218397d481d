/** `npm run review -- ID [--note TEXT] [--by NAME] [--owner NAME]`: exit 0 recorded, 2 refused. */
import { parseArgs } from 'node:util';
import { applyChanges, formatChanges } from '#src/authoring/file-changes.ts';
import { planReview, reviewOptions } from '#src/authoring/review-entry.ts';
import { openWorkspace } from '#src/authoring/workspace.ts';
import { InputError } from '#src/source/environment.ts';
import { runCommand } from './command.ts';

await runCommand('npm run review -- ID [--note TEXT] [--by NAME] [--owner NAME]', async (context) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: reviewOptions });
  const [id, ...more] = positionals;
  if (id === undefined || more.length > 0) throw new InputError('give one entry: its id, file or path (put quotes around a note)');
  const workspace = await openWorkspace(context);
  const { change, today, oldNote } = planReview(id, values, workspace);
  await applyChanges(workspace.contentDir, [change]);
  console.log(formatChanges([change]));
  if (change.text.before === change.text.after) console.log(`It was already reviewed on ${today}.`);
  if (oldNote !== undefined) console.log(`It still has the old note, "${oldNote}". To say what you checked this time, add --note.`);
  return 0;
});

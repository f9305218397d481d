/** `npm run new -- KIND [--title …]`: writes a new entry. Exit 0 written, 2 something is missing or wrong. */
import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { applyChanges } from '#src/authoring/file-changes.ts';
import { askOptions, entryWords, newEntryOptions, planNewEntry, readEntryKind } from '#src/authoring/new-entry.ts';
import { openWorkspace } from '#src/authoring/workspace.ts';
import { InputError } from '#src/source/environment.ts';
import { asking, runCommand } from './command.ts';

const usage = `npm run new -- ${entryWords.join('|')} [--title T] [--summary S] [--slug S] [--product P]… [--topic T] [--folder F] [--version V] [--article-kind K] [--system S] [--audience A]… [--symptom S]… [--severity S]`;

await runCommand(usage, async (context) => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: newEntryOptions });
  const [word, ...more] = positionals;
  const kind = readEntryKind(word);
  if (more.length > 0) throw new InputError(`"${more.join(' ')}" does not belong to an option: put quotes around text of several words`);
  const workspace = await openWorkspace(context);
  const options = await asking((ask) => askOptions(kind, values, workspace, { ask, say: console.error }));
  const { file, text, next } = planNewEntry(kind, options, workspace);
  await applyChanges(workspace.contentDir, [{ to: file, text: { before: '', after: text } }]);
  console.log([relative('', join(workspace.contentDir, file)), ...next.map((step) => `  ${step}`)].join('\n'));
  return 0;
});

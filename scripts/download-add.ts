/** `npm run download:add -- FILE… --product P --version V`: exit 0 added, 1 added with new errors, 2 refused: nothing was written. */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { applyDownloads, downloadOptions, folderOf, measureFiles, missingFacts, planDownloads } from '#src/authoring/add-downloads.ts';
import { openWorkspace } from '#src/authoring/workspace.ts';
import { InputError } from '#src/source/environment.ts';
import { asking, changeContent, runCommand } from './command.ts';

const usage = 'npm run download:add -- FILE… --product P --version V [--kind K] [--os O] [--architecture A]';

await runCommand(usage, async (context) => {
  const { values: options, positionals } = parseArgs({ allowPositionals: true, options: downloadOptions });
  if (positionals.length === 0) throw new InputError('the files are missing: give at least one');
  const workspace = await openWorkspace(context);
  const files = await measureFiles(positionals, join(workspace.publicDir, folderOf(options, workspace)));
  const answers = new Map<string, string>();
  await asking(async (ask) => {
    for (const { fileName, key, allowed } of missingFacts(files, options, workspace)) {
      const answer = await ask(`${fileName}: ${key} (${allowed.join(', ')}):`);
      if (answer !== undefined) answers.set(`${fileName} ${key}`, answer);
    }
  });
  const plan = planDownloads(files, options, workspace, answers);
  const done = [...plan.notes, ...plan.changes.map(({ from, to }) => `${from === undefined ? 'new ' : 'edit'} ${to}`)].join('\n');
  return changeContent(context, () => applyDownloads(plan, workspace.contentDir), done);
});

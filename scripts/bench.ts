/** `npm run bench`: what builds of generated content and the pages of it cost, compared with their budgets. */
import { parseArgs } from 'node:util';
import { chooseOption } from '#src/authoring/workspace.ts';
import { InputError } from '#src/source/environment.ts';
import { runBench } from '#src/test/bench/run-bench.ts';
import { runCommand } from './command.ts';

await runCommand('npm run bench -- [--articles 100,1000,5000,10000] [--releases] [--rounds 1] [--peer starlight]', async () => {
  const { values } = parseArgs({
    options: {
      articles: { type: 'string', default: '100,1000,5000,10000' },
      releases: { type: 'boolean', default: false },
      rounds: { type: 'string', default: '1' },
      peer: { type: 'string' },
    },
  });
  const counts = values.articles.split(',').filter(Boolean).map(toCount);
  if (values.peer !== undefined) chooseOption('peer', values.peer, ['starlight']);
  await runBench({ counts, hasReleases: values.releases, rounds: toCount(values.rounds), hasPeer: values.peer !== undefined });
  return 0;
});

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InputError(`"${text}" must be a whole number of at least 1`);
  return count;
}

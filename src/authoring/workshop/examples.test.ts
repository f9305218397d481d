import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, it } from 'vitest';
import { article, findings } from '#src/test/content-directory.ts';

it.each(globSync('src/authoring/workshop/examples/*.mdx').map((file) => basename(file)))(
  'the example %s is what the check takes',
  async (file) => {
    const example = readFileSync(`src/authoring/workshop/examples/${file}`, 'utf8');
    expect(await findings({ 'kb/a.mdx': article({ body: `\n## An example\n\n${example}` }) })).toEqual([]);
  },
);

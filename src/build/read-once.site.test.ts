import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { article, entry, release, withContent } from '#src/test/content-directory.ts';

it('reads each file of the content once', async () => {
  const files = {
    'kb/plain.md': article({ body: '## A heading\n\n[A link](/kb/rich/)' }),
    'kb/rich.mdx': article({ id: 'KB-0002', body: '<Note kind="tip">\n\nText.\n\n</Note>' }),
    'releases/demo/1.0.0.md': release({ body: 'More about it.' }),
    'faqs/topics.yaml': '- { id: setup, name: Setup }\n',
    'faqs/setup/why.md': entry(),
    'glossary.yaml': '- { term: Tenant, definition: A unit. }\n',
  };
  const reads = await withContent(files, (root) => {
    const env = {
      ...process.env,
      CONTENT_DIR: join(root, 'content'),
      PUBLIC_DIR: join(root, 'public'),
      OUT_DIR: join(root, 'dist'),
      AS_OF: '2026-11-23',
      COUNT_READS: join(root, 'reads.txt'),
    };
    const { status, stderr } = spawnSync(process.execPath, ['--import', './src/test/count-reads.ts', 'scripts/build.ts'], {
      env,
      encoding: 'utf8',
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    return readFileSync(env.COUNT_READS, 'utf8').split('\n');
  });
  const expected = ['site.yaml', 'products/demo.yaml', 'support/policy.yaml', ...Object.keys(files)];
  expect(reads.filter((file) => expected.includes(file)).sort()).toEqual(expected.sort());
});

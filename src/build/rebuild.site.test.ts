/** Builds that use what earlier ones kept give the same bytes as a cold one, whatever has changed. */
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createRandom, writeArticles } from '#src/test/bench/generate.ts';
import { runBuild } from '#src/test/site/build.ts';
import { cacheFolder } from './cache.ts';

/** Set REBUILD_STEPS and REBUILD_SEED for a longer or another sequence. */
const steps = Number(process.env.REBUILD_STEPS ?? 15);
const { int, pick } = createRandom(Number(process.env.REBUILD_SEED ?? 1));

const scratch = mkdtempSync(join(tmpdir(), 'portal-rebuild-'));
const content = (file: string) => join(scratch, 'content', file);
beforeAll(() => {
  // A copy of the project with its cache, which no other test's build uses.
  for (const name of ['src', 'scripts', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'])
    cpSync(name, join(scratch, name), { recursive: true });
  mkdirSync(join(scratch, 'node_modules'));
  for (const name of readdirSync('node_modules'))
    if (!name.startsWith('.')) symlinkSync(resolve('node_modules', name), join(scratch, 'node_modules', name));
  writeArticles(join(scratch, 'content'), 12);
});
afterAll(() => {
  rmSync(scratch, { recursive: true, force: true });
});

/** Builds, and returns how many files were made anew. */
function build(name: string, ...args: string[]): number {
  const { status, output } = runBuild(
    { CONTENT_DIR: content(''), PUBLIC_DIR: join(scratch, 'no-public'), OUT_DIR: join(scratch, name), AS_OF: '2026-12-01T12:00:00Z' },
    { args, cwd: scratch },
  );
  expect({ status, output }).toMatchObject({ status: 0 });
  return Number(/(\d+) of \d+ files rebuilt/.exec(output)?.[1]);
}

/** Every file of an output with its bytes. */
function read(name: string): Map<string, string> {
  const folder = join(scratch, name);
  const files = globSync('**/*.*', { cwd: folder }).sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file)).toString('base64')]));
}

function expectSameAsCold(name: string): void {
  build('cold', '--cold');
  const [rebuilt, cold] = [read(name), read('cold')];
  expect(cold.size).toBeGreaterThan(100);
  expect([...rebuilt.keys()]).toEqual([...cold.keys()]);
  expect([...cold].filter(([file, bytes]) => rebuilt.get(file) !== bytes).map(([file]) => file)).toEqual([]);
}

const articles = () => globSync('kb/*.md', { cwd: content('') }).sort();
const replace = (file: string, from: RegExp, to: string) => {
  writeFileSync(content(file), readFileSync(content(file), 'utf8').replace(from, to));
};

/** What a writer may do next. Links to a page that is gone would be errors, so only pages without links are taken away. */
const changes: ((step: number) => void)[] = [
  (step) => appendFileSync(content(pick(articles())), `\nEdit ${step}.\n`),
  (step) => replace(pick(articles()), /^title: .*$/m, `title: Another title ${step}`),
  (step) => {
    const text = readFileSync(content(pick(articles())), 'utf8');
    writeFileSync(
      content(`kb/new-${step}.md`),
      text.replace(/^id: .*$/m, `id: KB-${800_000 + step}`).replace(/^title: .*$/m, `title: New ${step}`),
    );
  },
  () => {
    const added = articles().filter((file) => file.startsWith('kb/new-'));
    if (added.length > 0) rmSync(content(pick(added)));
  },
  (step) => {
    const added = articles().filter((file) => file.startsWith('kb/new-'));
    if (added.length > 0) renameSync(content(pick(added)), content(`kb/new-name-${step}.md`));
  },
  (step) => replace('site.yaml', /^name: .*$/m, `name: Acme support ${step}`),
  (step) => replace('support/policy.yaml', /Is it down.*\?/, `Is it down for ${step} minutes?`),
  (step) => replace('products/acme.yaml', /^tagline: .*$/m, `tagline: Product number ${step}.`),
];

it(`gives the same bytes after ${steps} random changes`, { timeout: 120_000 + steps * 30_000 }, () => {
  for (let step = 1; step <= steps; step += 1) {
    changes[int(0, changes.length - 1)]?.(step);
    build('rebuilt');
    if (step % 5 === 0 || step === steps) expectSameAsCold('rebuilt');
  }
});

it('makes what an edit changes, and nothing else', { timeout: 240_000 }, () => {
  build('edited');
  expect(build('edited')).toBe(0);
  const [file = ''] = articles();
  appendFileSync(content(file), '\nOne more sentence.\n');
  build('edited');
  const name = file.slice('kb/'.length, -'.md'.length);
  const changed = globSync(`kb/${name}/index.{html,md}`, { cwd: join(scratch, 'edited') });
  expect(changed).toHaveLength(2);
  for (const path of changed) expect(readFileSync(join(scratch, 'edited', path), 'utf8')).toContain('One more sentence.');
  appendFileSync(content(file), '\nAnd another one.\n');
  // The page, its Markdown, and the files that hold whole articles: feeds, JSON, llms-full.txt.
  expect(build('edited')).toBeLessThan(40);
});

it('notices a damaged cache', () => {
  build('first');
  const [cache = ''] = globSync(join(scratch, cacheFolder, '*/renderer/..'));
  const [manifest = ''] = globSync('output-*/manifest', { cwd: cache });
  truncateSync(join(cache, manifest, '../pack-0'), 1000);
  build('after-change');
  expectSameAsCold('after-change');
  truncateSync(join(cache, manifest), 100);
  const [picture = ''] = globSync('files/*', { cwd: cache });
  writeFileSync(join(cache, picture), 'not a picture');
  appendFileSync(join(cache, 'renderer', globSync('pages/chunks/*.mjs', { cwd: join(cache, 'renderer') })[0] ?? ''), 'throw 1;');
  build('after-damage');
  expectSameAsCold('after-damage');
});

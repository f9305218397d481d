/** How long builds of generated content take, beside their buildBudgets. */
import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { articleFile, generateArticle, writeArticles, writeReleases } from '#src/test/bench/generate.ts';
import { measureReader, type Reader } from '#src/test/bench/measure-reader.ts';
import { measure, measureFolder, median, type Measured } from '#src/test/bench/measure.ts';
import { cleanStarlight, prepareStarlight } from '#src/test/bench/starlight.ts';
import { cacheFolder } from '#src/build/cache.ts';

/** Seconds, or times the peer's, by the number of articles. */
const buildBudgets = { check: { 1000: 3, 5000: 12 }, coldRatio: { 1000: 0.5, 5000: 0.4 }, rebuildRatio: { 1000: 0.35 }, memoryRatio: 0.7 };

interface Round {
  check: Measured;
  cold: Measured;
  rebuild: Measured;
  peer?: { cold: Measured; rebuild: Measured };
}

export interface BenchOptions {
  /** How many articles there are in each content to build. */
  counts: number[];
  /** Whether to build the content with many releases too. */
  hasReleases: boolean;
  /** How often each build is measured; the medians are printed. */
  rounds: number;
  /** Whether to build the same articles with Starlight, in turn. */
  hasPeer: boolean;
}

/** Measures builds and prints what they take. Needs a minute for each thousand articles and round. */
export async function runBench({ counts, hasReleases, rounds, hasPeer }: BenchOptions): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-bench-'));
  try {
    for (const count of counts) await benchArticles({ folder, count, rounds, hasPeer });
    if (hasReleases) await benchReleases(folder, rounds);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchArticles({ folder, count, rounds, hasPeer }: { folder: string; count: number; rounds: number; hasPeer: boolean }) {
  const contentDir = join(folder, `content-${count}`);
  const peerDir = resolve(cacheFolder, 'bench-starlight');
  writeArticles(contentDir, count);
  if (hasPeer) prepareStarlight(peerDir, count);
  const { name } = generateArticle(Math.floor(count / 2), count, () => '/');
  const results: Round[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const portal = await benchPortal(folder, contentDir, () =>
      appendFileSync(join(contentDir, articleFile(name)), `\nOne edit ${round}.\n`),
    );
    results.push({ ...portal, ...(hasPeer && { peer: await benchStarlight(peerDir, round) }) });
  }
  console.log(`\n${count} articles`);
  printRounds(results, count, join(folder, 'dist'));
  printReader(await measureReader(join(folder, 'dist'), `/kb/${name}/`, 'reset password'), count);
}

async function benchReleases(folder: string, rounds: number) {
  const contentDir = join(folder, 'content-releases');
  writeReleases(contentDir);
  const file = join(contentDir, 'known-issues/i0000.md');
  const results: Round[] = [];
  for (let round = 0; round < rounds; round += 1)
    results.push(await benchPortal(folder, contentDir, () => appendFileSync(file, `\nOne edit ${round}.\n`)));
  console.log('\n300 releases with 2,500 changes, 250 known issues');
  printRounds(results, undefined, join(folder, 'dist'));
}

async function benchPortal(folder: string, contentDir: string, edit: () => void): Promise<Round> {
  const env = {
    CONTENT_DIR: contentDir,
    PUBLIC_DIR: join(folder, 'no-public'),
    OUT_DIR: join(folder, 'dist'),
    AS_OF: '2026-11-27T12:00:00Z',
  };
  const run = (script: string, ...args: string[]) => {
    mkdirSync(folder, { recursive: true });
    return measure({
      file: process.execPath,
      args: ['--import', './scripts/compile-cache.ts', '--max-semi-space-size=16', `scripts/${script}.ts`, ...args],
      env,
    });
  };
  rmSync(env.OUT_DIR, { recursive: true, force: true });
  const check = await run('check');
  const cold = await run('build', '--cold');
  edit();
  return { check, cold, rebuild: await run('build') };
}

async function benchStarlight(folder: string, round: number): Promise<NonNullable<Round['peer']>> {
  const run = () => measure({ file: process.execPath, args: ['node_modules/astro/bin/astro.mjs', 'build'], cwd: folder });
  cleanStarlight(folder);
  const cold = await run();
  const index = join(folder, 'src/content/docs/index.md');
  writeFileSync(index, `${readFileSync(index, 'utf8')}\nOne edit ${round}.\n`);
  return { cold, rebuild: await run() };
}

function printRounds(rounds: Round[], count: number | undefined, outDir: string): void {
  const row = (name: string, measured: (Measured | undefined)[]) => {
    const known = measured.filter((one) => one !== undefined);
    if (known.length === 0) return;
    const of = (key: 'wall' | 'cpu' | 'memory') => median(known.map((one) => one[key]));
    const memory = `${(of('memory') / 1e6).toFixed(0)} MB`;
    console.log(
      `  ${name.padEnd(20)} ${of('wall').toFixed(1).padStart(7)} s ${of('cpu').toFixed(1).padStart(7)} s CPU ${memory.padStart(9)}`,
    );
  };
  const ratio = (name: string, of: (round: Round) => number, budget: number | undefined) => {
    const value = median(rounds.map(of));
    if (Number.isNaN(value)) return;
    console.log(
      `  ${name.padEnd(20)} ${value.toFixed(2).padStart(7)}   ${budget === undefined ? '' : `budget ${budget}${value > budget ? ': MISSED' : ''}`}`,
    );
  };
  const budgetOf = (budget: Record<number, number>) => (count === undefined ? undefined : budget[count]);
  row(
    'check',
    rounds.map(({ check }) => check),
  );
  row(
    'cold build',
    rounds.map(({ cold }) => cold),
  );
  row(
    'after one edit',
    rounds.map(({ rebuild }) => rebuild),
  );
  row(
    'Starlight cold',
    rounds.map(({ peer }) => peer?.cold),
  );
  row(
    'Starlight, one edit',
    rounds.map(({ peer }) => peer?.rebuild),
  );
  ratio('check, seconds', ({ check }) => check.wall, budgetOf(buildBudgets.check));
  ratio('cold ratio', ({ cold, peer }) => cold.wall / (peer?.cold.wall ?? NaN), budgetOf(buildBudgets.coldRatio));
  ratio('one edit ratio', ({ rebuild, peer }) => rebuild.wall / (peer?.rebuild.wall ?? NaN), budgetOf(buildBudgets.rebuildRatio));
  ratio('memory ratio', ({ cold, peer }) => cold.memory / (peer?.cold.memory ?? NaN), buildBudgets.memoryRatio);
  for (const [name, folder] of [
    ['output', outDir],
    ['index', join(outDir, 'pagefind')],
  ] as const) {
    const { files, bytes } = measureFolder(folder);
    console.log(`  ${name.padEnd(20)} ${(bytes / 1e6).toFixed(1).padStart(7)} MB in ${files} files`);
  }
  for (const [name, measured] of [
    ['cold', rounds.at(-1)?.cold],
    ['one edit', rounds.at(-1)?.rebuild],
  ] as const)
    console.log(`  ${name.padEnd(9)} ${/^Built .*$/m.exec(measured?.output ?? '')?.[0].replace(/^Built \S+ in /, '') ?? ''}`);
}

/** Prints what a reader downloads and waits for, in kB and seconds, beside the budgets. */
function printReader({ page, search, pagefind, widget }: Reader, count: number): void {
  const kilo = (bytes: number) => bytes / 1000;
  // With thousands of articles, the full text may cost as much as it does without the quick index, and a little more.
  const full = count > 1000 ? { kilo: kilo(pagefind.bytes) + 70, seconds: pagefind.seconds + 0.2 } : { kilo: 230, seconds: 2.2 };
  const rows: [name: string, value: number, unit: string, budget?: number][] = [
    ['an article', kilo(page.bytes), 'kB', 12],
    ['its requests', page.requests, ''],
    ['first results', search.first.seconds, 's', 0.8],
    ['', kilo(search.first.bytes), 'kB', 70],
    ['full results', search.full.seconds, 's', full.seconds],
    ['', kilo(search.full.bytes), 'kB', full.kilo],
    ['', search.full.requests, 'requests', 12],
    ['Pagefind alone', pagefind.seconds, 's'],
    ['', kilo(pagefind.bytes), 'kB'],
    ['widget', kilo(widget.script), 'kB', 8],
    ['its data', kilo(widget.data), 'kB', 20],
  ];
  for (const [name, value, unit, budget = Infinity] of rows) {
    const verdict = budget === Infinity ? '' : `budget ${Number(budget.toFixed(1))}${value > budget ? ': MISSED' : ''}`;
    console.log(`  ${name.padEnd(20)} ${value.toFixed(unit === 's' ? 2 : 1).padStart(7)} ${unit.padEnd(9)} ${verdict}`);
  }
}

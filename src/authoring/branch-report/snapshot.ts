/** One side of a comparison: the content of a branch, and the portal built from it. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import { filterCatalog } from '#src/domain/build-catalog.ts';
import { roleOf } from '#src/domain/content-files.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import type { RedirectRule } from '#src/domain/redirect-matching.ts';
import type { Environment } from '#src/source/environment.ts';
import { listContentFiles } from '#src/source/source-file.ts';

export type FeedItem = ReturnType<typeof itemsOf>[number];
export type Snapshot = Awaited<ReturnType<typeof prepareSnapshot>>;

/** A snapshot whose content has errors, or which does not build; the message is the output of the check or the build. */
export class SnapshotError extends Error {}

/** Builds into `environment.outDir`, in a separate process, as `npm run build` does. Throws a SnapshotError. */
export async function prepareSnapshot(environment: Environment & { asOf: string }, wallClock: number) {
  const { contentDir, outDir, samples } = environment;
  const { findings, content, catalog } = await checkContent({ environment, wallClock });
  if (!content || !catalog) throw new SnapshotError(formatReport(findings, contentDir));
  await build(environment);
  const files = globSync('**/*', { cwd: outDir })
    .filter((file) => statSync(join(outDir, file)).isFile())
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  const { redirects } = JSON.parse(read('hosting.json')) as { redirects: RedirectRule[] };
  const dataFiles = (await listContentFiles(contentDir)).filter((file) => roleOf(file).role !== 'image' && !/\.mdx?$/.test(file));
  return {
    /** With drafts and scheduled entries. */
    catalog: filterCatalog(catalog, { samples, drafts: true }),
    /** The text of content files other than images and written entries, by path. */
    dataFiles: new Map(dataFiles.map((file) => [file, readFileSync(join(contentDir, file), 'utf8')])),
    outDir,
    /** All files of the output, by path. */
    files: new Map(files.map((file) => [file, measure(readFileSync(join(outDir, file)))])),
    redirects,
    /** By the feed's path. */
    feeds: new Map(
      files.filter((file) => /(^|\/)feed\.json$/.test(file)).map((file) => [`/${file.replace(/feed\.json$/, '')}`, itemsOf(read(file))]),
    ),
  };
}

/** The HTML of a page by its address, `/kb/okta/`; undefined if there is none. */
export function readPage({ files, outDir }: Snapshot, address: string): string | undefined {
  const file = pageFile(address);
  return files.has(file) ? readFileSync(join(outDir, file), 'utf8') : undefined;
}

/** The output file of a page, by its address. */
export function pageFile(address: string): string {
  return `${withoutFragment(address).slice(1)}index.html`;
}

/** The compressed size of a page as a browser receives it, in bytes; undefined if there is no such page. */
export function pageSize(side: Snapshot, address: string): number | undefined {
  const html = readPage(side, address);
  const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  return html === undefined ? undefined : brotliCompressSync(html, { params }).length;
}

function build({ contentDir, publicDir, outDir, asOf, siteUrl }: Environment): Promise<void> {
  const env = {
    ...process.env,
    CONTENT_DIR: contentDir,
    PUBLIC_DIR: publicDir,
    OUT_DIR: outDir,
    AS_OF: asOf,
    SITE_URL: siteUrl,
    // Readers and subscribers get no drafts, whatever this process is set to show.
    DRAFTS: 'off',
  };
  return new Promise((built, fail) => {
    execFile(process.execPath, ['scripts/build.ts'], { env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      if (error) fail(new SnapshotError(`${stdout}${stderr}`.trim()));
      else built();
    });
  });
}

function measure(bytes: Buffer): { sizeBytes: number; sha256: string } {
  return { sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** The items of a JSON feed, each with its text to tell whether it changed. */
function itemsOf(feed: string) {
  const { items } = JSON.parse(feed) as { items: { id: string; title?: string }[] };
  return items.map((item) => ({ id: item.id, title: item.title ?? item.id, text: JSON.stringify(item) }));
}

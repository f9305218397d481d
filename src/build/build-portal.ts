import { cpSync, existsSync, readdirSync } from 'node:fs';
import { checkContent, type CheckOptions } from '#src/checks/check-content.ts';
import { formatBuildReport } from '#src/checks/report.ts';
import { basePathOf } from '#src/domain/base-path.ts';
import type { Content } from '#src/domain/catalog.ts';
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { writeWidget } from '#src/outputs/widget-releases.ts';
import { buildSearchRecords } from '#src/search/full-text.ts';
import { readEnvironment, toView, type Environment } from '#src/source/environment.ts';
import { toPortal } from '#src/source/portal.ts';
import type { Portal } from '#src/source/registry.ts';
import { folderFault } from './astro-mode.ts';
import { auditLinks } from './audits/audit-links.ts';
import type { AuditFinding } from './audits/page.ts';
import { openCache } from './cache.ts';
import type { Audited } from './finish-file.ts';
import { removeHiddenFiles } from './hidden-files.ts';
import { prepareOutput } from './hosting/output-folder.ts';
import { openKeptOutput } from './kept-output.ts';
import { OutputError, startOutputMaker, type Made, type OutputMaker } from './make-output.ts';
import { createProgress, type Progress } from './progress.ts';
import { prepareRenderer, type Renderer } from './renderer/renderer.ts';
import { buildSearchIndex, type IndexedPage } from './search-index.ts';
import { createStages, type Stages } from './stages.ts';

interface BuildOptions {
  /** Ignores everything that earlier builds kept. */
  cold?: boolean;
}

/** What a build starts with, before it reads the content. */
interface Build {
  environment: Environment;
  stages: Stages;
  progress: Progress;
  cache: string;
  cold: boolean;
  maker: OutputMaker;
  /** Missing until all content is read. */
  output?: Promise<BuiltOutput>;
}

/**
 * Builds the portal into OUT_DIR. If the content has errors or the output fails its audits, prints them, returns false and
 * leaves the previous output unchanged.
 */
export async function buildPortal(env: NodeJS.ProcessEnv, { cold = false }: BuildOptions = {}): Promise<boolean> {
  const fault = folderFault();
  if (fault !== undefined) {
    console.error(fault);
    return false;
  }
  const wallClock = Date.now();
  // One clock for the check and for the pages, which workers render.
  env.AS_OF ||= new Date(wallClock).toISOString();
  const environment = readEnvironment(env);
  const { contentDir, outDir } = environment;
  const cache = openCache();
  const bundling = new AbortController();
  const renderer = prepareRenderer({ cache, drafts: environment.drafts, cold, signal: bundling.signal });
  const progress = createProgress();
  const build: Build = { environment, stages: createStages(), progress, cache, cold, maker: startOutputMaker() };
  // Errors are for whoever awaits it after the check.
  renderer.then(({ entry }) => build.maker.load(entry)).catch(() => undefined);
  try {
    // Most of the check runs beside the rendering. What was made is thrown away if the check finds an error.
    const onRead: CheckOptions['onRead'] = ({ content, catalog, noted }) => {
      build.stages.end('reading');
      const view = toView(environment, content.site.timeZone, wallClock);
      build.output = buildOutput(build, content, toPortal(catalog, noted, view, environment.siteUrl), renderer);
      build.output.catch(() => undefined);
    };
    progress.show('Checking the content');
    const { findings, content } = await checkContent({ environment, wallClock, onRead });
    progress.clear();
    if (findings.length > 0) console.log(formatBuildReport(findings, contentDir));
    build.stages.end('check');
    return content !== undefined && build.output !== undefined && publishOutput(await build.output, build);
  } catch (error) {
    progress.clear();
    if (!(error instanceof OutputError)) throw error;
    console.error(`${error.message}\n\n${contentDir} could not be built. ${outDir} is unchanged.`);
    return false;
  } finally {
    bundling.abort();
    await build.maker.close();
    (await build.output?.catch(() => undefined))?.output.discard();
  }
}

interface BuiltOutput {
  output: ReturnType<typeof prepareOutput>;
  findings: AuditFinding[];
  /** What was built, for the last line. */
  counts: string;
}

/** Builds the output beside the one that it replaces. The caller publishes or discards it. */
async function buildOutput(build: Build, content: Content, portal: Portal, renderer: Promise<Renderer>): Promise<BuiltOutput> {
  const { environment, stages, progress } = build;
  const { contentDir, publicDir, outDir } = environment;
  progress.show('Bundling the pages');
  const { entry, assets } = await renderer;
  stages.end('page bundle');
  const output = prepareOutput(outDir, process.pid, [contentDir, publicDir, 'src', 'scripts', 'node_modules', '.git']);
  try {
    for (const folder of [publicDir, assets]) if (existsSync(folder)) cpSync(folder, output.building, { recursive: true });
    removeHiddenFiles(output.building, content, portal.catalog);
    await writeWidget({ outDir: output.building, publicDir, basePath: basePathOf(portal.catalog.site.url) });
    stages.end('copy');
    const { audited, made, pages, records } = await makeAndIndex(build, portal, entry, output.building);
    progress.show('Checking the links');
    const findings = [...audited.flatMap((file) => file.findings), ...auditAllLinks(audited, portal, output.building)];
    stages.end('links');
    const counts = `${made} of ${audited.length} files rebuilt, ${pages} pages and ${records} records in the search index`;
    return { output, findings, counts };
  } catch (error) {
    output.discard();
    throw error;
  }
}

/** Replaces the previous output, unless there are errors; prints the findings and returns whether it did. */
function publishOutput({ output, findings, counts }: BuiltOutput, { environment, stages, progress }: Build): boolean {
  progress.clear();
  const { contentDir, outDir } = environment;
  for (const finding of findings) console.error(formatFinding(finding));
  const faults = findings.filter(({ severity }) => severity !== 'warning').length;
  if (faults > 0) {
    console.error(`\nThe output of ${contentDir} has ${faults} ${faults === 1 ? 'error' : 'errors'}. ${outDir} is unchanged.`);
    return false;
  }
  output.publish();
  stages.end('publish');
  console.log(`Built ${outDir} in ${stages.summary()}: ${counts}.`);
  return true;
}

/** Makes the output and, while workers make it, its search index. */
async function makeAndIndex({ environment, stages, progress, cache, cold, maker }: Build, portal: Portal, entry: string, outDir: string) {
  const all: Made[] = [];
  const { contentDir, publicDir } = environment;
  const kept = await openKeptOutput(cache, contentDir, publicDir, portal);
  const made = await maker.make({ portal, entry, outDir, publicDir, cache, keptFolder: kept.folder, cold }, kept);
  let done = 0;
  const pages = async function* (): AsyncGenerator<IndexedPage> {
    for await (const page of made.pages) {
      all.push({ ...page, searched: undefined });
      progress.show(`Building ${(done += 1)} of ${made.pageCount} pages`);
      if (page.searched !== undefined) yield { file: page.kept.audited.file, content: page.searched };
    }
    stages.end('pages');
    progress.show('Indexing the pages and building the other files');
  };
  const files = async () => {
    for await (const file of made.files) all.push(file);
  };
  const [summary] = await Promise.all([buildSearchIndex(outDir, pages(), buildSearchRecords(portal.catalog)), files()]);
  stages.end('files and index');
  return { ...summary, audited: all.map((file) => file.kept.audited), made: all.filter(({ isNew }) => isNew).length };
}

/** Broken links. Copied files are not audited, but links to them are. */
function auditAllLinks(audited: readonly Audited[], { catalog }: Portal, outDir: string): AuditFinding[] {
  return auditLinks(
    audited.flatMap(({ links }) => links ?? []),
    {
      files: new Set(readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))),
      siteUrl: catalog.site.url,
      redirect: createRedirectMatcher(buildRedirects(catalog)),
    },
  );
}

function formatFinding({ file, rule, message, severity }: AuditFinding): string {
  return `${file} ${severity ?? 'error'} ${rule} ${message}`;
}

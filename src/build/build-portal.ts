import { cpSync, existsSync, readdirSync } from 'node:fs';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';
import { createRedirectMatcher } from '#src/domain/redirect-matching.ts';
import { buildRedirects } from '#src/domain/redirects.ts';
import { writeWidget } from '#src/outputs/widget-releases.ts';
import { buildSearchRecords } from '#src/search/records.ts';
import { readEnvironment, toView } from '#src/source/environment.ts';
import { toPortal } from '#src/source/portal.ts';
import { auditLinks } from './audits/audit-links.ts';
import type { AuditFinding } from './audits/page.ts';
import type { FinishedFile } from './finish-file.ts';
import { removeHiddenFiles } from './hidden-files.ts';
import { prepareOutput } from './hosting/output-folder.ts';
import { makeOutput, OutputError } from './make-output.ts';
import type { OutputOptions } from './output-worker.ts';
import { prepareRenderer } from './renderer/renderer.ts';
import { buildSearchIndex, type IndexedPage } from './search-index.ts';

interface BuildOptions {
  /** Uses nothing that an earlier build kept. */
  cold?: boolean;
}

/**
 * Builds the portal into OUT_DIR. If the content has errors or the output fails its audits, prints them, returns false and
 * leaves the previous output unchanged.
 */
export async function buildPortal(env: NodeJS.ProcessEnv, { cold = false }: BuildOptions = {}): Promise<boolean> {
  const startedAt = Date.now();
  const stages = createStages();
  // One clock for the check and the pages, which workers render.
  env.AS_OF ||= new Date(startedAt).toISOString();
  const environment = readEnvironment(env);
  const { contentDir, publicDir, outDir } = environment;
  const bundling = new AbortController();
  const bundled = prepareRenderer({ cold, signal: bundling.signal });
  // Awaited below, after the check.
  bundled.catch(() => undefined);
  const { findings, content, catalog: everything, ledger } = await checkContent({ environment, wallClock: startedAt });
  if (findings.length > 0) console.log(formatReport(findings, contentDir));
  if (!content || !everything) {
    bundling.abort();
    return false;
  }
  const portal = toPortal(everything, ledger?.noted, toView(environment, content.site.timeZone, startedAt), environment.siteUrl);
  stages.end('check');
  const renderer = await bundled;
  stages.end('page bundle');

  const output = prepareOutput(outDir, process.pid, [contentDir, publicDir, 'src', 'scripts', 'node_modules', '.git']);
  try {
    for (const folder of [publicDir, renderer.assets]) if (existsSync(folder)) cpSync(folder, output.building, { recursive: true });
    removeHiddenFiles(output.building, content, portal.catalog);
    await writeWidget({ outDir: output.building, publicDir });
    const options = { portal, entry: renderer.entry, outDir: output.building, publicDir };
    stages.end('copy');
    const { files, pages, records } = await makeAndIndex(options, stages);
    const findings = auditOutput(files, options);
    stages.end('links');
    for (const finding of findings) console.error(formatFinding(finding));
    const faults = findings.filter(({ severity }) => severity !== 'warning').length;
    if (faults > 0) {
      console.error(
        `\nThe output of ${contentDir} does not pass: ${faults} ${faults === 1 ? 'finding' : 'findings'}. ${outDir} is unchanged.`,
      );
      return false;
    }
    output.publish();
    stages.end('publish');
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    console.log(`Built ${outDir} in ${seconds} s (${stages.summary()}): ${pages} pages and ${records} records in the search.`);
    return true;
  } catch (error) {
    if (!(error instanceof OutputError)) throw error;
    console.error(`${error.message}\n\n${contentDir} cannot be built. ${outDir} is unchanged.`);
    return false;
  } finally {
    output.discard();
  }
}

/** Makes the output and, while it is made, its search index. */
async function makeAndIndex(options: OutputOptions, stages: Stages) {
  const files: FinishedFile[] = [];
  const searched = async function* (): AsyncGenerator<IndexedPage> {
    for await (const { searched, ...finished } of makeOutput(options)) {
      files.push(finished);
      if (searched !== undefined) yield { file: finished.file, content: searched };
    }
    stages.end('pages and files');
  };
  const { pages, records } = await buildSearchIndex(options.outDir, searched(), buildSearchRecords(options.portal.catalog));
  stages.end('index');
  return { files, pages, records };
}

/** Where the time of a build goes. */
interface Stages {
  /** Ends a stage, which began when the one before it ended. */
  end: (name: string) => void;
  /** Each stage with its seconds. */
  summary: () => string;
}

function createStages(): Stages {
  const ended: string[] = [];
  let from = performance.now();
  return {
    end: (name) => {
      const to = performance.now();
      ended.push(`${name} ${((to - from) / 1000).toFixed(1)}`);
      from = to;
    },
    summary: () => ended.join(', '),
  };
}

/** All findings about the output. Copied files are not audited, but links to them are. */
function auditOutput(files: readonly FinishedFile[], { portal: { catalog }, outDir }: OutputOptions): AuditFinding[] {
  const links = auditLinks(
    files.flatMap((file) => file.links ?? []),
    {
      files: new Set(readdirSync(outDir, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))),
      siteUrl: catalog.site.url,
      redirect: createRedirectMatcher(buildRedirects(catalog)),
    },
  );
  return [...files.flatMap(({ findings }) => findings), ...links];
}

function formatFinding({ file, rule, message, severity }: AuditFinding): string {
  return `${file} ${severity ?? 'error'} ${rule} ${message}`;
}

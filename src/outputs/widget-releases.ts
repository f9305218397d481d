/** The released widget scripts: `widget/X.Y.Z/widget.js` below the public directory, committed and never changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rcompare, satisfies, valid } from 'semver';
import { readEnvironment } from '#src/source/environment.ts';
import { widgetScriptPath } from '#src/domain/paths.ts';

interface WidgetRelease {
  version: string;
  path: string;
  /** The subresource integrity hash: `sha384-…`. */
  integrity: string;
  bytes: Uint8Array;
}

interface WidgetManifestFile {
  /** A version, or `v1` for the address that moves within version 1. */
  version: string;
  url: string;
  integrity: string;
  sizeBytes: number;
}

/** `/widget/manifest.json`. */
interface WidgetManifest {
  schemaVersion: 1;
  /** The newest stable version; null before the first release. */
  latest: WidgetManifestFile | null;
  /** `v1`, then every version, newest first. */
  files: WidgetManifestFile[];
}

/** Relative to the repository's root, where commands run. */
const repositoryPublicDir = 'public';

/** The released scripts, newest first; the repository's own if the public directory, such as that of other content, has none. */
export async function readWidgetReleases(publicDir: string): Promise<WidgetRelease[]> {
  const own = await releasesIn(publicDir);
  return own.length > 0 ? own : releasesIn(repositoryPublicDir);
}

/** The newest stable version 1, which `/widget/v1/widget.js` serves; undefined before its release. */
export async function readWidgetRelease(publicDir = readEnvironment(process.env).publicDir): Promise<WidgetRelease | undefined> {
  return (await readWidgetReleases(publicDir)).find(({ version }) => satisfies(version, '1.x'));
}

/** Writes the released scripts, the `v1` script and the manifest to the output. */
export async function writeWidget({ outDir, publicDir }: { outDir: string; publicDir: string }): Promise<WidgetManifest> {
  const releases = await readWidgetReleases(publicDir);
  const current = await readWidgetRelease(publicDir);
  const moving = current && { ...current, version: 'v1', path: widgetScriptPath('v1') };
  for (const { path, bytes } of [...(moving ? [moving] : []), ...releases]) {
    const file = join(outDir, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, bytes);
  }
  const manifest: WidgetManifest = {
    schemaVersion: 1,
    latest: current ? toManifestFile(current) : null,
    files: [...(moving ? [moving] : []), ...releases].map(toManifestFile),
  };
  await mkdir(join(outDir, 'widget'), { recursive: true });
  await writeFile(join(outDir, 'widget/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function releasesIn(publicDir: string): Promise<WidgetRelease[]> {
  const folder = join(publicDir, 'widget');
  if (!existsSync(folder)) return [];
  const versions = (await readdir(folder)).filter((name) => valid(name) === name).sort(rcompare);
  return Promise.all(
    versions.map(async (version) => {
      const bytes = await readFile(join(folder, version, 'widget.js'));
      return { version, path: widgetScriptPath(version), integrity: integrityOf(bytes), bytes };
    }),
  );
}

function toManifestFile({ version, path, integrity, bytes }: WidgetRelease): WidgetManifestFile {
  return { version, url: path, integrity, sizeBytes: bytes.length };
}

function integrityOf(bytes: Uint8Array): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

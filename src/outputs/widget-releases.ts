/** The released widget scripts: `widget/X.Y.Z/widget.js` in the public directory, committed and never changed. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { rcompare, satisfies, valid } from 'semver';
import { readEnvironment } from '#src/source/environment.ts';
import { underBase } from '#src/domain/base-path.ts';
import { widgetScriptPath } from '#src/domain/paths.ts';

type WidgetRelease = Awaited<ReturnType<typeof releasesIn>>[number];

/** Relative to the repository root, where commands run. */
const repositoryPublicDir = 'public';

/** The released scripts, newest first; falls back to the repository's own if the public directory (of other content, say) has none. */
export async function readWidgetReleases(publicDir: string): Promise<WidgetRelease[]> {
  const own = await releasesIn(publicDir);
  return own.length > 0 ? own : releasesIn(repositoryPublicDir);
}

/** The newest stable version 1, which `/widget/v1/widget.js` serves; undefined before its release. */
export async function readWidgetRelease(publicDir = readEnvironment(process.env).publicDir): Promise<WidgetRelease | undefined> {
  return (await readWidgetReleases(publicDir)).find(({ version }) => satisfies(version, '1.x'));
}

/**
 * Writes the released scripts, the `v1` script and the manifest to the output. The manifest lists `v1`, the address that is updated
 * within version 1, then every version, newest first; `latest` is null before the first release.
 */
export async function writeWidget({ outDir, publicDir, basePath = '' }: { outDir: string; publicDir: string; basePath?: string }) {
  const releases = await readWidgetReleases(publicDir);
  const current = await readWidgetRelease(publicDir);
  const files = [...(current ? [{ ...current, version: 'v1', path: widgetScriptPath('v1') }] : []), ...releases];
  for (const { path, bytes } of files) {
    await mkdir(join(outDir, path, '..'), { recursive: true });
    await writeFile(join(outDir, path), bytes);
  }
  const describe = (file: WidgetRelease) => toManifestFile(file, basePath);
  const manifest = { schemaVersion: 1, latest: current ? describe(current) : null, files: files.map(describe) };
  await mkdir(join(outDir, 'widget'), { recursive: true });
  await writeFile(join(outDir, 'widget/manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function releasesIn(publicDir: string) {
  const folder = join(publicDir, 'widget');
  if (!existsSync(folder)) return [];
  const versions = (await readdir(folder)).filter((name) => valid(name) === name).sort(rcompare);
  return Promise.all(
    versions.map(async (version) => {
      const bytes = await readFile(join(folder, version, 'widget.js'));
      // For subresource integrity.
      const integrity = `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
      return { version, path: widgetScriptPath(version), integrity, bytes };
    }),
  );
}

function toManifestFile({ version, path, integrity, bytes }: WidgetRelease, basePath: string) {
  return { version, url: underBase(path, basePath), integrity, sizeBytes: bytes.length };
}

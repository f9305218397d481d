/** Checks downloads: each belongs to a release, and the files that the portal serves match their data. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { Parsed } from '#src/domain/catalog.ts';
import type { Artifact, DownloadData } from '#src/schemas/download.ts';
import { fileOf, filesOf } from '#src/domain/content-files.ts';
import { error, warning, type Finding } from './findings.ts';
import { fileStart } from '#src/source/places.ts';
import { decodeAddress } from '#src/schemas/formats.ts';
import { isBroken, placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';

/** Checks every download, and every artifact in PUBLIC_DIR. Reads files one at a time, since they can be large. */
export async function checkDownloads(facts: Facts, publicDir: string, publicFiles: readonly string[]): Promise<Finding[]> {
  const { downloads } = facts.content;
  const findings = downloads.flatMap((download) => checkRelease(download, facts));
  for (const { id, file, data } of downloads) {
    for (const [index, artifact] of data.artifacts.entries()) {
      if (!artifact.url.startsWith('/')) continue;
      const place = (key: keyof Artifact) => placeIn(facts, file, ['artifacts', index, key]);
      if (!artifact.url.startsWith(`/files/${id}/`))
        findings.push(warning(file, place('url'), 'download-url', `"${artifact.url}" is not in /files/${id}/: move the file there`));
      const name = decodeAddress(artifact.url).slice(1);
      const served = publicFiles.includes(name) ? await measure(join(publicDir, name)) : undefined;
      if (served === undefined) {
        const meant = publicFiles.map((other) => `/${other}`);
        const message = `"${artifact.url}" does not exist in the public directory${suggestion(artifact.url, meant)}`;
        findings.push(error(file, place('url'), 'file-missing', message));
        continue;
      }
      const { sizeBytes, sha256 } = served;
      const wrongSize = `sizeBytes is ${artifact.sizeBytes}, but the file is ${sizeBytes} bytes`;
      if (sizeBytes !== artifact.sizeBytes) findings.push(error(file, place('sizeBytes'), 'file-size', wrongSize));
      if (sha256 !== artifact.sha256)
        findings.push(error(file, place('sha256'), 'file-hash', `sha256 does not match the file, whose digest is ${sha256}`));
    }
  }
  return findings;
}

function checkRelease({ id, file, data }: Parsed<DownloadData>, facts: Facts): Finding[] {
  if (isBroken(facts, ...filesOf('releases', id))) return [];
  const release = facts.entries.find((entry) => entry.collection === 'releases' && entry.slug === id);
  if (!release) return [error(file, fileStart, 'download-release', `has no release: ${fileOf('releases', id)} does not exist`)];
  if (release.sample === data.sample) return [];
  return data.sample
    ? [error(file, placeIn(facts, file, ['sample']), 'download-sample', `is a sample, but ${release.file} is not: remove "sample: true"`)]
    : [error(file, fileStart, 'download-sample', `is not a sample, but ${release.file} is: add "sample: true"`)];
}

/** Undefined if the file cannot be read. */
async function measure(path: string): Promise<Pick<Artifact, 'sizeBytes' | 'sha256'> | undefined> {
  try {
    return { sizeBytes: (await stat(path)).size, sha256: await hashFile(path) };
  } catch {
    return undefined;
  }
}

/** The SHA-256 digest of a file, in lowercase hexadecimal. */
export async function hashFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  await pipeline(createReadStream(path), digest);
  return digest.digest('hex');
}

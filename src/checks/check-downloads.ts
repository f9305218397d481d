/** Downloads: each belongs to a release, and the files that the portal serves are what they are said to be. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Parsed } from '#src/domain/catalog.ts';
import type { Artifact, DownloadData } from '#src/schemas/download.ts';
import { fileOf, filesOf } from '#src/domain/content-files.ts';
import type { Problem } from '#src/source/problem.ts';
import { isBroken, placeIn, type Facts } from './facts.ts';
import { hashFile } from './hash-files.ts';
import { error, fileStart, warning } from '#src/source/problems.ts';
import { suggestion } from './nearest.ts';

/** Every download, and every artifact that lies below PUBLIC_DIR. Files are read one after the other: they can be large. */
export async function checkDownloads(facts: Facts, publicDir: string, publicFiles: readonly string[]): Promise<Problem[]> {
  const problems = facts.content.downloads.flatMap((download) => checkRelease(download, facts));
  for (const { id, file, data } of facts.content.downloads) {
    for (const [index, artifact] of data.artifacts.entries()) {
      if (!artifact.url.startsWith('/')) continue;
      const place = (key: keyof Artifact) => placeIn(facts, file, ['artifacts', index, key]);
      if (!artifact.url.startsWith(`/files/${id}/`))
        problems.push(warning(file, place('url'), 'download-url', `"${artifact.url}" does not lie under /files/${id}/`));
      problems.push(...(await checkArtifact(artifact, file, place, publicDir, publicFiles)));
    }
  }
  return problems;
}

function checkRelease({ id, file, data }: Parsed<DownloadData>, facts: Facts): Problem[] {
  if (isBroken(facts, ...filesOf('releases', id))) return [];
  const release = facts.entries.find((entry) => entry.collection === 'releases' && entry.slug === id);
  if (!release) return [error(file, fileStart, 'download-release', `belongs to no release: ${fileOf('releases', id)} does not exist`)];
  if (release.sample === data.sample) return [];
  const place = data.sample ? placeIn(facts, file, ['sample']) : fileStart;
  return [
    error(
      file,
      place,
      'download-sample',
      data.sample ? `is a sample, and ${release.file} is not` : `is no sample, but ${release.file} is one: add "sample: true"`,
    ),
  ];
}

async function checkArtifact(
  artifact: Artifact,
  file: string,
  place: (key: keyof Artifact) => { line: number; column: number },
  publicDir: string,
  publicFiles: readonly string[],
): Promise<Problem[]> {
  const name = decode(artifact.url).slice(1);
  try {
    if (!publicFiles.includes(name)) throw new Error(`${name} is no file`);
    const path = join(publicDir, name);
    const { size } = await stat(path);
    const problems =
      size === artifact.sizeBytes
        ? []
        : [error(file, place('sizeBytes'), 'file-size', `sizeBytes is ${artifact.sizeBytes}, but the file has ${size} bytes`)];
    const sha256 = await hashFile(path);
    return sha256 === artifact.sha256
      ? problems
      : [...problems, error(file, place('sha256'), 'file-hash', `sha256 does not fit the file, whose digest is ${sha256}`)];
  } catch {
    return [
      error(
        file,
        place('url'),
        'file-missing',
        `"${artifact.url}" does not exist in the public directory${suggestion(
          artifact.url,
          publicFiles.map((other) => `/${other}`),
        )}`,
      ),
    ];
  }
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Plans new files for a release: where they go, and their entries in the list of downloads. */
import { constants } from 'node:fs';
import { copyFile, mkdir, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { hashFile } from '#src/checks/check-downloads.ts';
import { readLedger } from '#src/checks/ledger/read-ledger.ts';
import { suggestion } from '#src/checks/nearest.ts';
import { fileOf, filesOf, partsOf } from '#src/domain/content-files.ts';
import { artifactSchema, type Artifact } from '#src/schemas/download.ts';
import { applyChanges, type FileChange } from './file-changes.ts';
import { guessArtifact } from './guess-artifact.ts';
import { InputError } from '#src/source/environment.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { chooseOption, ledgerText } from './workspace.ts';
import { addToList } from './yaml-edits.ts';

/** A file to offer for download. */
export interface MeasuredFile {
  /** Its current path. */
  path: string;
  fileName: string;
  sizeBytes: number;
  sha256: string;
  /** The digest of the file already at this one's destination; undefined if there is none. */
  inPlace: string | undefined;
}

/** Options that apply to all files. */
export const downloadOptions = {
  product: { type: 'string' },
  version: { type: 'string' },
  kind: { type: 'string' },
  os: { type: 'string' },
  architecture: { type: 'string' },
} as const;

export type DownloadOptions = Partial<Record<keyof typeof downloadOptions, string | undefined>>;

export interface DownloadPlan {
  /** Files to copy, from source to destination. */
  copies: Map<string, string>;
  changes: FileChange[];
  /** What was done with each file, as text. */
  notes: string[];
}

const facts = ['kind', 'os', 'architecture'] as const;

/** Hashes and measures files. Throws an InputError for files that cannot be offered. */
export async function measureFiles(paths: readonly string[], folder: string): Promise<MeasuredFile[]> {
  const measured = new Map<string, MeasuredFile>();
  for (const path of paths) {
    const fileName = basename(path);
    const found = await stat(path).catch(() => undefined);
    if (!found?.isFile()) throw new InputError(`${path} ${found ? 'is not a file' : 'does not exist'}`);
    if (found.size === 0) throw new InputError(`${path} is empty`);
    if (!artifactSchema.shape.fileName.safeParse(fileName).success)
      throw new InputError(`"${fileName}" can have only letters, digits, ".", "_", "+" and "-": rename the file`);
    const sha256 = await hashFile(path);
    const other = measured.get(fileName);
    if (other && other.sha256 !== sha256)
      throw new InputError(`${path} and ${other.path} have the same name but different bytes: rename one`);
    const inPlace = await hashFile(join(folder, fileName)).catch(() => undefined);
    if (!other) measured.set(fileName, { path: await realpath(path), fileName, sizeBytes: found.size, sha256, inPlace });
  }
  return [...measured.values()];
}

/** The folder of a version's files, as the portal serves them. Throws an InputError if there is no such release. */
export function folderOf({ product, version }: DownloadOptions, { facts: known }: Workspace): string {
  if (!product) throw new InputError('--product is missing');
  if (!version) throw new InputError('--version is missing');
  chooseOption('product', product, known.productIds);
  const releases = [...known.files].flatMap((file) => /^releases\/(.+)\.mdx?$/.exec(file)?.[1] ?? []);
  if (!releases.includes(`${product}/${version}`))
    throw new InputError(
      `${product} ${version} has no release${suggestion(`${product}/${version}`, releases)}: create it with npm run new -- release --product ${product} --version ${version}`,
    );
  return `files/${product}/${version}`;
}

/** The facts still needed for files that are not listed yet, which neither an option nor the file name gives. */
export function missingFacts(files: readonly MeasuredFile[], options: DownloadOptions, workspace: Workspace) {
  const listed = new Set(listedArtifacts(options, workspace).map(({ fileName }) => fileName));
  return files
    .filter(({ fileName }) => !listed.has(fileName))
    .flatMap(({ fileName }) => {
      const guessed = guessArtifact(fileName);
      return facts
        .filter((key) => options[key] === undefined && guessed[key] === undefined)
        .map((key) => ({ fileName, key, allowed: artifactSchema.shape[key].options }));
    });
}

/** Plans the copies and the list. `answers` are what the user said about single files, by `fileName key`. */
export function planDownloads(
  files: readonly MeasuredFile[],
  options: DownloadOptions,
  workspace: Workspace,
  answers: ReadonlyMap<string, string> = new Map(),
): DownloadPlan {
  const folder = folderOf(options, workspace);
  const listed = new Map(listedArtifacts(options, workspace).map((artifact) => [artifact.fileName, artifact]));
  const plan: DownloadPlan = { copies: new Map(), changes: [], notes: [] };
  const added: Artifact[] = [];
  for (const file of files) {
    const target = `${folder}/${file.fileName}`;
    refuseOtherBytes(file, target, listed.get(file.fileName), workspace);
    const isListed = listed.has(file.fileName);
    if (!isListed) added.push(artifactOf(file, `/${target}`, options, answers));
    // A listed file may be served from another place.
    if (file.inPlace === undefined && (!isListed || listed.get(file.fileName)?.url === `/${target}`))
      plan.copies.set(file.path, join(workspace.publicDir, target));
    plan.notes.push(`${isListed ? 'already listed' : 'added'} ${file.fileName} ${file.sizeBytes} bytes sha256 ${file.sha256}`);
  }
  if (added.length > 0) plan.changes.push(listWith(added, listFile(options), workspace));
  return plan;
}

/** Copies the files and writes the list, or neither. */
export async function applyDownloads({ copies, changes }: DownloadPlan, contentDir: string): Promise<void> {
  const copied: string[] = [];
  try {
    for (const [from, to] of copies) {
      await mkdir(dirname(to), { recursive: true });
      await copyFile(from, to, constants.COPYFILE_EXCL);
      copied.push(to);
    }
    await applyChanges(contentDir, changes);
  } catch (cause) {
    for (const path of copied) await rm(path);
    throw cause;
  }
}

/** A published file never changes: someone may have verified it. */
function refuseOtherBytes(
  { fileName, sha256, inPlace }: MeasuredFile,
  target: string,
  listed: Artifact | undefined,
  workspace: Workspace,
): void {
  const advice = 'rename the new file, or add it to a new version';
  if (listed && listed.sha256 !== sha256)
    throw new InputError(`${fileName} is already listed with another hash (${listed.sha256}): ${advice}`);
  if (inPlace !== undefined && inPlace !== sha256)
    throw new InputError(`${target} already exists with another hash (${inPlace}): ${advice}`);
  const published = readLedger(ledgerText(workspace)).ledger?.files[`/${target}`];
  if (published && published.sha256 !== sha256)
    throw new InputError(`${target} was published with another hash (${published.sha256}): ${advice}`);
}

function artifactOf(file: MeasuredFile, url: string, options: DownloadOptions, answers: ReadonlyMap<string, string>): Artifact {
  const { fileName, sizeBytes, sha256 } = file;
  const guessed = guessArtifact(fileName);
  const given = facts.map((key) => {
    const value = options[key] ?? answers.get(`${fileName} ${key}`) ?? guessed[key];
    const allowed: readonly string[] = artifactSchema.shape[key].options;
    if (value === undefined)
      throw new InputError(`--${key} is missing, and the name ${fileName} does not give it: add --${key} with ${allowed.join(', ')}`);
    return [key, chooseOption(key, value, allowed)];
  });
  return artifactSchema.parse({ fileName, ...Object.fromEntries(given), url, sizeBytes, sha256 });
}

function listFile({ product = '', version = '' }: DownloadOptions): string {
  return fileOf('downloads', `${product}/${version}`);
}

function listedArtifacts(options: DownloadOptions, { facts: known }: Workspace): Artifact[] {
  const { artifacts } = (known.sources.get(listFile(options))?.yaml.value ?? {}) as { artifacts?: unknown };
  return Array.isArray(artifacts) ? artifacts.filter((item): item is Artifact => typeof item === 'object' && item !== null) : [];
}

/** The list with artifacts added. */
function listWith(artifacts: readonly Artifact[], file: string, workspace: Workspace): FileChange {
  const source = workspace.facts.sources.get(file);
  if (source && source.yaml.faults.length > 0) throw new InputError(`${file} has errors: fix them first (npm run check)`);
  const after = artifacts.reduce<string>(
    (text, artifact) => addToList(text, 'artifacts', artifact, ['sample', 'confirmation']),
    source?.text ?? newDownloads(file, workspace),
  );
  return { ...(source && { from: file }), to: file, text: { before: source?.text ?? '', after } };
}

/** An empty list, marked as a sample if its release is. The release may still have empty keys if it was just created. */
export function newDownloads(file: string, { facts: known }: Workspace): string {
  const { product = '', version = '' } = partsOf(file);
  const release = filesOf('releases', `${product}/${version}`).flatMap((name) => known.sources.get(name) ?? [])[0];
  if (!release)
    throw new InputError(
      `${product} ${version} has no release: create it with npm run new -- release --product ${product} --version ${version}`,
    );
  const { sample } = (release.yaml.value ?? {}) as { sample?: unknown };
  return `${sample === true ? 'sample: true\n' : ''}artifacts: []\n`;
}

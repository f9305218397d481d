import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { now, release, withContent, type Files } from '#src/test/content-directory.ts';
import { applyDownloads, folderOf, measureFiles, missingFacts, planDownloads, type DownloadOptions } from './add-downloads.ts';
import { guessArtifact } from './guess-artifact.ts';
import { openWorkspace } from './workspace.ts';

const files: Files = { 'releases/demo/1.0.0.mdx': release() };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** The lines of an artifact of 5 bytes under a dash. */
function listed(fileName: string, kind: string, os: string, architecture: string, text = 'bytes'): string {
  return `  - fileName: ${fileName}\n    kind: ${kind}\n    os: ${os}\n    architecture: ${architecture}\n    url: /files/demo/1.0.0/${fileName}\n    sizeBytes: ${text.length}\n    sha256: ${sha256(text)}\n`;
}

interface Run {
  options?: Partial<DownloadOptions>;
  more?: Files;
  /** By their names, in a folder outside of the content. */
  built?: Record<string, string>;
  /** What is named; the built files without it. */
  named?: string[];
}

/** Adds files to a version, checks the content, adds them again. */
async function add({
  options = {},
  more = {},
  built = { 'demo-windows-x64.msi': 'bytes' },
  named,
}: Run): Promise<{ list: string; notes: string[] }> {
  return withContent({ ...files, ...more }, async (root) => {
    const [contentDir, publicDir] = [join(root, 'content'), join(root, 'public')];
    mkdirSync(join(root, 'built'));
    for (const [name, text] of Object.entries(built)) writeFileSync(join(root, 'built', name), text);
    const where = { environment: { contentDir, publicDir }, wallClock: now };
    const asked = { product: 'demo', version: '1.0.0', ...options };
    const run = async () => {
      const workspace = await openWorkspace(where);
      const folder = join(publicDir, folderOf(asked, workspace));
      const measured = await measureFiles(
        (named ?? Object.keys(built).map((name) => `built/${name}`)).map((path) => join(root, path)),
        folder,
      );
      const plan = planDownloads(measured, asked, workspace);
      await applyDownloads(plan, contentDir);
      return plan;
    };
    const { notes } = await run();
    expect((await checkContent(where)).findings).toEqual([]);
    const list = readFileSync(join(contentDir, 'downloads/demo/1.0.0.yaml'), 'utf8');
    const again = await run();
    expect([again.copies.size, again.changes]).toEqual([0, []]);
    return { list, notes };
  });
}

describe('files of a release', () => {
  it('are put in their place, hashed, measured and listed', async () => {
    const { list, notes } = await add({ built: { 'demo-windows-x64.msi': 'bytes', 'demo.macos.universal.pkg': 'bytes' } });
    expect(list).toBe(
      `artifacts:\n${listed('demo-windows-x64.msi', 'installer', 'windows', 'x64')}${listed('demo.macos.universal.pkg', 'installer', 'macos', 'universal')}`,
    );
    expect(notes[0]).toBe(`added demo-windows-x64.msi 5 bytes sha256 ${sha256('bytes')}`);
  });

  it('are not copied where they lie already', async () => {
    const name = 'demo-linux-arm64.deb';
    const { list } = await add({
      more: { [`public/files/demo/1.0.0/${name}`]: 'bytes' },
      built: {},
      named: [`public/files/demo/1.0.0/${name}`],
    });
    expect(list).toBe(`artifacts:\n${listed(name, 'package', 'linux', 'arm64')}`);
  });

  it('complete a list without touching what is there', async () => {
    const before = `# Built by hand\nartifacts: # all\n${listed('demo-macos-arm64.pkg', 'installer', 'macos', 'arm64')}    minimumOs: 'macOS 14' # quoted\n`;
    const more = { 'downloads/demo/1.0.0.yaml': before, 'public/files/demo/1.0.0/demo-macos-arm64.pkg': 'bytes' };
    expect((await add({ more })).list).toBe(`${before}${listed('demo-windows-x64.msi', 'installer', 'windows', 'x64')}`);
  });

  it.each<[string, string, string]>([
    ['an empty list', 'artifacts: [] # later\n', 'artifacts: # later\n'],
    ['nothing', 'confirmation: unconfirmed\nartifacts:\n', 'confirmation: unconfirmed\nartifacts:\n'],
    ['no key', 'confirmation: unconfirmed\n', 'confirmation: unconfirmed\nartifacts:\n'],
  ])('begin %s', async (_, before, expected) => {
    const { list } = await add({ more: { 'downloads/demo/1.0.0.yaml': before } });
    expect(list).toBe(`${expected}${listed('demo-windows-x64.msi', 'installer', 'windows', 'x64')}`);
  });

  it('are samples if their release is one, and any processor runs a script', async () => {
    const { list } = await add({
      more: { 'releases/demo/1.0.0.mdx': release({ more: 'sample: true' }) },
      built: { 'setup.ps1': 'bytes' },
    });
    expect(list).toBe(`sample: true\nartifacts:\n${listed('setup.ps1', 'script', 'windows', 'any')}`);
  });

  it('are what the options say, whatever their names do', async () => {
    const { list } = await add({ built: { 'demo-win-mac.zip': 'bytes' }, options: { kind: 'installer', os: 'any', architecture: 'x64' } });
    expect(list).toContain('kind: installer\n    os: any\n    architecture: x64\n');
  });

  it('leave out of a question what is listed or told', async () => {
    await withContent(files, async (root) => {
      const workspace = await openWorkspace({ environment: { contentDir: join(root, 'content'), publicDir: root }, wallClock: now });
      const file = { path: 'a', fileName: 'a.zip', sizeBytes: 1, sha256: sha256('a'), inPlace: undefined };
      const options = { product: 'demo', version: '1.0.0', os: 'any' };
      expect(missingFacts([file], options, workspace).map(({ key }) => key)).toEqual(['architecture']);
      expect(planDownloads([file], options, workspace, new Map([['a.zip architecture', 'any']])).changes[0]?.text?.after).toContain(
        'architecture: any',
      );
    });
  });

  const list = (text: string) => ({
    'downloads/demo/1.0.0.yaml': `artifacts:\n${listed('demo-windows-x64.msi', 'installer', 'windows', 'x64', text)}`,
  });
  const ledger = `{ "files": { "/files/demo/1.0.0/demo-windows-x64.msi": { "sha256": "${sha256('old')}" } } }`;
  it.each<[string, Run, string]>([
    ['without a product', { options: { product: undefined } }, '--product is missing'],
    ['without a version', { options: { version: undefined } }, '--version is missing'],
    ['of an unknown product', { options: { product: 'dema' } }, '--product is "dema": it must be demo (did you mean demo?)'],
    ['without a release', { options: { version: '1.0.1' } }, 'demo 1.0.1 has no release (did you mean demo/1.0.0?)'],
    ['that do not exist', { named: ['built/none.msi'] }, 'built/none.msi does not exist'],
    ['that are folders', { named: ['built'] }, 'is not a file'],
    ['that are empty', { built: { 'demo-windows-x64.msi': '' } }, 'demo-windows-x64.msi is empty'],
    [
      'with a space in the name',
      { built: { 'demo x64.msi': 'bytes' } },
      '"demo x64.msi" can have only letters, digits, ".", "_", "+", and "-": rename the file',
    ],
    [
      'of one name that differ',
      { named: ['built/demo-windows-x64.msi', 'public/demo-windows-x64.msi'], more: { 'public/demo-windows-x64.msi': 'other' } },
      'have the same name but different bytes: rename one',
    ],
    ['listed with other bytes', { more: list('old') }, `demo-windows-x64.msi is already listed with another hash (${sha256('old')})`],
    [
      'whose place is taken',
      { more: { 'public/files/demo/1.0.0/demo-windows-x64.msi': 'old' } },
      'files/demo/1.0.0/demo-windows-x64.msi already exists with another hash',
    ],
    ['published with other bytes', { more: { 'ledger.json': ledger } }, 'was published with another hash'],
    [
      'that could be for two systems',
      { built: { 'demo-win-mac-x64.zip': 'bytes' } },
      '--os is missing, and the name demo-win-mac-x64.zip does not give it: add --os with windows, macos, linux',
    ],
    [
      'of a wrong kind',
      { options: { kind: 'instaler' } },
      '--kind is "instaler": it must be installer, archive, package, script, template (did you mean installer?)',
    ],
    [
      'of a list with errors',
      { more: { 'downloads/demo/1.0.0.yaml': 'artifacts: [' } },
      'downloads/demo/1.0.0.yaml has errors: fix them first',
    ],
  ])('%s are refused', async (_, run, message) => {
    await expect(add(run)).rejects.toThrow(message);
  });

  it('are taken back if the list cannot be written', async () => {
    await withContent(files, async (root) => {
      writeFileSync(join(root, 'a.msi'), 'bytes');
      const target = join(root, 'public/files/a.msi');
      const changes = [{ to: 'site.yaml', text: { before: '', after: '' } }];
      await expect(
        applyDownloads({ copies: new Map([[join(root, 'a.msi'), target]]), changes, notes: [] }, join(root, 'content')),
      ).rejects.toThrow('EEXIST');
      expect(existsSync(target)).toBe(false);
    });
  });
});

it.each([
  ['demo-3.2.0-windows-x64.msi', 'installer windows x64'],
  ['Demo_3.2.0_x86_64.rpm', 'package linux x64'],
  ['demo-darwin-aarch64.tar.gz', 'archive macos arm64'],
  ['demo.mobileconfig', 'template macos any'],
  ['widget.js', 'script undefined any'],
  ['demo-x64-arm64.exe', 'installer windows undefined'],
  ['readme.txt', 'undefined undefined undefined'],
])('reads from the name %s: %s', (name, expected) => {
  const { kind, os, architecture } = guessArtifact(name);
  expect([kind, os, architecture].map(String).join(' ')).toBe(expected);
});

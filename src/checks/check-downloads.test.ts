import { createHash } from 'node:crypto';
import { describe } from 'vitest';
import { release, type Files } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const file = Buffer.from('installer\n');
const sha256 = createHash('sha256').update(file).digest('hex');

function download(change: { from?: string; to?: string; files?: Files } = {}): Files {
  const yaml = `artifacts:
  - fileName: demo.msi
    kind: installer
    os: windows
    architecture: x64
    url: /files/demo/1.0.0/demo.msi
    sizeBytes: ${file.length}
    sha256: ${sha256}
`;
  return {
    'downloads/demo/1.0.0.yaml': yaml.replace(change.from ?? '', change.to ?? ''),
    'releases/demo/1.0.0.md': release(),
    'public/files/demo/1.0.0/demo.msi': file,
    ...change.files,
  };
}

const at = 'downloads/demo/1.0.0.yaml';
describe('downloads', () => {
  testFaults([
    [
      'a hash that does not fit',
      download({ from: sha256, to: 'a'.repeat(64) }),
      [`${at}:8:13 error file-hash`, `whose digest is ${sha256}`],
    ],
    [
      'a size that does not fit',
      download({ from: 'sizeBytes: 10', to: 'sizeBytes: 11' }),
      [`${at}:7:16 error file-size`, 'sizeBytes is 11, but the file is 10 bytes'],
    ],
    [
      'a file that was changed',
      download({ files: { 'public/files/demo/1.0.0/demo.msi': 'changed' } }),
      [`${at}:7:16 error file-size`, '7 bytes'],
      [`${at}:8:13 error file-hash`, 'sha256 does not match the file, whose digest is'],
    ],
    [
      'a file that does not exist',
      download({ files: { 'public/files/demo/1.0.0/demo.msi': null, 'public/files/demo/1.0.0/demo-x.msi': file } }),
      [`${at}:6:10 error file-missing`, '"/files/demo/1.0.0/demo.msi" does not exist in the public directory (did you mean'],
    ],
    [
      'a file that climbs out',
      download({ from: '/files/demo/1.0.0/demo.msi', to: '/files/..%2F%2e%2e/site.yaml' }),
      [`${at}:6:10 error download-url`, 'must start with https:// or /files/'],
    ],
    [
      'a file outside the folder, plainly',
      download({ from: '/files/demo/1.0.0/demo.msi', to: '/files/../../site.yaml' }),
      [`${at}:6:10 error download-url`, 'must start with https:// or /files/'],
    ],
    [
      'a file in another place',
      download({ from: '/files/demo/1.0.0/demo.msi', to: '/files/demo.msi', files: { 'public/files/demo.msi': file } }),
      [`${at}:6:10 warning download-url`, '"/files/demo.msi" is not in /files/demo/1.0.0/: move the file there'],
    ],
    [
      'no hash',
      download({ from: /\n {4}sha256.*/.exec(`\n    sha256: ${sha256}`)?.[0] ?? '', to: '' }),
      [`${at}:2:5 error missing-key`, '"sha256" is missing'],
    ],
    [
      'a hash in capitals',
      download({ from: sha256, to: 'A'.repeat(64) }),
      [`${at}:8:13 error download-sha256`, 'sha256 must be 64 lowercase hexadecimal digits'],
    ],
    [
      'a size of nothing',
      download({ from: 'sizeBytes: 10', to: 'sizeBytes: 0' }),
      [`${at}:7:16 error download-size-bytes`, 'must be greater than 0'],
    ],
    [
      'no artifact',
      { ...download(), [at]: 'artifacts: []\n' },
      [`${at}:1:12 error download-artifacts`, 'artifacts needs at least one item'],
    ],
    [
      'no release',
      download({ files: { 'releases/demo/1.0.0.md': null } }),
      [`${at}:1:1 error download-release`, 'releases/demo/1.0.0.mdx does not exist'],
    ],
    [
      'a sample of a real release',
      download({ from: 'artifacts:', to: 'sample: true\nartifacts:' }),
      [`${at}:1:9 error download-sample`, 'is a sample, but releases/demo/1.0.0.md is not: remove "sample: true"'],
    ],
    [
      'a real download of a sample',
      download({ files: { 'releases/demo/1.0.0.md': release({ more: 'sample: true' }) } }),
      [`${at}:1:1 error download-sample`, 'add "sample: true"'],
    ],
    [
      'a release that does not parse is held back',
      download({ files: { 'releases/demo/1.0.0.md': release({ more: 'x: 1' }) } }),
      ['releases/demo/1.0.0.md:10:1 error unknown-key', '"x"'],
    ],
  ]);
});

/**
 * `node scripts/release-widget.ts VERSION`: builds the widget and writes a release: the script that pages load, the file to
 * download, and the download's entry. A release never changes: different bytes need a new version.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { valid } from 'semver';
import { readEnvironment } from '#src/source/environment.ts';
import { buildWidget } from '#src/widget/build.ts';
import { isHelpAsked } from './command.ts';

const [version = ''] = process.argv.slice(2);
if (valid(version) !== version) {
  const isHelp = isHelpAsked([version]);
  console[isHelp ? 'log' : 'error']('usage: node scripts/release-widget.ts VERSION, a semantic version such as 1.2.0');
  process.exit(isHelp ? 0 : 2);
}

const { contentDir, publicDir } = readEnvironment(process.env);
const bytes = await buildWidget();
const fileName = `support-widget-${version}.js`;
const url = `/files/support-widget/${version}/${fileName}`;
const download = `artifacts:
  - fileName: ${fileName}
    kind: script
    os: any
    architecture: any
    url: ${url}
    sizeBytes: ${bytes.length}
    sha256: ${createHash('sha256').update(bytes).digest('hex')}
`;

const script = `${publicDir}/widget/${version}/widget.js`;
if (existsSync(script) && !readFileSync(script).equals(bytes)) {
  console.error(`${script} already exists with different bytes. A release never changes: choose a new version.`);
  process.exit(1);
}
write(script, bytes);
write(`${publicDir}${url}`, bytes);
write(`${contentDir}/downloads/support-widget/${version}.yaml`, download);

function write(file: string, content: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  console.log(`wrote ${file}`);
}

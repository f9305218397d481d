/** The files that administrators import: each parses, sets this extension's own entry and nothing else, and can be taken back. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'plist';
import { describe, expect, it } from 'vitest';

const folder = 'public/files/deployment-templates/1.0.0';
const extensionId = 'jmdpihfpelphmllgmamebdbelmobjfpg';
const updateUrl = 'https://clients2.google.com/service/update2/crx';
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8');

interface RegistryKey {
  path: string;
  isRemoved: boolean;
  values: Record<string, string>;
}

/**
 * Parses a registration file of format 5.00, as far as templates use it: comments, keys, removed keys and text values.
 * Throws an error at anything else. Source: Microsoft, "How to add, modify, or delete registry subkeys and values by using
 * a .reg file".
 */
function parseRegistryFile(text: string): RegistryKey[] {
  if (/(?<!\r)\n/.test(text)) throw new Error('a line does not end in CRLF');
  const [header, empty, ...lines] = text.split('\r\n');
  if (header !== 'Windows Registry Editor Version 5.00' || empty !== '') throw new Error(`not the header: ${header}`);
  const keys: RegistryKey[] = [];
  for (const line of lines) {
    const key = /^\[(-?)(HKEY_LOCAL_MACHINE(?:\\[^\\[\]]+)+)\]$/.exec(line);
    const value = /^"((?:[^"\\]|\\.)+)"="((?:[^"\\]|\\.)*)"$/.exec(line);
    const last = keys.at(-1);
    if (key) keys.push({ path: key[2] ?? '', isRemoved: key[1] === '-', values: {} });
    else if (value && last && !last.isRemoved) last.values[value[1] ?? ''] = value[2] ?? '';
    else if (line !== '' && !line.startsWith(';')) throw new Error(`not a line of a registration file: ${line}`);
  }
  return keys;
}

const roots = {
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome': { toolbar_pin: 'force_pinned' },
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge': { toolbar_state: 'force_shown' },
  'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\BraveSoftware\\Brave': { toolbar_pin: 'force_pinned' },
};
const ownKeys = Object.keys(roots).map((root) => `${root}\\ExtensionSettings\\${extensionId}`);

describe('the reader of registration files', () => {
  it.each([
    ['another header', 'REGEDIT4\r\n\r\n'],
    ['line ends of Unix', 'Windows Registry Editor Version 5.00\n\n'],
    ['a value outside of a key', 'Windows Registry Editor Version 5.00\r\n\r\n"a"="b"\r\n'],
    ['a key that is never closed', 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE\r\n'],
    ['an unquoted value', 'Windows Registry Editor Version 5.00\r\n\r\n[HKEY_LOCAL_MACHINE\\SOFTWARE]\r\n"a"=b\r\n'],
  ])('refuses %s', (_name, text) => {
    expect(() => parseRegistryFile(text)).toThrow();
  });
});

describe('on Windows', () => {
  it('the template adds one key of its own for each browser, and sets no value of a key above it', () => {
    expect(parseRegistryFile(read('concealbrowse-windows-add.reg'))).toEqual(
      Object.values(roots).map((toolbar, index) => ({
        path: ownKeys[index],
        isRemoved: false,
        values: { installation_mode: 'normal_installed', update_url: updateUrl, ...toolbar },
      })),
    );
  });

  it('the undo file removes these keys and nothing else', () => {
    expect(parseRegistryFile(read('concealbrowse-windows-undo.reg'))).toEqual(ownKeys.map((path) => ({ path, isRemoved: true, values: {} })));
  });
});

describe('on macOS', () => {
  it('the property list is the entry alone, to be merged into what is there', () => {
    expect(parse(read('concealbrowse-macos-entry.plist'))).toEqual({
      [extensionId]: { installation_mode: 'normal_installed', update_url: updateUrl },
    });
  });

  it('the undo script is valid shell, asks for a file, and changes nothing elsewhere', () => {
    const run = (...args: string[]) => spawnSync('sh', args, { encoding: 'utf8' });
    const script = `${folder}/concealbrowse-macos-undo.sh`;
    expect(run('-n', script).status).toBe(0);
    expect(run(script)).toMatchObject({ status: 2, stderr: expect.stringContaining('usage') as string });
    expect(read('concealbrowse-macos-undo.sh')).toContain(`entry=:ExtensionSettings:${extensionId}\n`);
    if (process.platform !== 'darwin') {
      expect(run(script, `${folder}/concealbrowse-macos-entry.plist`)).toMatchObject({
        status: 1,
        stderr: expect.stringContaining('nothing was changed') as string,
      });
    }
  });
});

it.each([
  'concealbrowse-windows-add.reg',
  'concealbrowse-windows-undo.reg',
  'concealbrowse-macos-entry.plist',
  'concealbrowse-macos-undo.sh',
])('%s holds no id of a customer and never the whole policy', (name) => {
  expect(read(name)).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-|InstallSiteId|InstallCompanyId/i);
  expect(read(name)).not.toMatch(/"ExtensionSettings"=|<key>ExtensionSettings<\/key>/);
});

/** The two programs in the article about webhook calls, as a reader would copy them: each against the other. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installDebianPackage } from '#src/test/debian.ts';

interface Call {
  headers: Record<string, string>;
  address: string;
  apiKey: string;
  signatureKey: string;
  now: number;
}

interface Answers {
  verdicts: string[];
  signatures: string[];
}

const folder = mkdtempSync(join(tmpdir(), 'webhook-examples-'));
const article = readFileSync('content/kb/verify-webhook-calls.mdx', 'utf8');

/** The first code block of a language. Throws if there is none. */
function codeBlock(language: string): string {
  const match = new RegExp(`^\\s*\`\`\`${language}\\n([\\s\\S]*?)^\\s*\`\`\``, 'm').exec(article);
  if (match?.[1] === undefined) throw new Error(`the article has no code block of ${language}`);
  return match[1];
}

const nodeRunner = `
import { readFileSync } from 'node:fs';
import { sign, verify } from './example.mjs';
const calls = JSON.parse(readFileSync(0, 'utf8'));
console.log(JSON.stringify({
  verdicts: calls.map((c) => verify(c.headers, c.address, c.apiKey, c.signatureKey, c.now)),
  signatures: calls.map((c) => sign(c.headers['conceal-timestamp'] ?? '', c.address, c.signatureKey)),
}));
`;
const pythonRunner = `
import json, sys
from example import sign, verify
calls = json.load(sys.stdin)
print(json.dumps({
    "verdicts": [verify(c["headers"], c["address"], c["apiKey"], c["signatureKey"], c["now"]) for c in calls],
    "signatures": [sign(c["headers"].get("conceal-timestamp", ""), c["address"], c["signatureKey"]) for c in calls],
}))
`;

function findPython(): string | undefined {
  return ['python3', 'python'].find((name) => spawnSync(name, ['--version']).status === 0);
}

function ensurePython(): string {
  if (!findPython()) installDebianPackage('python3');
  const found = findPython();
  if (!found) throw new Error('No Python 3 was found. Install it, and run the tests again.');
  return found;
}

const run = (command: string, file: string, calls: Call[]): Answers =>
  JSON.parse(execFileSync(command, [join(folder, file)], { input: JSON.stringify(calls), encoding: 'utf8' })) as Answers;

let python = '';
beforeAll(() => {
  python = ensurePython();
  writeFileSync(join(folder, 'example.mjs'), codeBlock('js'));
  writeFileSync(join(folder, 'run.mjs'), nodeRunner);
  writeFileSync(join(folder, 'example.py'), codeBlock('python'));
  writeFileSync(join(folder, 'run.py'), pythonRunner);
}, 300_000);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const now = 1_764_000_000;
const address = 'https://hooks.example.com/conceal';
const good = (timestamp: number | string, signature: string): Call => ({
  headers: { 'x-api-key': 'key-1', 'conceal-timestamp': String(timestamp), 'conceal-signature': signature },
  address,
  apiKey: 'key-1',
  signatureKey: 'secret-1',
  now,
});

/** The signature of a call, computed apart from the examples. */
const signatureOf = (timestamp: number | string): string => createHmac('sha256', 'secret-1').update(`${timestamp}|${address}`).digest('hex');

/** A call as Conceal would sign it. */
const signed = (timestamp: number | string, change: (call: Call) => Call = (call) => call): Call => change(good(timestamp, signatureOf(timestamp)));

const withHeader =
  (name: string, value?: string) =>
  (call: Call): Call => {
    const headers = Object.fromEntries(Object.entries(call.headers).filter(([key]) => key !== name));
    return { ...call, headers: value === undefined ? headers : { ...headers, [name]: value } };
  };

describe('the examples', () => {
  it('sign as a reference computation does', () => {
    const calls = [now, now + 1, ''].map((timestamp) => good(timestamp, ''));
    const expected = [now, now + 1, ''].map(signatureOf);
    for (const { signatures } of [run(process.execPath, 'run.mjs', calls), run(python, 'run.py', calls)]) expect(signatures).toEqual(expected);
  });

  it('agree with each other and with the rules, call by call', () => {
    const cases: [string, Call, string][] = [
      ['a good call', signed(now), 'ok'],
      ['another key', signed(now, withHeader('x-api-key', 'key-2')), 'invalid-api-key'],
      ['a key that begins alike', signed(now, withHeader('x-api-key', 'key-1 ')), 'invalid-api-key'],
      ['no key', signed(now, withHeader('x-api-key')), 'invalid-api-key'],
      ['a key of other letters', signed(now, withHeader('x-api-key', 'këy-1')), 'invalid-api-key'],
      ['no timestamp', signed(now, withHeader('conceal-timestamp')), 'invalid-timestamp'],
      ['an empty timestamp', signed(now, withHeader('conceal-timestamp', '')), 'invalid-timestamp'],
      ['a timestamp in milliseconds', signed(now * 1000), 'invalid-timestamp'],
      ['a timestamp with a fraction', signed(`${now}.5`), 'invalid-timestamp'],
      ['a timestamp with a sign', signed(`+${now}`), 'invalid-timestamp'],
      ['digits of another script', signed('١٧٦٤٠٠٠٠٠٠'), 'invalid-timestamp'],
      ['a timestamp with a line break', signed(`${now}\n`), 'invalid-timestamp'],
      ['a timestamp hours ago', signed(now - 12_000), 'invalid-timestamp'],
      ['a timestamp hours ahead', signed(now + 12_000), 'invalid-timestamp'],
      ['no signature', signed(now, withHeader('conceal-signature')), 'invalid-signature'],
      ['an empty signature', signed(now, withHeader('conceal-signature', '')), 'invalid-signature'],
      ['a signature that is cut', signed(now, (call) => withHeader('conceal-signature', call.headers['conceal-signature']?.slice(0, -2))(call)), 'invalid-signature'],
      ['a signature of other letters', signed(now, withHeader('conceal-signature', 'é'.repeat(32))), 'invalid-signature'],
      ['another signature key', signed(now, (call) => ({ ...call, signatureKey: 'secret-2' })), 'invalid-signature'],
      ['another address', signed(now, (call) => ({ ...call, address: `${address}/` })), 'invalid-signature'],
      ['another timestamp than the signed one', signed(now, withHeader('conceal-timestamp', String(now - 1))), 'invalid-signature'],
    ];
    const calls = cases.map(([, call]) => call);
    const expected = cases.map(([name, , verdict]) => `${name}: ${verdict}`);
    for (const { verdicts } of [run(process.execPath, 'run.mjs', calls), run(python, 'run.py', calls)]) {
      expect(verdicts.map((verdict, index) => `${cases[index]?.[0]}: ${verdict}`)).toEqual(expected);
    }
  });

  it('agree on every second around the edges of the window, which is 60 seconds one way and 120 the other', () => {
    const sent = Array.from({ length: 401 }, (_, index) => signed(now - 200 + index));
    const [inNode, inPython] = [run(process.execPath, 'run.mjs', sent).verdicts, run(python, 'run.py', sent).verdicts];
    expect(inPython).toEqual(inNode);
    expect(inNode.filter((verdict) => verdict === 'ok')).toHaveLength(60 + 120 + 1);
    expect(inNode[200]).toBe('ok');
  });
});

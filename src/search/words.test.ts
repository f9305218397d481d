import { describe, expect, it } from 'vitest';
import { isSameWord, matchChunk, matchText, queryWords } from './words.ts';

describe('queryWords', () => {
  it.each([
    ['How do I reset my password?', [['reset'], ['password']]],
    ['KB-0001', [['kb0001']]],
    ['2.1.0', [['210', 'v210']]],
    ['v2.1.0-beta.1', [['v210beta1', '210beta1']]],
    ['0x80070643', [['0x80070643', '80070643']]],
    ['80070643', [['80070643', '0x80070643']]],
    ['Okta/SSO, csv', [['okta'], ['sso'], ['csv']]],
    ['HKLM\\Software\\Policies', [['hklmsoftwarepolicies']]],
    ['<redacted>', [['redacted']]],
    ['Résumé resume', [['resume']]],
    ['what is it', [['what'], ['is'], ['it']]],
    ['  ?! ', []],
  ])('cuts %j', (query, words) => {
    expect(queryWords(query).map(({ forms }) => forms)).toEqual(words);
  });

  it.each([
    ['okta ss', [false, true]],
    ['okta sso ', [false, false]],
    ['okta okta', [true]],
  ])('sees in %j which word may go on', (query, expected) => {
    expect(queryWords(query).map(({ isLast }) => isLast)).toEqual(expected);
  });

  it('takes no more than a dozen words', () => {
    expect(queryWords(Array.from({ length: 40 }, (_, index) => `word${index}`).join(' '))).toHaveLength(12);
  });
});

describe('isSameWord', () => {
  it.each([
    ['policy', 'policies'],
    ['uninstalled', 'uninstall'],
    ['resetting', 'reset'],
    ['driver', 'drive'],
    ['installation', 'installed'],
  ])('%s is %s', (typed, found) => {
    expect(isSameWord(typed, found)).toBe(true);
  });

  it.each([
    ['xyzzy', 'x'],
    ['invoice', 'invoke'],
    ['invoice', 'in'],
    ['discount', 'discovery'],
    ['it', 'item'],
    ['student', 'stu'],
    ['isol', 'isolation'],
    ['add', 'address'],
  ])('%s is not %s', (typed, found) => {
    expect(isSameWord(typed, found)).toBe(false);
  });
});

describe('matchChunk', () => {
  const word = (form: string, isLast = false) => ({ forms: [form] as [string], isLast });

  it.each([
    ['e-mail,', 'email', 1],
    ['CloudPolicyOverridesPlatformPolicy', 'overrides', 1],
    ['(KB-0001)', 'kb0001', 1],
    ['v2.1.0.', 'v210', 1],
    ['HKLM\\Software\\Policies', 'software', 1],
    ['“Résumé”', 'resume', 1],
    ['configuration', 'config', 0.5],
    ['address', 'add', 0],
  ])('%s against %s: %d', (chunk, form, expected) => {
    expect(matchChunk(chunk, word(form))).toBe(expected);
  });

  it('lets the last word go on', () => {
    expect(matchChunk('Okta', word('ok', true))).toBe(0.5);
    expect(matchChunk('Okta', word('o', true))).toBe(0);
  });

  it('takes any form of the word, and the best match of a text', () => {
    const version = { forms: ['210', 'v210'] as [string, string], isLast: false };
    expect(matchText('Released as v2.1.0 today', version)).toBe(1);
    expect(matchText('Released as v2.1.1 today', version)).toBe(0);
    expect(matchText('configuration and config', word('config'))).toBe(1);
  });
});

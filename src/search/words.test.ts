import { describe, expect, it } from 'vitest';
import { hasWord, isSameWord, queryWords, textHasWord } from './words.ts';

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
    expect(queryWords(query)).toEqual(words);
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
    ['isol', 'isolation'],
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
  ])('%s is not %s', (typed, found) => {
    expect(isSameWord(typed, found)).toBe(false);
  });
});

describe('hasWord', () => {
  it.each([
    ['e-mail,', 'email'],
    ['CloudPolicyOverridesPlatformPolicy', 'overrides'],
    ['(KB-0001)', 'kb0001'],
    ['v2.1.0.', 'v210'],
    ['HKLM\\Software\\Policies', 'software'],
    ['“Résumé”', 'resume'],
  ])('%s has %s', (chunk, word) => {
    expect(hasWord(chunk, [word])).toBe(true);
  });

  it('takes any form of the word', () => {
    expect(textHasWord('Released as v2.1.0 today', ['210', 'v210'])).toBe(true);
    expect(textHasWord('Released as v2.1.1 today', ['210', 'v210'])).toBe(false);
  });
});

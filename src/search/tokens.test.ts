import { describe, expect, it } from 'vitest';
import { addressTokens } from './address-tokens.ts';
import { chunksOf, tokensOf } from './tokens.ts';

const first = (text: string) => chunksOf(text).map(({ readings }) => readings[0].join(' '));

describe('tokens', () => {
  it.each([
    ["can't log in", 'cant log in'],
    ['Réseau', 'reseau'],
    ['v1.10', '1.10'],
    ['1.10.0-rc.2', '1.10.0-rc.2'],
    ['KB5', 'KB-0005'],
    ['kb 5', 'KB-0005'],
    ['kb_0005', 'KB-0005'],
    ['0x80070643', '80070643'],
    ['e-mail', 'email'],
    ['Policies', 'policy'],
    ['installing', 'installation'],
    ['“Sites”, (blocked)', 'sites blocked'],
  ])('of %j are those of %j', (text, same) => {
    expect(first(text)).toEqual(first(same));
  });

  it.each([
    ['1.10', '1.1.0'],
    ['11.0', '1.1.0'],
    ['news', 'new'],
    ['KB-5', 'KB-50'],
    ['allow', 'block'],
  ])('of %j are not those of %j', (text, other) => {
    expect(first(text)).not.toEqual(first(other));
  });

  it.each([
    ['sign-in', ['signin', 'sign', 'in']],
    ['CloudPolicyOverrides', ['cloud', 'overrid']],
    ['HKLM\\Software\\Policies', ['hklm', 'softwar']],
    ['log in', ['login']],
    ['ログイン画面', ['イン', '画面']],
    ['Oktaの設定を変更', ['okta', '設定', '変更']],
  ])('of %j include %j', (text, tokens) => {
    expect(tokensOf(text)).toEqual(expect.arrayContaining(tokens));
  });
});

describe('addressTokens', () => {
  it.each([
    ['https://support.example.com/KB/Okta', ['/kb/okta/']],
    ['/kb/okta/#set-up', ['/kb/okta/#set-up', '/kb/okta/']],
    ['support.example.com/kb/okta/index.md?x=1', ['/kb/okta/']],
    ['https://support.example.com/hc/en-us/articles/29161973636891-Old-Title', ['/hc/articles/29161973636891/']],
    ['and/or', []],
    ['go to /kb/okta/', []],
    ['C:\\Temp\\a.log', []],
  ])('of %j are %j', (text, tokens) => {
    expect(addressTokens(text)).toEqual(tokens);
  });
});

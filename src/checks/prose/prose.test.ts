import { describe, expect, it } from 'vitest';
import { article, entry, findings, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

/** As much of an image as the check reads. */
const image = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]);
const glossary = '- { term: Allow policy, definition: It lets a site pass., synonyms: [Frobnicator], avoid: [white list] }\n';

describe('spelling', () => {
  testFaults([
    [
      'a slip in a Markdown body, with the nearest words',
      { 'kb/a.md': article({ body: 'First.\n\nYou recieve a *mesage* here.' }) },
      [
        'kb/a.md:11:5 warning spelling',
        '"recieve" is not in the dictionary: fix it, or add it to words.txt (did you mean receive, relieve, received?)',
      ],
      ['kb/a.md:11:16 warning spelling', '"mesage"'],
    ],
    [
      'a slip inside components and nested lists',
      { 'kb/a.mdx': article({ body: '<Note kind="tip" title="A bigg note">\n\n1. One\n   - Two and\n     thre more\n\n</Note>' }) },
      ['kb/a.mdx:9:27 warning spelling', '"bigg"'],
      ['kb/a.mdx:13:6 warning spelling', '"thre"'],
    ],
    [
      'slips in the label of a tab and in the caption and the alternative text of a figure',
      {
        'kb/a.mdx': article({
          body: '<Tabs>\n<Tab label="Edgee">\n\nText.\n\n</Tab>\n</Tabs>\n\n<Figure src="./images/a.png" alt="A pictur" caption="It shws" />',
        }),
        'kb/images/a.png': image,
      },
      ['kb/a.mdx:10:13 warning spelling', '"Edgee"'],
      ['kb/a.mdx:17:37 warning spelling', '"pictur"'],
      ['kb/a.mdx:17:57 warning spelling', '"shws"'],
    ],
    [
      'a slip in the alternative text of an image',
      { 'kb/a.md': article({ body: 'See ![a *bigg* pictur](./images/a.png).' }), 'kb/images/a.png': image },
      ['kb/a.md:9:10 warning spelling', '"bigg"'],
      ['kb/a.md:9:16 warning spelling', '"pictur"'],
    ],
    [
      'a slip after letters of more than one byte',
      { 'kb/a.md': article({ body: 'Zürich — “é” 😀 *shws* it.' }) },
      ['kb/a.md:9:18 warning spelling', '"shws"'],
    ],
    [
      'slips in HTML within Markdown',
      {
        'kb/a.md': article({
          body: '<details>\n<summary>Mroe</summary>\n<p>It <b>shws</b>\nit <code>xyzzy</code></p>\n<!-- plugh -->\n</details>',
        }),
      },
      ['kb/a.md:10:10 warning spelling', '"Mroe"'],
      ['kb/a.md:11:10 warning spelling', '"shws"'],
    ],
    [
      'slips in front matter, also in quotes',
      { 'kb/a.md': article({ kind: 'troubleshooting', more: 'symptoms: ["It braeks", Fine]' }).replace('An article', 'An artikle') },
      ['kb/a.md:3:11 warning spelling', '"artikle"'],
      ['kb/a.md:8:16 warning spelling', '"braeks"'],
    ],
    [
      'slips in texts over several lines',
      {
        'kb/a.md': article({
          kind: 'troubleshooting',
          more: 'symptoms:\n  - It is\n    braeken and\n    simply\n    gone\nreviewNote: >-\n  One thing,\n\n  and anothre\n',
        }),
      },
      ['kb/a.md:10:5 warning spelling', '"braeken"'],
      ['kb/a.md:11:5 warning simply-just', '"simply"'],
      ['kb/a.md:16:7 warning spelling', '"anothre"'],
    ],
    [
      'a slip in a change of a release',
      { 'releases/demo/1.0.0.md': release({ more: '    description: Somthing else.\n' }) },
      [
        'releases/demo/1.0.0.md:10:18 warning spelling',
        '"Somthing" is not in the dictionary: fix it, or add it to words.txt (did you mean ',
      ],
    ],
    [
      'British spelling, since the portal writes American English',
      { 'kb/a.md': article({ body: 'A colour.' }) },
      ['kb/a.md:9:3 warning spelling', '"colour"'],
    ],
    [
      'American spelling, where the language is British English',
      { 'site.yaml': minimal['site.yaml'].replace('language: en', 'language: en-GB'), 'kb/a.md': article({ body: 'A color, a colour.' }) },
      ['kb/a.md:9:3 warning spelling', '"color"'],
    ],
    [
      'names that occur once, begin a sentence alone, or are near a word',
      { 'kb/a.md': article({ body: 'Ask Zqwvo. Vqzwo.\n\nVqzwo. The Adminstrator asks the Adminstrator.' }) },
      ['kb/a.md:9:5 warning spelling', '"Zqwvo"'],
      ['kb/a.md:9:12 warning spelling', '"Vqzwo"'],
      ['kb/a.md:11:1 warning spelling', '"Vqzwo"'],
      [
        'kb/a.md:11:12 warning spelling',
        '"Adminstrator" is not in the dictionary: fix it, or add it to words.txt (did you mean Administrator',
      ],
      ['kb/a.md:11:34 warning spelling', '"Adminstrator"'],
    ],
    [
      'a list with two words on a line',
      { 'words.txt': 'Okta\ntwo words\n' },
      ['words.txt:2:1 error words', '"two words" is more than one word'],
    ],
    ['a list with a word twice', { 'words.txt': '# names\nOkta\nokta\n' }, ['words.txt:3:1 error words', '"okta" is already on line 2']],
  ]);

  it.each([
    ['the list', 'Wibble and wibbles’ wobble-free'],
    ['the glossary, with its synonyms', 'A frobnicator, the Frobnicator’s'],
    ['products and the organization', 'Demo'],
    [
      'the terms of the trade',
      'A hostname, hostnames, a dropdown, webhooks, plaintext, a namespace, onboarding, OAuth, a cmdlet, a subkey, failovers, whois.',
    ],
    ['names of companies', 'Cloudflare’s page, Okta and Entra.'],
    ['names that occur more than once', 'Ask Zqwvo and the Zqwvo’s page.'],
    ['words of known parts', 'It was misconfigured, autofilled and repurchased by subprocessors of a multitenant.'],
    ['plurals of the list', 'Two Wibbles.'],
    ['foreign words and domains', 'Français, português, a .dmg, www and DNSViz, the TLD’s.'],
    [
      'code, addresses, files and names of programs',
      '`xyzzy` https://xyzzy.example/plugh, xyzzy@example.com, xyzzy.exe, C:\\xyzzy, macOS, NASDAQ, APIs, foo_barr, v2beta',
    ],
    ['addresses without a scheme', 'See /xyzzy/plugh, ~/xyzzy and xyzzy.example/plugh?plover&xyzzyx.'],
    ['parts of hyphenated words', 'Add-ons, re-imagin, xyzzy-based.'],
    ['what keys say', 'Press <kbd>Entr</kbd>.'],
    ['entities', 'A&nbsp;word &copy; here'],
    ['apostrophes of both kinds', "It doesn’t, and it isn't"],
    ['other scripts', 'The key 日本語 or Русский'],
  ])('accepts what is in %s', async (_name, body) => {
    const files = { 'glossary.yaml': glossary, 'words.txt': 'wibble\nwibbles\nwobble-free\n', 'kb/a.mdx': article({ body }) };
    expect(await findings(files)).toEqual([]);
  });

  it('lets pass what keys say in Markdown too', async () => {
    expect(await findings({ 'kb/a.md': article({ body: 'Press <kbd>Entr</kbd>.' }) })).toEqual([]);
  });

  it('reads a very long line without a blank in its time', async () => {
    const found = await findings({ 'kb/a.md': article({ body: 'zzq,'.repeat(10_000) }) });
    expect(found).toHaveLength(10_000);
  });

  it('checks only English', async () => {
    const site = minimal['site.yaml'].replace('language: en', 'language: de');
    const found = await findings({ 'site.yaml': site, 'kb/a.md': article({ body: 'Drücken Sie den Knopf.' }) });
    expect(found.filter((line) => !line.includes(' site-language '))).toEqual([]);
  });
});

describe('a slip in a text', () => {
  it('that is title, summary and body at once is told once', async () => {
    const text = 'It braeks at once';
    const body = article({ body: text }).replace('An article', text).replace('What it says.', text);
    expect(await findings({ 'kb/a.md': body })).toEqual([expect.stringContaining('kb/a.md:3:11 warning spelling "braeks"')]);
  });

  it('is not a word that the dictionary spells the same', async () => {
    expect(await findings({ 'kb/a.md': article({ body: 'A caf\u0065\u0301.' }) })).toEqual([]);
  });

  it('with a hyphen at its end is still one', async () => {
    expect(await findings({ 'kb/a.md': article({ body: 'It braeks - or not.' }) })).toHaveLength(1);
  });
});

describe('words that help nobody', () => {
  testFaults([
    [
      'a link that says "click here"',
      { 'kb/a.mdx': article({ body: 'Text. [Click **here**!](/kb/) for more.' }) },
      [
        'kb/a.mdx:9:7 warning click-here',
        '"Click here!" does not say where the link goes: name its target, such as [Okta sign-in](/kb/…/)',
      ],
    ],
    [
      'a link that says "this page"',
      { 'kb/a.md': article({ body: 'See [this page](/kb/).' }) },
      ['kb/a.md:9:5 warning click-here', '"this page"'],
    ],
    [
      '"simply" and "just"',
      { 'kb/a.md': article({ body: '- Simply press it.\n- You just\n  wait.' }) },
      ['kb/a.md:9:3 warning simply-just', '"Simply" does not help someone who is stuck: remove it'],
      ['kb/a.md:10:7 warning simply-just', '"just"'],
    ],
    [
      '"easily" in a summary',
      { 'faqs/topics.yaml': '- { id: t, name: T }\n', 'faqs/t/a.md': entry().replace('What it says.', 'How to do it easily.') },
      ['faqs/t/a.md:4:23 warning simply-just', '"easily"'],
    ],
    [
      'a word for which the glossary has a term',
      { 'glossary.yaml': glossary, 'kb/a.md': article({ body: 'Put it on the White\nlist, or on the white list.' }) },
      ['kb/a.md:9:15 warning glossary-term', '"White list" is a word to avoid: write "Allow policy" (glossary.yaml)'],
      ['kb/a.md:10:17 warning glossary-term', '"white list"'],
    ],
  ]);

  it.each([
    ['just as, just before, just now', 'It is just as it was just before, and just now.'],
    ['more than just, just once, just in time', 'It is more than just a page, run just once, Just In Time, and just in time.'],
    ['more easily', 'You find it more easily.'],
    ['has just', 'It has just ended.'],
    ['just joined, just a name', 'You just joined. Search by just a name, not just the id.'],
    ['what a program says', 'The page says "You just signed out of the white list", or “Simply wait”.'],
    ['just-in-time', 'A just-in-time account.'],
    ['code', 'Run `just simply --easily`.'],
    ['a synonym that customers use', 'The Frobnicator.'],
    ['a link that names its target', '[Where to click](/kb/)'],
  ])('lets pass %s', async (_name, body) => {
    expect(await findings({ 'glossary.yaml': glossary, 'kb/a.md': article({ body }) })).toEqual([]);
  });
});

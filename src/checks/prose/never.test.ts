/** What `style.yaml` says that the content never states. */
import { describe, expect, it } from 'vitest';
import { article, entry, findings, minimal, release } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const words = 'never: [{ words: [SLA, service level], say: support goals }]\n';
const ports = "never:\n  - words: ['/\\bports? \\d{2,5}\\b/i']\n    say: that the ports are not known\n";
const oneOfTwo = "never: [{ words: ['/first[\\s\\S]*second/'], say: one of the two }]\n";

describe('what is never stated', () => {
  testFaults([
    [
      'in a body, in text, code and the address of a link',
      { 'style.yaml': ports, 'kb/a.mdx': article({ body: 'Text.\n\n- Open Port 443.\n\n```sh\nopen ports 8080\n```' }) },
      ['kb/a.mdx:11:8 error never-stated', '"Port 443" is not allowed: say that the ports are not known (style.yaml)'],
      ['kb/a.mdx:14:6 error never-stated', '"ports 8080"'],
    ],
    [
      'as two words on two lines',
      { 'style.yaml': words, 'kb/a.md': article({ body: 'Our service\nlevel is high.' }) },
      ['kb/a.md:9:5 error never-stated', '"service level" is not allowed: say support goals (style.yaml)'],
    ],
    [
      'in front matter, over several lines of it',
      {
        'style.yaml': words,
        'kb/a.md': article({ more: 'errorTexts:\n  - It says\n    that the SLA ends\n' }).replace('What it says.', '"The SLA."'),
      },
      ['kb/a.md:4:15 error never-stated', '"SLA"'],
      ['kb/a.md:10:14 error never-stated', '"SLA"'],
    ],
    [
      'in a change, a list and the policy',
      {
        'style.yaml': words,
        'releases/demo/1.0.0.md': release({ more: '    description: A new SLA.\n' }),
        'glossary.yaml': '- { term: Goal, definition: An SLA. }\n',
        'support/policy.yaml': minimal['support/policy.yaml'].replace('A question.', 'No SLA.'),
      },
      ['glossary.yaml:1:32 error never-stated', '"SLA"'],
      ['releases/demo/1.0.0.md:10:24 error never-stated', '"SLA"'],
      ['support/policy.yaml:28:20 error never-stated', '"SLA"'],
    ],
    [
      'in two places that only together are wrong',
      { 'style.yaml': oneOfTwo, 'kb/a.md': article({ body: 'The second.' }).replace('What it says.', 'The first.') },
      ['kb/a.md:4:14 error never-stated', '"first. The second" is not allowed: say one of the two (style.yaml)'],
    ],
    [
      'after a section that says what is not known',
      { 'style.yaml': words, 'kb/a.md': article({ body: '## Not known yet\n\nThe SLA.\n\n### More\n\nThe SLA.\n\n## Next\n\nThe SLA.' }) },
      ['kb/a.md:19:5 error never-stated', '"SLA"'],
    ],
    [
      'beside an entry, a file and a folder that may state it',
      {
        'style.yaml': 'never: [{ words: [SLA], say: goals, except: [KB-0001, faqs/topic/, kb/b.md] }]\n',
        'kb/a.md': article({ body: 'SLA' }),
        'kb/b.md': article({ id: 'KB-0002', body: 'SLA' }),
        'kb/c.md': article({ id: 'KB-0003', body: 'SLA' }),
        'faqs/topics.yaml': '- { id: topic, name: Topic }\n',
        'faqs/topic/a.md': entry({ body: 'SLA' }),
      },
      ['kb/c.md:9:1 error never-stated', '"SLA"'],
    ],
    [
      'an exception for what is not there',
      { 'style.yaml': 'never:\n  - words: [SLA]\n    say: goals\n    except: [KB-0010, kb/]\n', 'kb/a.md': article({ id: 'KB-0011' }) },
      ['style.yaml:4:14 error style-except', '"KB-0010" is not an entry id, a file or a folder (did you mean KB-0011?)'],
    ],
    [
      'a pattern that is none',
      { 'style.yaml': 'never:\n  - words: [SLA, "/(/", /open, "/a/x"]\n    say: goals\n' },
      ['style.yaml:2:18 error style-words', '"/(/" is not a pattern: Unterminated group'],
      ['style.yaml:2:25 error style-words', '"/open" is not a pattern: end it with a slash, which only i, m, s, u or v can follow'],
      ['style.yaml:2:32 error style-words', '"/a/x" is not a pattern: end it with a slash, which only i, m, s, u or v can follow'],
    ],
  ]);

  it.each<[string, string]>([
    ['the words in another form or case', article({ body: 'SLAs, GSLA and SLA_2, a how-To.' })],
    ['a word of a list, an id or an address', article({ more: 'sources: [https://example.com/how-to/]', kind: 'how-to' })],
    ['what customers call it', article({ more: 'keywords: [SLA, service level]' })],
    ['a sample', article({ more: 'sample: true', body: 'The SLA.' })],
  ])('is not found in %s', async (_name, text) => {
    const style = 'never: [{ words: [SLA, service level, how-to, KB-0001, admin], say: goals }]\n';
    expect(await findings({ 'style.yaml': style, 'kb/a.md': text })).toEqual([]);
  });

  it('is not found in the synonyms of the glossary, nor in what the search is tested with', async () => {
    const glossary = '- { term: Goal, definition: A time., synonyms: [SLA], avoid: [service level] }\n';
    const files = { 'style.yaml': words, 'glossary.yaml': glossary, 'search-tests.yaml': '- { query: my SLA, expect: [] }\n' };
    expect(await findings(files)).toEqual([]);
  });
});

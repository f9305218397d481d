/** Words that `style.yaml` says to avoid. */
import { describe, expect, it } from 'vitest';
import { article, entry, findings } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const avoid = "avoid: [{ words: [mends, '/\\bsuch an?\\b/i'], say: fixes }]\n";

describe('words to avoid', () => {
  testFaults([
    [
      'in a body, once for each place',
      { 'style.yaml': avoid, 'kb/a.md': article({ body: 'It mends the link.\n\n- Such a link\n  mends itself.' }) },
      ['kb/a.md:9:4 warning plain-words', '"mends" is a phrase to avoid: say fixes (style.yaml)'],
      ['kb/a.md:11:3 warning plain-words', '"Such a" is a phrase to avoid'],
      ['kb/a.md:12:3 warning plain-words', '"mends"'],
    ],
    [
      'in front matter and in the glossary',
      {
        'style.yaml': avoid,
        'kb/a.md': article().replace('What it says.', 'It mends.'),
        'glossary.yaml': '- { term: Fix, definition: It mends. }\n',
      },
      ['glossary.yaml:1:31 warning plain-words', '"mends"'],
      ['kb/a.md:4:13 warning plain-words', '"mends"'],
    ],
    [
      'an exception that does not exist',
      { 'style.yaml': 'avoid:\n  - words: [mends]\n    say: fixes\n    except: [KB-0010]\n', 'kb/a.md': article({ id: 'KB-0011' }) },
      ['style.yaml:4:14 error style-except', '"KB-0010" is not an entry id, a file or a folder (did you mean KB-0011?)'],
    ],
  ]);

  it('are not found in code, quotations, keywords, exceptions and the advice itself', async () => {
    const files = {
      'style.yaml': avoid.replace('say: fixes', 'say: fixes instead of mends, except: [faqs/topic/, KB-0009]'),
      'kb/a.md': article({ more: 'keywords: [it mends]', body: 'The page says "It mends" and `mends`.' }),
      'kb/b.md': article({ id: 'KB-0009', body: 'It mends.' }),
      'faqs/topics.yaml': '- { id: topic, name: Topic }\n',
      'faqs/topic/a.md': entry({ body: 'It mends.' }),
    };
    expect(await findings(files)).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { article, findings } from '#src/test/content-directory.ts';
import { testFaults } from '#src/test/expect-findings.ts';

const conflict = '<<<<<<< HEAD\nOur [line](/nowhere/).\n\n=======\n\n{Their} line.\n>>>>>>> feature';

describe('an unresolved merge', () => {
  testFaults([
    [
      'in a body, whose other faults it hides',
      { 'kb/a.md': article({ body: `Text.\n\n${conflict}\n\n## After` }) },
      [
        'kb/a.md:11:1 error merge-conflict',
        'a merge conflict starts here and ends on line 17: keep the right text, and delete the lines "<<<<<<<"',
      ],
    ],
    ['in MDX', { 'kb/a.mdx': article({ body: conflict }) }, ['kb/a.mdx:9:1 error merge-conflict', 'ends on line 15']],
    [
      'in front matter',
      { 'kb/a.md': article().replace('title: An article\n', '<<<<<<< HEAD\ntitle: An article\n=======\ntitle: One\n>>>>>>> b\n') },
      ['kb/a.md:3:1 error merge-conflict', 'ends on line 7'],
    ],
    [
      'twice in a data file',
      { 'glossary.yaml': `${conflict}\n${conflict}\n` },
      ['glossary.yaml:1:1 error merge-conflict', 'ends on line 7'],
      ['glossary.yaml:8:1 error merge-conflict', 'ends on line 14'],
    ],
    [
      'of which one line is left',
      { 'kb/a.md': article({ body: 'Text.\n\n>>>>>>> feature' }) },
      ['kb/a.md:11:1 error merge-conflict', 'this line is left over from a merge conflict: delete it'],
    ],
  ]);

  test('is not found in a block of code or an underlined heading', async () => {
    expect(
      await findings({
        'kb/a.md': article({ body: `\`\`\`text\n${conflict}\n\`\`\`\n\n## One\n\n> > > > > > quoted\n\n\`<<<<<<< HEAD\`` }),
      }),
    ).toEqual([]);
  });
});

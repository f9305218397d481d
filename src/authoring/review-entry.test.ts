import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { article, now, release, withContent, type Files } from '#src/test/content-directory.ts';
import { applyChanges } from './file-changes.ts';
import { planReview, type ReviewOptions } from './review-entry.ts';
import { openWorkspace } from './workspace.ts';

/** The front matter after a review, and the note that stays. */
async function review(
  asked: string,
  options: ReviewOptions,
  files: Files,
  asOf?: string,
): Promise<{ text: string; oldNote: string | undefined }> {
  return withContent(files, async (root) => {
    const contentDir = join(root, 'content');
    const where = { environment: { contentDir, publicDir: join(root, 'public'), asOf }, wallClock: now };
    const { change, oldNote } = planReview(asked, options, await openWorkspace(where));
    await applyChanges(contentDir, [change]);
    const text = readFileSync(join(contentDir, change.to), 'utf8');
    expect((await checkContent(where)).findings).toEqual([]);
    // A second time changes nothing.
    const again = planReview(asked, options, await openWorkspace(where));
    expect(again.change.text.after).toBe(again.change.text.before);
    return { text, oldNote };
  });
}

const plain = { 'kb/a.mdx': article() };

describe('a review', () => {
  it.each<[string, string, ReviewOptions, string]>([
    ['is dated after the publication', '', {}, 'publishedOn: 2026-10-07\nreviewedOn: 2026-11-23\nkind'],
    ['says what was checked', '', { note: 'Steps: all' }, 'reviewedOn: 2026-11-23\nreviewNote: "Steps: all"\nkind'],
    ['is noted in the history', '', { note: 'The steps' }, 'history:\n  - on: 2026-11-23\n    note: "Reviewed: The steps"\n'],
    [
      'is the newest of the history',
      'history:\n  - { on: 2026-10-08, note: A step is new. }',
      { note: 'The steps' },
      'history:\n  - on: 2026-11-23\n    note: "Reviewed: The steps"\n  - { on: 2026-10-08, note: A step is new. }\n',
    ],
    ['says who checked it', '', { by: 'Ada' }, 'reviewedOn: 2026-11-23\nreviewNote: by Ada\nkind'],
    ['says both', '', { note: 'The steps', by: 'Ada' }, 'reviewNote: The steps, by Ada\n'],
    ['names an owner if asked to', '', { owner: 'Docs team' }, 'reviewedOn: 2026-11-23\nowner: Docs team\nkind'],
    [
      'replaces the one before',
      'reviewedOn: 2026-10-08 # first\nreviewNote: >-\n  Long\n  ago',
      { note: 'New' },
      'reviewedOn: 2026-11-23 # first\nreviewNote: New\nhistory:\n',
    ],
    [
      'keeps quotes of other keys',
      `system: 'okta'\nupdatedOn: "2026-10-09"`,
      {},
      `system: 'okta'\nupdatedOn: "2026-10-09"\nreviewedOn: 2026-11-23\n`,
    ],
  ])('%s', async (_, more, options, expected) => {
    const { text } = await review('KB-0001', options, { 'kb/a.mdx': article({ more }) });
    expect(text).toContain(expected);
  });

  it('comes after the day of a release that states no publication', async () => {
    const { text } = await review('releases/demo/1.0.0.mdx', {}, { 'releases/demo/1.0.0.mdx': release() });
    expect(text).toContain('releasedOn: 2026-05-12\nreviewedOn: 2026-11-23\nchanges:');
  });

  it('has the day of the site, or of the clock that was asked for', async () => {
    expect((await review('/kb/a/', {}, plain, '2026-12-24T02:00:00Z')).text).toContain('reviewedOn: 2026-12-23\n');
  });

  it('keeps the note of an earlier one and says so', async () => {
    const files = { 'kb/a.mdx': article({ more: 'reviewNote: All of it' }) };
    expect((await review('KB-0001', {}, files)).oldNote).toBe('All of it');
    expect((await review('KB-0001', { by: 'Ada' }, files)).oldNote).toBeUndefined();
  });

  it.each<[string, ReviewOptions, string]>([
    ['KB-0002', {}, '"KB-0002" is not the file, path, or id of an entry (did you mean KB-0001?)'],
    ['KB-0001', { note: ' ' }, '--note is empty or contains a control character'],
    ['KB-0001', { by: 'A\nB' }, '--by is empty or contains a control character'],
    ['products/demo.yaml', {}, 'products/demo.yaml is not an entry with its own address'],
  ])('of %s with %o is refused', async (asked, options, message) => {
    await expect(review(asked, options, plain)).rejects.toThrow(message);
  });
});

import { describe, expect, it } from 'vitest';
import { queryWords } from '../words.ts';
import { findPassage, markWords } from './excerpt.ts';

const text = (segments: { text: string; isMatch: boolean }[]) =>
  segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');
const filler = Array.from({ length: 40 }, (_, index) => `filler${index}`).join(' ');
const page = {
  meta: { title: 'Reset things' },
  content: `Reset things. Intro text. Passwords. ${filler} Send a "password" link. ${filler} Users. Find the user.`,
  anchors: [
    { element: 'h2', id: 'users', text: 'Users', location: 90 },
    { element: 'h2', id: 'passwords', text: 'Passwords', location: 4 },
    { element: 'p', id: 'no-heading', text: 'x', location: 2 },
  ],
};

describe('findPassage', () => {
  it('names the section that matches best, and quotes it with the matches marked', () => {
    const { section, excerpt, matched } = findPassage(page, queryWords('password link'));
    expect(section).toEqual({ id: 'passwords', title: 'Passwords' });
    expect(text(excerpt)).toMatch(/^… filler38 filler39 Send a "\[password\]" \[link\]\. filler0 .* …$/);
    expect([...matched]).toEqual([0, 1]);
  });

  it('stays at the beginning, without the title, where no section is better', () => {
    const { section, excerpt } = findPassage(page, queryWords('intro'));
    expect(section).toBeUndefined();
    expect(text(excerpt)).toBe('[Intro] text. …'.replace(' …', ''));
  });

  it('takes the beginning of a page without a match', () => {
    expect(text(findPassage({ ...page, anchors: [] }, queryWords('other')).excerpt)).toMatch(/^Intro text\. Passwords\. filler0 .* …$/);
  });

  it('bears a page without text', () => {
    expect(text(findPassage({ meta: {}, content: '', anchors: [] }, queryWords('x')).excerpt)).toBe('');
  });
});

describe('markWords', () => {
  it('keeps markup as text', () => {
    expect(text(markWords('Type <b>redacted</b> here', queryWords('redacted')))).toBe('Type <[b>redacted</b]> here');
  });

  it('marks nothing without words', () => {
    expect(markWords('Some text', [])).toEqual([{ text: 'Some text', isMatch: false }]);
  });
});

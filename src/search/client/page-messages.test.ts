import { describe, expect, it } from 'vitest';
import { interfaceOf } from '#src/messages/languages.ts';
import { countText, helpText, type SearchState } from './page-messages.ts';
import type { SearchRequest } from './request.ts';

const { searchPage: t } = interfaceOf({ language: 'en' }).t;

const request = { query: 'okta', filters: {} };
const narrowed = { query: 'okta', filters: { kind: ['faq'] } };
const hits = (count: number) => ({ hits: Array.from<never>({ length: count }), count, unknown: [] });

describe('countText', () => {
  it.each([
    ['results', request, hits(1), '1 result for “okta”.'],
    ['results', narrowed, hits(2), '2 results for “okta” with your filters.'],
    ['results', request, { ...hits(20), count: 31 }, 'The 20 best results for “okta”. Add a word to narrow them down.'],
    ['weak', request, hits(1), 'Nothing matches “okta” well. Closest results:'],
    ['none', request, hits(0), 'No results for “okta”.'],
    ['unavailable', request, undefined, "Search didn't load."],
    ['idle', request, undefined, ''],
    ['loading', request, undefined, ''],
  ] as const)('%s', (state, asked, outcome, text) => {
    expect(countText(state, asked, t, outcome)).toBe(text);
  });
});

describe('helpText', () => {
  it('names unknown words, and filters that may be in the way', () => {
    const help = (state: SearchState, asked: SearchRequest, unknown: string[]) => helpText(state, asked, t, { locale: 'en', unknown });
    expect(help('none', request, ['xyzzy', 'plugh'])).toMatch(/^Nothing here mentions “xyzzy” or “plugh”\. We searched/);
    expect(help('weak', narrowed, [])).toContain('Try fewer filters');
    expect(help('unavailable', request, [])).toContain('You can still browse the lists below');
  });
});

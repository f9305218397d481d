import { describe, expect, it } from 'vitest';
import { countText, helpText } from './page-messages.ts';

const request = { query: 'okta', filters: {} };
const narrowed = { query: 'okta', filters: { kind: ['faq'] } };
const hits = (count: number) => ({ hits: Array.from<never>({ length: count }), hasMore: false, unknown: [] });

describe('countText', () => {
  it.each([
    ['results', request, hits(1), '1 result for “okta”.'],
    ['results', narrowed, hits(2), '2 results for “okta”, narrowed as chosen.'],
    ['results', request, { ...hits(20), hasMore: true }, 'The 20 best results for “okta”. One more word narrows them down.'],
    ['weak', request, hits(1), 'Nothing matches “okta” well. This comes closest:'],
    ['none', request, hits(0), 'Nothing found for “okta”.'],
    ['unavailable', request, undefined, 'The search could not be loaded.'],
    ['idle', request, undefined, ''],
    ['loading', request, undefined, ''],
  ] as const)('%s', (state, asked, outcome, text) => {
    expect(countText(state, asked, outcome)).toBe(text);
  });
});

describe('helpText', () => {
  it('names unknown words, and filters that may be in the way', () => {
    expect(helpText('none', request, { unknown: ['xyzzy'] })).toContain('None of them has “xyzzy”. Other words');
    expect(helpText('weak', narrowed, { unknown: [] })).toContain('Fewer filters');
    expect(helpText('unavailable', request)).toContain('lists below work without it');
  });
});

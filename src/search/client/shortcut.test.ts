import { describe, expect, it } from 'vitest';
import { shortcutOf } from './shortcut.ts';

const plain = { key: '/', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, defaultPrevented: false };

describe('shortcutOf', () => {
  it.each([
    [{}, false, 'search'],
    [{ shiftKey: true }, false, 'search'],
    [{}, true, undefined],
    [{ ctrlKey: true }, false, undefined],
    [{ isComposing: true }, false, undefined],
    [{ defaultPrevented: true }, false, undefined],
    [{ key: 'k' }, false, undefined],
    [{ key: 'k', ctrlKey: true }, false, 'search'],
    [{ key: 'K', metaKey: true }, true, 'search'],
    [{ key: 'K', ctrlKey: true, shiftKey: true }, false, undefined],
    [{ key: '?', shiftKey: true }, false, 'help'],
    [{ key: '?', shiftKey: true }, true, undefined],
  ])('%j in a field: %s', (event, isInField, expected) => {
    expect(shortcutOf({ ...plain, ...event }, isInField, true)).toBe(expected);
  });

  it('leaves keys without Ctrl or Cmd alone where the reader turned them off', () => {
    expect(['/', '?'].map((key) => shortcutOf({ ...plain, key }, false, false))).toEqual([undefined, undefined]);
    expect(shortcutOf({ ...plain, key: 'k', ctrlKey: true }, false, false)).toBe('search');
  });
});

import { describe, expect, it } from 'vitest';
import { isSearchShortcut } from './shortcut.ts';

const plain = { key: '/', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, isComposing: false, defaultPrevented: false };

describe('isSearchShortcut', () => {
  it.each([
    [{}, false, true],
    [{ shiftKey: true }, false, true],
    [{}, true, false],
    [{ ctrlKey: true }, false, false],
    [{ isComposing: true }, false, false],
    [{ defaultPrevented: true }, false, false],
    [{ key: 'k' }, false, false],
    [{ key: 'k', ctrlKey: true }, false, true],
    [{ key: 'K', metaKey: true }, true, true],
    [{ key: 'K', ctrlKey: true, shiftKey: true }, false, false],
  ])('%j in a field: %s', (event, isInField, expected) => {
    expect(isSearchShortcut({ ...plain, ...event }, isInField)).toBe(expected);
  });
});

import { expect, it } from 'vitest';
import { idOfFragment } from './fragment.ts';

it.each([
  ['#a-b', 'a-b'],
  ['#%C3%BCber', 'über'],
  ['#100%', '100%'],
  ['#%E0%A4%A', '%E0%A4%A'],
  ['', ''],
])('%s names "%s"', (hash, id) => {
  expect(idOfFragment(hash)).toBe(id);
});

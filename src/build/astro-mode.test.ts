import { expect, it } from 'vitest';
import { folderFault } from './astro-mode.ts';

it.each([
  ['/home/jane/clone #1', '"#"'],
  ['/home/jane/really?', '"?"'],
])('names the folder %s and its character', (folder, character) => {
  expect(folderFault(folder)).toMatch(new RegExp(`^${RegExp.escape(folder)} cannot be built because .*${RegExp.escape(character)}`));
});

it.each(["/home/Jane's Portal", '/srv/50%', '/srv/Übersicht [2]'])('builds in %s', (folder) => {
  expect(folderFault(folder)).toBeUndefined();
});

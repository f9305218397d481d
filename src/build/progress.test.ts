import { expect, it } from 'vitest';
import { createProgress } from './progress.ts';

function record(isTTY: boolean) {
  const lines: string[] = [];
  let now = 0;
  const progress = createProgress({ isTTY, write: (text: string) => lines.push(text) > 0 }, () => now);
  return { lines, progress, wait: (time: number) => (now += time) };
}

it('shows each stage at once, numbers now and then, and leaves nothing behind', () => {
  const { lines, progress, wait } = record(true);
  progress.show('Checking');
  progress.show('1 of 900 pages');
  progress.show('2 of 900 pages');
  wait(100);
  progress.show('3 of 900 pages');
  progress.clear();
  progress.clear();
  expect(lines).toEqual(['Checking …', '1 of 900 pages …', '3 of 900 pages …', ''].map((line) => `\r\u001B[K${line}`));
});

it('shows nothing where there is no terminal', () => {
  const { lines, progress } = record(false);
  progress.show('Checking');
  progress.clear();
  expect(lines).toEqual([]);
});

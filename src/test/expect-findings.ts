import { expect, test } from 'vitest';
import { findings, type Files } from './content-directory.ts';

/** A fault: what it is called, the files that have it, and each finding as `file:line:column severity rule` and a part of its message. */
export type Fault = [name: string, files: Files, ...expected: [where: string, message: string][]];

/** A test for each fault: it gives exactly these findings, in this order. */
export function testFaults(faults: Fault[]): void {
  test.each(faults)('%s', async (_name, files, ...expected) => {
    const lines = await findings(files);
    expect(lines.map((line) => /^.*?:\d+:\d+ \S+ \S+/.exec(line)?.[0])).toEqual(expected.map(([where]) => `content/${where}`));
    for (const [index, [, message]] of expected.entries()) expect(lines[index]).toContain(message);
  });
}

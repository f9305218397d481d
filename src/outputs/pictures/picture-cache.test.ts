import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawOnce } from './picture-cache.ts';

let scratch = '';
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), 'portal-pictures-'));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const draw = vi.fn(() => Buffer.from('a picture'));
beforeEach(() => draw.mockClear());

describe('drawOnce', () => {
  it('draws what it has not drawn, and keeps it', () => {
    const folder = join(scratch, 'new', 'folder');
    expect(drawOnce(folder, ['a', 'b'], draw)).toEqual(Buffer.from('a picture'));
    expect(drawOnce(folder, ['a', 'b'], draw)).toEqual(Buffer.from('a picture'));
    expect(draw).toHaveBeenCalledTimes(1);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  it('draws anew from other sources', () => {
    drawOnce(scratch, ['a', 'b'], draw);
    drawOnce(scratch, ['ab'], draw);
    drawOnce(scratch, ['a', 'c'], draw);
    expect(draw).toHaveBeenCalledTimes(3);
  });

  it.each([
    ['is cut off', (content: Buffer) => content.subarray(0, -1)],
    ['is empty', () => Buffer.alloc(0)],
    ['has other bytes', (content: Buffer) => Buffer.from(content.map((byte, index) => (index === 40 ? byte ^ 1 : byte)))],
  ])('draws anew what %s, and mends it', (_name, damage) => {
    drawOnce(scratch, ['a'], draw);
    const [name = ''] = readdirSync(scratch);
    const file = join(scratch, name);
    const sound = readFileSync(file);
    writeFileSync(file, damage(sound));
    expect(drawOnce(scratch, ['a'], draw)).toEqual(Buffer.from('a picture'));
    expect(draw).toHaveBeenCalledTimes(2);
    expect(readFileSync(file)).toEqual(sound);
  });

  it('draws all the same where nothing can be kept', () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');
    expect(drawOnce(join(file, 'folder'), ['a'], draw)).toEqual(Buffer.from('a picture'));
  });
});

import { describe, expect, it } from 'vitest';
import { measure } from './book.ts';

describe('measure', () => {
  it('counts bytes, not characters', () => {
    expect(measure('é')).toEqual({ sizeBytes: 2, sha256: '4a99557e4033c3539de2eb65472017cad5f9557f7a0625a09f1c3f6e2ba69c4c' });
  });
});

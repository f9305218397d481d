import { describe, expect, it } from 'vitest';
import { previewPath } from '#src/domain/paths.ts';
import { aCatalog, aDoc, aKnownIssue, anAnnouncement, anArticle, aProduct, aRelease } from '#src/test/builders.ts';
import { previewWordsOf } from './preview-words.ts';

const catalog = aCatalog({ products: [aProduct(), aProduct({ id: 'lander', name: 'Lander' })] });

describe('the picture of an entry', () => {
  it.each([
    [anArticle({ products: ['rocket'] }), '/og/rocket-kb.png', 'Rocket'],
    [anArticle({ products: ['rocket', 'lander'] }), '/og/kb.png', undefined],
    [anArticle(), '/og/kb.png', undefined],
    [anAnnouncement(), '/og/announcements.png', undefined],
    [aDoc(), '/og/rocket-docs.png', 'Rocket'],
    [aKnownIssue(), '/og/rocket-known-issues.png', 'Rocket'],
    [aRelease(), '/og/rocket-releases.png', 'Rocket'],
  ])('%# is that of its kind, and of its product if it has a single one', (entry, path, product) => {
    expect(previewPath(entry)).toBe(path);
    expect(previewWordsOf(entry, catalog, 'Kind')).toEqual({ portal: 'Acme Support', kind: 'Kind', product });
  });
});

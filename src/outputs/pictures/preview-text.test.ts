import { describe, expect, it } from 'vitest';
import { previewPath } from '#src/domain/paths.ts';
import { aCatalog, aDoc, aKnownIssue, anAnnouncement, anArticle, aProduct, aRelease } from '#src/test/builders.ts';
import { previewText } from './preview-text.ts';

const catalog = aCatalog({ products: [aProduct(), aProduct({ id: 'lander', name: 'Lander' })] });

describe('the picture of an entry', () => {
  it.each([
    [anArticle({ products: ['rocket'] }), '/og/rocket-kb.png', 'Knowledge base', 'Rocket'],
    [anArticle({ products: ['rocket', 'lander'] }), '/og/kb.png', 'Knowledge base', undefined],
    [anArticle(), '/og/kb.png', 'Knowledge base', undefined],
    [anAnnouncement(), '/og/announcements.png', 'Announcement', undefined],
    [aDoc(), '/og/rocket-docs.png', 'Documentation', 'Rocket'],
    [aKnownIssue(), '/og/rocket-known-issues.png', 'Known issue', 'Rocket'],
    [aRelease(), '/og/rocket-releases.png', 'Release notes', 'Rocket'],
  ])('%# is that of its kind, and of its product if it has a single one', (entry, path, kind, product) => {
    expect(previewPath(entry)).toBe(path);
    expect(previewText(entry, catalog)).toEqual({ portal: 'Acme Support', kind, product });
  });
});

import { brotliCompressSync } from 'node:zlib';
import { type Finding, type Page } from './page.ts';

/** The most that a reading page may weigh, brotli-compressed, with all the styles it needs: it fits the first TCP window. */
export const weightLimit = 12_000;

/** Pages that a reader comes to read; lists grow with their content and are not among them. */
const isReadingPage = /^(kb|docs|announcements|known-issues|releases)\/.+\/index\.html$/;

/** Reading pages that weigh too much. */
export function auditWeight(page: Page): Finding[] {
  if (!isReadingPage.test(page.file) || !page.elements.some((element) => element.name === 'article')) return [];
  const weight = brotliCompressSync(page.html).length;
  return weight > weightLimit
    ? [{ file: page.file, rule: 'weight', message: `weighs ${weight} bytes (brotli), at most ${weightLimit} are allowed` }]
    : [];
}

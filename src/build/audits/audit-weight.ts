import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import { hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import { writtenNames } from '#src/schemas/kinds.ts';
import type { AuditFinding, Page } from './page.ts';

/** The size limit of a reading page with its styles, in bytes after Brotli: it fits the first TCP window. */
export const weightLimit = 12_000;

/** Whether a page is for reading. Lists are not: they grow with their content. */
export function isReadingPage({ file, elements }: Page): boolean {
  const isBelowList = writtenNames.some((name) => hasOwnPage(name) && `/${file}`.startsWith(listPathOf(name)));
  return isBelowList && /\/.+\/index\.html$/.test(file) && elements.some(({ name }) => name === 'article');
}

/**
 * Finds reading pages that are too large. Only a warning: a writer may have that much to say, and the portal builds everything
 * that passes the check.
 */
export function auditWeight(page: Page): AuditFinding[] {
  if (!isReadingPage(page)) return [];
  const estimate = estimateWeight(page);
  if (estimate <= weightLimit) return [];
  const { file, html } = page;
  // The best compression takes fifty times as long, and does not matter for a page that is far too large.
  const weight = estimate > 1.5 * weightLimit ? estimate : compressedSize(html, constants.BROTLI_MAX_QUALITY);
  const message = `is ${weight} bytes (Brotli); the limit is ${weightLimit}`;
  return weight > weightLimit ? [{ file, rule: 'weight', message, severity: 'warning' }] : [];
}

/** The compressed sizes of style sheets, which are the same on all pages. */
const sheetSizes = new Map<string, number>();

/**
 * An upper bound of the size, in a fraction of the time: the style sheets, each compressed once for all pages, and the rest
 * with less effort: more only if it matters.
 */
function estimateWeight({ html, elements }: Page): number {
  let rest = html;
  let size = 0;
  for (const { text } of elements.filter(({ name }) => name === 'style')) {
    const known = sheetSizes.get(text) ?? compressedSize(text, constants.BROTLI_MAX_QUALITY);
    sheetSizes.set(text, known);
    rest = rest.replace(text, '');
    size += known;
  }
  const quick = size + deflateRawSync(rest, { level: 1 }).length;
  return quick <= weightLimit ? quick : size + compressedSize(rest, 5, 16);
}

/** `windowBits`: 22 as servers use, or fewer, which is faster for small texts. */
function compressedSize(html: string, quality: number, windowBits = constants.BROTLI_DEFAULT_WINDOW): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_LGWIN]: windowBits };
  return brotliCompressSync(html, { params }).length;
}

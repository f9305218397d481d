import { brotliCompressSync, constants } from 'node:zlib';
import { hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import { writtenNames } from '#src/schemas/kinds.ts';
import type { AuditFinding, Page } from './page.ts';

/** The size limit of a reading page with its styles, in bytes after Brotli: it fits the first TCP window. */
export const weightLimit = 12_000;

/** Whether a page is for reading; lists, which grow with their content, are not. */
export function isReadingPage({ file, elements }: Page): boolean {
  const isBelowList = writtenNames.some((name) => hasOwnPage(name) && `/${file}`.startsWith(listPathOf(name)));
  return isBelowList && /\/.+\/index\.html$/.test(file) && elements.some(({ name }) => name === 'article');
}

/**
 * Reading pages that weigh too much. A warning, since a writer may have that much to say, and the portal builds all that
 * the check lets through.
 */
export function auditWeight(page: Page): AuditFinding[] {
  if (!isReadingPage(page)) return [];
  const { file, html } = page;
  // The best compression takes 40 times as long, so it is only for pages that may be over the limit.
  if (compressedSize(html, 5) <= weightLimit) return [];
  const weight = compressedSize(html, constants.BROTLI_MAX_QUALITY);
  const message = `weighs ${weight} bytes (brotli), ${weightLimit} are the aim`;
  return weight > weightLimit ? [{ file, rule: 'weight', message, severity: 'warning' }] : [];
}

function compressedSize(html: string, quality: number): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

import { brotliCompressSync, constants } from 'node:zlib';
import { hasOwnPage, listPathOf } from '#src/domain/entry-pages.ts';
import { writtenNames } from '#src/schemas/kinds.ts';
import type { AuditFinding, Page } from './page.ts';

/** The most that a reading page may weigh, brotli-compressed, with all the styles it needs: it fits the first TCP window. */
export const weightLimit = 12_000;

/** Whether a page is one that a reader comes to read; lists grow with their content and are none. */
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
  // The best compression takes forty times as long as this one, so only a page that may be too heavy gets it.
  if (weigh(html, 5) <= weightLimit) return [];
  const weight = weigh(html, constants.BROTLI_MAX_QUALITY);
  const message = `weighs ${weight} bytes (brotli), ${weightLimit} are the aim`;
  return weight > weightLimit ? [{ file, rule: 'weight', message, severity: 'warning' }] : [];
}

function weigh(html: string, quality: number): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

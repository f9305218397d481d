import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
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
  const estimate = isReadingPage(page) ? estimateWeight(page) : 0;
  if (estimate <= weightLimit) return [];
  const { file, html } = page;
  // The best compression takes twenty times as long, and makes no difference to a page that is far too heavy.
  const weight = compressedSize(html, estimate > 1.5 * weightLimit ? 9 : constants.BROTLI_MAX_QUALITY);
  const message = `weighs ${weight} bytes (brotli), ${weightLimit} are the aim`;
  return weight > weightLimit ? [{ file, rule: 'weight', message, severity: 'warning' }] : [];
}

/** The compressed sizes of style sheets, of which all pages have the same. */
const sheetSizes = new Map<string, number>();

/**
 * At least the weight, in a fraction of the time: the style sheets, each compressed once for all pages, and the rest with less
 * effort.
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
  return size + deflateRawSync(rest, { level: 1 }).length;
}

function compressedSize(html: string, quality: number): number {
  return brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

/** What the audits look at of an HTML file. */
import { decodeCharacters, scanHtml, type HtmlTag } from '#src/build/hosting/html-scanner.ts';

export interface Page {
  /** The file below the output folder. */
  file: string;
  html: string;
  /** The start tag of every element, in document order. */
  elements: HtmlTag[];
}

/** Something wrong with the output: a fault of the portal's code, or of content that the check let through. */
export interface Finding {
  file: string;
  rule: string;
  message: string;
  /** A warning is worth telling and no reason to keep the output back; everything else is. */
  severity?: 'warning';
}

/** Reads an HTML file of the output. */
export function readPage(file: string, html: string): Page {
  return { file, html, elements: scanHtml(html).filter(({ name }) => !name.startsWith('/')) };
}

/** The words of an element that holds no other one of its own name, such as a title or a heading. */
export function textOf({ html }: Page, { name, end, text }: HtmlTag): string {
  const closing = html.toLowerCase().indexOf(`</${name}`, end);
  const inner = text === '' ? html.slice(end, closing < 0 ? html.length : closing).replaceAll(/<[^>]*>/g, '') : text;
  return decodeCharacters(inner).trim();
}

/** Whether a page only leads on to another one. */
export function isRedirect(page: Page): boolean {
  return page.elements.some(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'refresh');
}

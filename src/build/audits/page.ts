/** What the audits look at of an HTML file. */
import { readElements, type HtmlElement } from '#src/source/html.ts';

export interface Page {
  /** The file below the output folder. */
  file: string;
  html: string;
  elements: HtmlElement[];
}

/** Something wrong with the output: a fault of the portal's code, or of content that the check let through. */
export interface AuditFinding {
  file: string;
  rule: string;
  message: string;
  /** A warning is worth telling and no reason to keep the output back; everything else is. */
  severity?: 'warning';
}

/** Reads an HTML file of the output. */
export function readPage(file: string, html: string): Page {
  return { file, html, elements: readElements(html) };
}

/** Whether a page only leads on to another one. */
export function isRedirect(page: Page): boolean {
  return page.elements.some(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'refresh');
}

/** HTML files as the audits see them. */
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
  /** Warnings do not stop the build; all other findings do. */
  severity?: 'warning';
}

export function readPage(file: string, html: string): Page {
  return { file, html, elements: readElements(html) };
}

/** Whether a page only redirects to another one. */
export function isRedirect(page: Page): boolean {
  return page.elements.some(({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === 'refresh');
}

/** HTML files as the audits see them. */
import { readElements, type HtmlElement } from '#src/source/html.ts';

export interface Page {
  /** The file's path in the output folder. */
  file: string;
  html: string;
  elements: HtmlElement[];
}

/** A problem in the output: a bug in the portal's code, or in content that passed the check. */
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

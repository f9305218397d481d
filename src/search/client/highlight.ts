/** Marks the words of a query in the page that a result opened, without changing the page. */
import { createMatcher } from './mark.ts';

/** More marks than this show nothing. */
const mostMarks = 200;

/** The name of the marks in style sheets. */
const name = 'search';

export function highlight(query: string, root: HTMLElement): void {
  if (query.trim() === '' || !('highlights' in CSS)) return;
  const matches = createMatcher(query);
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() && ranges.length < mostMarks) {
    const node = walker.currentNode;
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(/[\p{L}\p{N}][^\s]*[\p{L}\p{N}]|[\p{L}\p{N}]/gu)) {
      if (!matches(word)) continue;
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  // Not in the pages' style sheet: only a page that a search opened has marks.
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`::highlight(${name}) { color: var(--color-text); background: var(--color-mark) }`);
  document.adoptedStyleSheets.push(sheet);
  CSS.highlights.set(name, new Highlight(...ranges));
}

/** Makes wide tables scroll separately, also from the keyboard, and turns alignment into classes: the CSP forbids style attributes. */
import type { Words } from '#src/messages/languages.ts';
import { attributeOf, create, nameOf, textWithoutNotes, visitElements, type PagePlugin } from './element.ts';

export const tablesPlugin =
  (t: Words): PagePlugin =>
  () => {
    let heading = '';
    return {
      name: 'tables',
      ...visitElements(['h2', 'h3', 'h4', 'table', 'th', 'td'], (element, context) => {
        const name = nameOf(element);
        if (name === 'th' || name === 'td') {
          const [, alignment] = /^text-align:\s*(center|right|left)$/.exec(attributeOf(element, 'style') ?? '') ?? [];
          if (alignment === undefined) return;
          context.setProperty(element, 'style', null);
          context.setProperty(element, 'className', [`align-${alignment}`]);
        } else if (name === 'table') {
          const caption = element.children.find((child) => 'children' in child && nameOf(child) === 'caption');
          const label = (caption ? context.textContent(caption) : heading) || t.prose.table;
          // A group, not a region: many tables would crowd the page's list of landmarks.
          const properties = { className: ['table-scroll'], tabIndex: 0, role: 'group', ariaLabel: label };
          context.wrapNode(element, create('div', properties));
        } else {
          heading = textWithoutNotes(element);
        }
      }),
    };
  };

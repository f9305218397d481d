/** HTML for feeds and JSON, whose consumers have no style sheet and trust no source. */
import type { Element } from 'hast';
import { defineHastPlugin, markdownToHtml, type HastVisitorContext } from 'satteri';
import { markdownFeatures } from '#src/source/markdown.ts';
import type { Words } from '#src/messages/languages.ts';
import { footnoteWords } from './footnotes.ts';
import { isSafeHref } from './links.ts';

/** All other elements are removed with their content. */
const allowedElements = new Set(
  (
    'a abbr b blockquote br cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp section ' +
    'small source span strong sub summary sup table caption col colgroup time tbody td tfoot th thead tr ul var wbr'
  ).split(' '),
);

/** Spelled as in the syntax tree. */
const allowedAttributes = new Set(
  'href src srcSet sizes alt width height title lang dir start reversed type open scope colSpan rowSpan dateTime cite media'.split(' '),
);

/** Markdown with absolute URLs as plain HTML, with the words for footnotes: no classes, ids, scripts, forms or event handlers. */
export function toPlainHtml(markdown: string, t?: Words): string {
  const features = { ...markdownFeatures, ...(t && footnoteWords(t)) };
  return markdownToHtml(markdown, { features, hastPlugins: [plainPlugin] }).html.trim();
}

const plainPlugin = defineHastPlugin({
  name: 'plain-html',
  element: { filter: [], visit: cleanElement },
  comment: (node, context) => {
    context.removeNode(node);
  },
});

function cleanElement(node: Readonly<Element>, context: HastVisitorContext) {
  const { tagName, properties } = node;
  if (tagName === 'input') {
    context.replaceNode(node, { type: 'text', value: properties.checked ? '☑' : '☐' });
  } else if (!allowedElements.has(tagName) || 'dataFootnoteBackref' in properties) {
    context.removeNode(node);
  } else if ('dataFootnoteRef' in properties) {
    // Without ids, footnotes of two items in one feed cannot collide; the number remains.
    context.replaceNode(node, { type: 'text', value: context.textContent(node) });
  } else {
    for (const [name, value] of Object.entries(properties)) {
      const isUnsafe = (name === 'href' || name === 'src') && !isSafeHref(String(value));
      if (!allowedAttributes.has(name) || isUnsafe) context.setProperty(node, name, null);
    }
  }
}

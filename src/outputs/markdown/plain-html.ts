/** HTML for places that have no style sheet and trust nobody: feeds and JSON. */
import type { Element } from 'hast';
import { defineHastPlugin, markdownToHtml, type HastVisitorContext } from 'satteri';
import { markdownFeatures } from '#src/source/markdown.ts';
import { isSafeHref } from './links.ts';

/** Elements that may stand in plain HTML; every other one is left out with all that it holds. */
const elements = new Set(
  (
    'a abbr b blockquote br cite code dd del details div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p picture pre q s samp section ' +
    'small source span strong sub summary sup table caption col colgroup time tbody td tfoot th thead tr ul var wbr'
  ).split(' '),
);

/** Attributes that may stand in plain HTML, as the syntax tree spells them. */
const attributes = new Set(
  'href src srcSet sizes alt width height title lang dir start reversed type open scope colSpan rowSpan dateTime cite media'.split(' '),
);

/** Markdown as plain HTML: no classes, ids, scripts, forms or handlers. The Markdown's addresses are absolute already. */
export function toPlainHtml(markdown: string): string {
  return markdownToHtml(markdown, { features: markdownFeatures, hastPlugins: [plainPlugin] }).html.trim();
}

/** The HTML of one line of Markdown, without the paragraph around it. */
export function toInnerHtml(markdown: string): string {
  return toPlainHtml(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
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
  } else if (!elements.has(tagName) || 'dataFootnoteBackref' in properties) {
    context.removeNode(node);
  } else if ('dataFootnoteRef' in properties) {
    // Ids are gone, so that footnotes of two items of one feed cannot meet; the number remains.
    context.replaceNode(node, { type: 'text', value: context.textContent(node) });
  } else {
    for (const [name, value] of Object.entries(properties)) {
      const isUnsafe = (name === 'href' || name === 'src') && !isSafeHref(String(value));
      if (!attributes.has(name) || isUnsafe) context.setProperty(node, name, null);
    }
  }
}

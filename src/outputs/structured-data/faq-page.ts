import type { Catalog, Faq } from '#src/domain/catalog.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { toPortableMarkdown } from '#src/outputs/markdown/portable.ts';
import type { Thing } from './thing.ts';

/** The indexable questions of a page with their full answers; undefined if there are none. */
export function buildFaqPage(questions: readonly Faq[], catalog: Catalog): Thing | undefined {
  const mainEntity = questions.filter(isIndexable).map((faq) => ({
    '@type': 'Question',
    name: faq.title,
    url: absoluteUrl(faq.path, catalog.site.url),
    acceptedAnswer: { '@type': 'Answer', text: toPlainHtml(toPortableMarkdown(faq.body, { catalog, form: 'html' })) },
  }));
  return mainEntity.length === 0 ? undefined : { '@type': 'FAQPage', mainEntity };
}

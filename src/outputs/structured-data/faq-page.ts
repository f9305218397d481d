import type { Catalog, Faq } from '#src/domain/catalog.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { toPortableMarkdown } from '#src/outputs/markdown/portable.ts';
import type { Thing } from './thing.ts';

/** A question as its page shows it, with the Markdown source of its answer. */
export interface AnsweredQuestion {
  faq: Faq;
  body: string;
}

/** The questions of a page with their whole answers; undefined where none of them is to be relied on. */
export function buildFaqPage(questions: readonly AnsweredQuestion[], catalog: Catalog): Thing | undefined {
  const mainEntity = questions
    .filter(({ faq }) => isIndexable(faq))
    .map(({ faq, body }) => ({
      '@type': 'Question',
      name: faq.title,
      url: absoluteUrl(faq.path, catalog.site.url),
      acceptedAnswer: { '@type': 'Answer', text: toPlainHtml(toPortableMarkdown(body, { file: faq.file, catalog, form: 'html' })) },
    }));
  return mainEntity.length === 0 ? undefined : { '@type': 'FAQPage', mainEntity };
}

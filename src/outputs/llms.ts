/** `llms.txt` (llmstxt.org) and `llms-full.txt`: the portal for programs that read text, without samples and previews. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { absoluteUrl, topicPath, markdownPath } from '#src/domain/paths.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { kinds, writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import { heading, link, list, paragraph, quote, text, toText } from '#src/outputs/markdown/nodes.ts';
import { entryMarkdown, topicMarkdown } from '#src/outputs/markdown/entries/markdown-page.ts';

/** The kinds whose entries have a Markdown page: answers first. */
const sections = [...new Set<WrittenName>(['articles', 'docs', 'announcements', ...writtenNames])].filter(
  (name) => kinds[name].hasMarkdown && hasOwnPage(name),
);

/** The portal's pages as links to their Markdown, each with its summary. */
export function buildLlms(catalog: Catalog): string {
  const { site } = catalog;
  const toLink = (title: string, page: string, summary: string) => [
    link(absoluteUrl(markdownPath(page), site.url), text(title)),
    text(`: ${summary}`),
  ];
  const parts = [
    ...sections.map((collection) => ({
      name: kinds[collection].title,
      items: shown(catalog, collection).map((entry) => toLink(entry.title, entry.path, entry.summary)),
    })),
    {
      name: 'Questions and answers',
      items: shownTopics(catalog).map(({ topic, faqs }) =>
        toLink(topic.name, topicPath(topic.id), faqs.map(({ title }) => title).join(' ')),
      ),
    },
  ];
  const products = catalog.products.map(({ name, tagline }) => `${name}: ${tagline}`);
  return `${toText([
    heading(1, text(site.name)),
    quote(paragraph(text(`Support of ${site.organization}: answers, documentation, release notes and news.`))),
    ...(products.length > 0 ? [list(products.map((product) => [text(product)]))] : []),
    ...parts.filter(({ items }) => items.length > 0).flatMap(({ name, items }) => [heading(2, text(name)), list(items)]),
  ])}\n`;
}

/** All pages in one file. */
export function buildLlmsFull(catalog: Catalog): string {
  const pages = sections.flatMap((collection) => shown(catalog, collection)).map((entry) => entryMarkdown(entry, catalog));
  const topics = shownTopics(catalog).map(({ topic, faqs }) => topicMarkdown(topic, faqs, catalog));
  return [...pages, ...topics].join('\n---\n\n');
}

function shown(catalog: Catalog, collection: WrittenName): Entry[] {
  return catalog[collection].filter(isIndexable);
}

function shownTopics({ topics, faqs }: Catalog) {
  return topics
    .map((topic) => ({ topic, faqs: faqs.filter((faq) => faq.topic === topic.id && isIndexable(faq)) }))
    .filter((item) => item.faqs.length > 0);
}

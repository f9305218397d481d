/** `llms.txt` (llmstxt.org) and `llms-full.txt`: the portal for programs that read text. Samples and previews stay out. */
import { allEntries, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { absoluteUrl, topicPath, markdownPath } from '#src/domain/paths.ts';
import { kinds, writtenNames, type WrittenName } from '#src/schemas/kinds.ts';
import { heading, link, list, paragraph, quote, text, toText } from '#src/outputs/markdown/nodes.ts';
import { entryTwin, topicTwin } from '#src/outputs/markdown/entries/twin.ts';

/** The kinds whose entries have a page as Markdown: answers first. */
const sections = [...new Set<WrittenName>(['articles', 'docs', 'announcements', ...writtenNames])].filter(
  (name) => kinds[name].hasMarkdown && hasOwnPage(name),
);

/** The portal's pages with a line about each, as links to their Markdown. */
export function buildLlms(catalog: Catalog): string {
  const { site } = catalog;
  const toLink = (title: string, page: string, words: string) => [
    link(absoluteUrl(markdownPath(page), site.url), text(title)),
    text(`: ${words}`),
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

/** All of it in one file, page after page. */
export function buildLlmsFull(catalog: Catalog): string {
  const pages = sections.flatMap((collection) => shown(catalog, collection)).map((entry) => entryTwin(entry, catalog));
  const topics = shownTopics(catalog).map(({ topic, faqs }) => topicTwin(topic, faqs, catalog));
  return [...pages, ...topics].join('\n---\n\n');
}

function shown(catalog: Catalog, collection: WrittenName): Entry[] {
  return allEntries(catalog).filter((entry) => entry.collection === collection && isShown(entry));
}

function shownTopics({ topics, faqs }: Catalog) {
  return topics
    .map((topic) => ({ topic, faqs: faqs.filter((faq) => faq.topic === topic.id && isShown(faq)) }))
    .filter((item) => item.faqs.length > 0);
}

function isShown({ sample, state }: Entry): boolean {
  return !sample && state === 'live';
}

/** `llms.txt` (llmstxt.org) and `llms-full.txt`: the portal for programs that read text, without samples and previews. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { hasOwnPage } from '#src/domain/entry-pages.ts';
import { absoluteUrl, llmsPartPath, markdownPath, topicPath } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
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
  const { t } = interfaceOf(site);
  const toLink = (title: string, page: string, summary: string) => [
    link(absoluteUrl(markdownPath(page), site.url), text(title)),
    text(`: ${summary}`),
  ];
  const parts = [
    ...sections.map((collection) => ({
      name: t.kinds[collection].title,
      items: shown(catalog, collection).map((entry) => toLink(entry.title, entry.path, entry.summary)),
    })),
    {
      name: t.markdown.llmsQuestions,
      items: shownTopics(catalog).map(({ topic, faqs }) =>
        toLink(topic.name, topicPath(topic.id), faqs.map(({ title }) => title).join(' ')),
      ),
    },
  ];
  const products = catalog.products.map(({ name, tagline }) => `${name}: ${tagline}`);
  return `${toText([
    heading(1, text(site.name)),
    quote(paragraph(text(t.markdown.llmsLead({ organization: site.organization })))),
    ...(products.length > 0 ? [list(products.map((product) => [text(product)]))] : []),
    ...parts.filter(({ items }) => items.length > 0).flatMap(({ name, items }) => [heading(2, text(name)), list(items)]),
  ])}\n`;
}

/** The most in one file, in bytes of content: its Markdown is at most two thirds longer, and so no more than a megabyte. */
const partSize = 600_000;

interface FullPage {
  title: string;
  entries: readonly Entry[];
  toMarkdown: () => string;
}

/** All pages in one file, or an index of the parts that hold them if there are several. */
export function buildLlmsFull(catalog: Catalog): string {
  const parts = fullParts(catalog);
  if (parts.length < 2) return buildLlmsPart(catalog, 0);
  const { name, url } = catalog.site;
  const { markdown: t } = interfaceOf(catalog.site).t;
  const items = parts.map((pages, index) => [
    link(absoluteUrl(llmsPartPath(index), url), text(t.llmsPart({ number: index + 1 }))),
    text(`: ${t.llmsPartText({ count: pages.length, first: pages[0]?.title ?? '', last: pages.at(-1)?.title ?? '' })}`),
  ]);
  return `${toText([heading(1, text(name)), paragraph(text(t.llmsParts)), list(items)])}\n`;
}

/** The number of parts besides `llms-full.txt`. */
export function countLlmsParts(catalog: Catalog): number {
  const { length } = fullParts(catalog);
  return length < 2 ? 0 : length;
}

export function buildLlmsPart(catalog: Catalog, index: number): string {
  return (fullParts(catalog)[index] ?? []).map(({ toMarkdown }) => toMarkdown()).join('\n---\n\n');
}

function fullParts(catalog: Catalog): FullPage[][] {
  return deriveOnce(catalog, 'parts of llms-full.txt', () => {
    const pages: FullPage[] = [
      ...sections
        .flatMap((collection) => shown(catalog, collection))
        .map((entry) => ({ title: entry.title, entries: [entry], toMarkdown: () => entryMarkdown(entry, catalog) })),
      ...shownTopics(catalog).map(({ topic, faqs }) => ({
        title: topic.name,
        entries: faqs,
        toMarkdown: () => topicMarkdown(topic, faqs, catalog),
      })),
    ];
    const parts: FullPage[][] = [];
    let left = 0;
    for (const page of pages) {
      const size = page.entries.reduce((sum, { body, ...data }) => sum + Buffer.byteLength(body.text + JSON.stringify(data)), 0);
      if (size > left) {
        parts.push([]);
        left = partSize;
      }
      parts.at(-1)?.push(page);
      left -= size;
    }
    return parts;
  });
}

function shown(catalog: Catalog, collection: WrittenName): Entry[] {
  return catalog[collection].filter(isIndexable);
}

function shownTopics({ topics, faqs }: Catalog) {
  return topics
    .map((topic) => ({ topic, faqs: faqs.filter((faq) => faq.topic === topic.id && isIndexable(faq)) }))
    .filter((item) => item.faqs.length > 0);
}

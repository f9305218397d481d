/** Pages as Markdown, for people and programs that read text: the same content at the same address plus `index.md`. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { Catalog, Entry, Faq } from '#src/domain/catalog.ts';
import { audienceLabels, deploymentLabels, formatInstant, systemLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, topicPath } from '#src/domain/paths.ts';
import type { TopicData } from '#src/schemas/faq.ts';
import { factList, heading, link, paragraph, quote, strong, text, toText } from '../nodes.ts';
import { contentNodes, productNames } from './content.ts';

/** An entry's page as Markdown. */
export function entryMarkdown(entry: Entry, catalog: Catalog): string {
  return toDocument([
    heading(1, text(entry.title)),
    quote(paragraph(text(entry.summary))),
    ...entryFacts(entry, catalog),
    ...noticeNodes(entry, catalog),
    ...contentNodes(entry, { catalog }),
  ]);
}

/** A topic's page as Markdown, with all its questions. */
export function topicMarkdown(topic: TopicData, questions: readonly Faq[], catalog: Catalog): string {
  return toDocument([
    heading(1, text(`${topic.name}: questions and answers`)),
    ...factList({ URL: urlNodes(topicPath(topic.id), catalog) }),
    ...questions.flatMap((faq) => [
      heading(2, text(faq.title)),
      ...entryFacts(faq, catalog),
      ...noticeNodes(faq, catalog),
      ...contentNodes(faq, { catalog, headingOffset: 1, footnotePrefix: `${faq.anchor}-` }),
    ]),
  ]);
}

/** What a reader must know before trusting an entry, as on its page. */
export function noticeNodes(entry: Entry, { site }: Catalog): RootContent[] {
  const { sample, confirmation, state, expireAt } = entry;
  const ended = state === 'expired' && expireAt && formatInstant(expireAt, site.language, site.timeZone);
  const preview = "This is a preview. It isn't published.";
  const notices: [isShown: boolean, title: string, message: string][] = [
    [sample, 'Sample.', 'This entry only shows what this kind of content looks like. It says nothing about a real product.'],
    [
      confirmation === 'unconfirmed',
      `Confirm with ${site.organization} before use.`,
      `Not all of this comes from ${site.organization} itself.`,
    ],
    [state === 'draft', 'Draft.', preview],
    [state === 'scheduled', 'Scheduled.', preview],
    [Boolean(ended), `Ended on ${ended}.`, "It's no longer current. It's kept so that links to it still work."],
  ];
  return notices.flatMap(([isShown, title, message]) => (isShown ? [quote(paragraph(strong(title), text(` ${message}`)))] : []));
}

function entryFacts(entry: Entry, catalog: Catalog): List[] {
  const { appliesTo = {} } = entry;
  const scope = [
    ...(appliesTo.components ?? []),
    ...systemLabels(appliesTo),
    ...(appliesTo.deployment ?? []).map((id) => deploymentLabels[id]),
    ...(appliesTo.versions === undefined ? [] : [appliesTo.versions.text]),
  ];
  return factList({
    URL: urlNodes(entry.path, catalog),
    'Permanent link': urlNodes(permalink(entry.id), catalog),
    Products: productNames(entry.products, catalog),
    For: entry.audience?.map((id) => audienceLabels[id]).join(', '),
    'Applies to': scope.join(', '),
    Published: entry.publishedOn,
    Updated: entry.updatedOn,
    Reviewed: entry.reviewedOn,
  });
}

function urlNodes(path: string, { site }: Catalog): PhrasingContent[] {
  const url = absoluteUrl(path, site.url);
  return [link(url, text(url))];
}

function toDocument(nodes: RootContent[]): string {
  return `${toText(nodes)}\n`;
}

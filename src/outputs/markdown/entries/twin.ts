/** Pages as Markdown, for people and programs that read text: the same words under the same address plus `index.md`. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Catalog, Entry, Faq } from '#src/domain/catalog.ts';
import { audienceLabels, browserLabels, deploymentLabels, formatInstant, platformLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, topicPath } from '#src/domain/paths.ts';
import type { TopicData } from '#src/schemas/faq.ts';
import { fact, heading, link, list, paragraph, quote, strong, text, toText } from '../nodes.ts';
import { contentNodes, productNames } from './content.ts';

/** The twin of an entry's page. */
export function entryTwin(entry: Entry, catalog: Catalog): string {
  return finish([
    heading(1, text(entry.title)),
    quote(paragraph(text(entry.summary))),
    list(entryFacts(entry, catalog)),
    ...noticeNodes(entry, catalog),
    ...contentNodes(entry, { catalog }),
  ]);
}

/** The twin of a topic's page, with all its questions. */
export function topicTwin(topic: TopicData, questions: readonly Faq[], catalog: Catalog): string {
  return finish([
    heading(1, text(`${topic.name}: questions and answers`)),
    list([fact('URL', urlNode(topicPath(topic.id), catalog))]),
    ...questions.flatMap((faq) => [
      heading(2, text(faq.title)),
      list(entryFacts(faq, catalog)),
      ...noticeNodes(faq, catalog),
      ...contentNodes(faq, { catalog, deeper: 1, footnotes: `${faq.anchor}-` }),
    ]),
  ]);
}

/** What a reader must know before trusting an entry; the page says the same. */
export function noticeNodes(entry: Entry, { site }: Catalog): RootContent[] {
  const notice = (title: string, words: string) => quote(paragraph(strong(title), text(` ${words}`)));
  return [
    ...(entry.sample
      ? [notice('Sample.', 'This entry only shows how the portal presents such content. It states nothing about a real product.')]
      : []),
    ...(entry.confirmation === 'unconfirmed'
      ? [notice(`Confirm with ${site.organization} before use.`, `This rests on a source that is not ${site.organization}'s own.`)]
      : []),
    ...(entry.state === 'draft' || entry.state === 'scheduled'
      ? [notice(entry.state === 'draft' ? 'Draft.' : 'Scheduled.', 'This is a preview and not published.')]
      : []),
    ...(entry.state === 'expired' && entry.expireAt !== undefined
      ? [
          notice(
            `Ended on ${formatInstant(entry.expireAt, site.language, site.timeZone)}.`,
            'It is kept for its address and no longer current.',
          ),
        ]
      : []),
  ];
}

function entryFacts(entry: Entry, catalog: Catalog): PhrasingContent[][] {
  const { appliesTo } = entry;
  const scope = [
    ...(appliesTo?.components ?? []),
    ...(appliesTo?.platforms ?? []).map((id) => platformLabels[id]),
    ...(appliesTo?.browsers ?? []).map((id) => browserLabels[id]),
    ...(appliesTo?.deployment ?? []).map((id) => deploymentLabels[id]),
    ...(appliesTo?.versions === undefined ? [] : [appliesTo.versions.text]),
  ];
  const facts: [string, string | undefined][] = [
    ['Products', productNames(entry.products, catalog) || undefined],
    ['For', entry.audience?.map((id) => audienceLabels[id]).join(', ')],
    ['Applies to', scope.length === 0 ? undefined : scope.join(', ')],
    ['Published', entry.publishedOn],
    ['Updated', entry.updatedOn],
    ['Reviewed', entry.reviewedOn],
  ];
  return [
    fact('URL', urlNode(entry.path, catalog)),
    fact('Permanent link', urlNode(permalink(entry.id), catalog)),
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [fact(name, text(value))])),
  ];
}

function urlNode(path: string, { site }: Catalog): PhrasingContent {
  const url = absoluteUrl(path, site.url);
  return link(url, text(url));
}

function finish(nodes: RootContent[]): string {
  return `${toText(nodes)}\n`;
}

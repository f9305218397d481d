/** Pages as Markdown, for people and programs that read text: the same content at the same address plus `index.md`. */
import type { List, PhrasingContent, RootContent } from 'mdast';
import type { Catalog, Entry, Faq } from '#src/domain/catalog.ts';
import { formatInstant, systemLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, topicPath } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
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
  const { t } = interfaceOf(catalog.site);
  return toDocument([
    heading(1, text(t.lists.questions({ topic: topic.name }))),
    ...factList([[t.markdown.url, urlNodes(topicPath(topic.id), catalog)]]),
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
  const { t, locale } = interfaceOf(site);
  const { states } = t;
  const { organization } = site;
  const notice = (title: string, message: string) => quote(paragraph(strong(`${title}.`), text(` ${message}`)));
  return [
    ...(sample ? [notice(states.sample, states.sampleText)] : []),
    ...(confirmation === 'unconfirmed' ? [notice(states.confirm({ organization }), states.confirmText({ organization }))] : []),
    ...(state === 'draft' || state === 'scheduled' ? [notice(states[state], t.markdown.preview)] : []),
    ...(state === 'expired' && expireAt
      ? [notice(states.endedOn({ date: formatInstant(expireAt, locale, site.timeZone) }), t.markdown.endedText)]
      : []),
  ];
}

function entryFacts(entry: Entry, catalog: Catalog): List[] {
  const { t } = interfaceOf(catalog.site);
  const { appliesTo = {} } = entry;
  const scope = [
    ...(appliesTo.components ?? []),
    ...systemLabels(appliesTo, t),
    ...(appliesTo.deployment ?? []).map((id) => t.names.deployments[id]),
    ...(appliesTo.versions === undefined ? [] : [appliesTo.versions.text]),
  ];
  return factList([
    [t.markdown.url, urlNodes(entry.path, catalog)],
    [t.markdown.permalink, urlNodes(permalink(entry.id), catalog)],
    [t.markdown.products, productNames(entry.products, catalog)],
    [t.entry.for, entry.audience?.map((id) => t.names.audiences[id]).join(', ')],
    [t.entry.appliesTo, scope.join(', ')],
    [t.entry.published, entry.publishedOn],
    [t.entry.updated, entry.updatedOn],
    [t.entry.reviewed, entry.reviewedOn],
  ]);
}

function urlNodes(path: string, { site }: Catalog): PhrasingContent[] {
  const url = absoluteUrl(path, site.url);
  return [link(url, text(url))];
}

function toDocument(nodes: RootContent[]): string {
  return `${toText(nodes)}\n`;
}

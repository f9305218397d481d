/** What an entry says, as Markdown: the facts of its kind and its body. Twins and feeds are made of it. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Announcement, Article, Catalog, Entry, KnownIssue } from '#src/domain/catalog.ts';
import { announcementKindLabels, browserLabels, formatInstant, platformLabels } from '#src/domain/labels.ts';
import { inlineNodes } from '../inline.ts';
import { code, fact, heading, list, paragraph, strong, text } from '../nodes.ts';
import { issueStatus } from '../plain-forms.ts';
import { portableNodes, type PortableOptions } from '../portable.ts';
import { changesNodes, releaseFacts } from './release.ts';

/** How the content of an entry is wanted. */
export interface ContentOptions extends PortableOptions {
  /** Of a release: tells of these changes alone, and leaves out its body, which speaks of all. */
  showsChange?: (change: { type: string }) => boolean;
}

/** The content of an entry, without its title and summary. */
export function contentNodes(entry: Entry, options: ContentOptions): RootContent[] {
  const { catalog, deeper = 0 } = options;
  const bodyNodes = portableNodes(entry.body, options);
  switch (entry.collection) {
    case 'announcements':
      return [...factList(announcementFacts(entry, catalog)), ...bodyNodes];
    case 'releases':
      return [
        ...factList(releaseFacts(entry, catalog)),
        ...(options.showsChange ? [] : bodyNodes),
        ...changesNodes(entry, catalog, { level: 2 + deeper, ...options }),
      ];
    case 'knownIssues':
      return [...factList(knownIssueFacts(entry, catalog)), ...workaroundNodes(entry, catalog, deeper), ...bodyNodes];
    case 'articles':
      return [...symptomNodes(entry, catalog), ...bodyNodes];
    default:
      return bodyNodes;
  }
}

/** Names of the products that an entry is about; none means all. */
export function productNames(products: string[], catalog: Catalog): string {
  return products.map((id) => catalog.products.find((product) => product.id === id)?.name ?? id).join(', ');
}

function factList(facts: PhrasingContent[][]): RootContent[] {
  return facts.length > 0 ? [list(facts)] : [];
}

function announcementFacts({ kind, startsAt, endsAt }: Announcement, { site }: Catalog): PhrasingContent[][] {
  const words = (instant: string) => text(formatInstant(instant, site.language, site.timeZone));
  return [
    fact('Kind', text(announcementKindLabels[kind])),
    ...(startsAt === undefined ? [] : [fact('Begins', words(startsAt))]),
    ...(endsAt === undefined ? [] : [fact('Ends', words(endsAt))]),
  ];
}

function knownIssueFacts(issue: KnownIssue, catalog: Catalog): PhrasingContent[][] {
  const severity = catalog.policy.severities.find(({ id }) => id === issue.severity)?.name ?? issue.severity;
  const places = [...(issue.platforms ?? []).map((id) => platformLabels[id]), ...(issue.browsers ?? []).map((id) => browserLabels[id])];
  return [
    fact('Status', text(issueStatus(issue))),
    fact('Severity', text(severity)),
    ...(issue.component === undefined ? [] : [fact('Component', text(issue.component))]),
    ...(places.length === 0 ? [] : [fact('Occurs on', text(places.join(', ')))]),
    fact('First version', text(issue.introducedIn ?? 'not known')),
  ];
}

function workaroundNodes({ workaround, file }: KnownIssue, { site }: Catalog, deeper: number): RootContent[] {
  if (workaround === undefined) return [];
  return [heading(2 + deeper, text('Workaround')), paragraph(...inlineNodes(workaround, { file, siteUrl: site.url }))];
}

function symptomNodes({ symptoms, errorTexts, file }: Article, { site }: Catalog): RootContent[] {
  const items = [
    ...symptoms.map((symptom) => inlineNodes(symptom, { file, siteUrl: site.url })),
    ...errorTexts.map((words) => [code(words)]),
  ];
  return items.length === 0 ? [] : [paragraph(strong('You see')), list(items)];
}

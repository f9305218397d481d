/** The content of an entry as Markdown, for Markdown pages and feeds: the facts of its kind and its body. */
import type { RootContent } from 'mdast';
import { productName, type Announcement, type Article, type Catalog, type Entry, type KnownIssue } from '#src/domain/catalog.ts';
import { announcementKindLabels, formatInstant, systemLabels } from '#src/domain/labels.ts';
import { inlineNodes } from '../inline.ts';
import { code, factList, heading, list, paragraph, strong, text } from '../nodes.ts';
import { issueStatus } from '../plain-forms.ts';
import { portableNodes, type PortableOptions } from '../portable.ts';
import { changesNodes, releaseFacts } from './release.ts';

interface ContentOptions extends PortableOptions {
  /** Limits a release to some of its changes and leaves out its body, which is about all of them. */
  includesChange?: (change: { type: string }) => boolean;
}

/** The content of an entry, without its title and summary. */
export function contentNodes(entry: Entry, options: ContentOptions): RootContent[] {
  const { catalog, headingOffset = 0 } = options;
  const bodyNodes = portableNodes(entry.body, options);
  switch (entry.collection) {
    case 'announcements':
      return [...announcementFacts(entry, catalog), ...bodyNodes];
    case 'releases':
      return [
        ...releaseFacts(entry, catalog),
        ...(options.includesChange ? [] : bodyNodes),
        ...changesNodes(entry, catalog, { level: 2 + headingOffset, ...options }),
      ];
    case 'knownIssues':
      return [...knownIssueFacts(entry, catalog), ...workaroundNodes(entry, catalog, headingOffset), ...bodyNodes];
    case 'articles':
      return [...symptomNodes(entry, catalog), ...bodyNodes];
    default:
      return bodyNodes;
  }
}

/** Names of the products that an entry is about; empty if it is about all. */
export function productNames(products: string[], catalog: Catalog): string {
  return products.map((id) => productName(catalog, id)).join(', ');
}

function announcementFacts({ kind, startsAt, endsAt }: Announcement, { site }: Catalog): RootContent[] {
  const format = (instant: string | undefined) => instant && formatInstant(instant, site.language, site.timeZone);
  return factList({ Kind: announcementKindLabels[kind], Begins: format(startsAt), Ends: format(endsAt) });
}

function knownIssueFacts(issue: KnownIssue, { policy }: Catalog): RootContent[] {
  return factList({
    Status: issueStatus(issue),
    Severity: policy.severities.find(({ id }) => id === issue.severity)?.name ?? issue.severity,
    Component: issue.component,
    'Occurs on': systemLabels(issue).join(', '),
    'First version': issue.introducedIn ?? 'not known',
  });
}

function workaroundNodes({ workaround, file }: KnownIssue, { site }: Catalog, headingOffset: number): RootContent[] {
  if (workaround === undefined) return [];
  return [heading(2 + headingOffset, text('Workaround')), paragraph(...inlineNodes(workaround, { file, siteUrl: site.url }))];
}

function symptomNodes({ symptoms, errorTexts, file }: Article, { site }: Catalog): RootContent[] {
  const items = [
    ...symptoms.map((symptom) => inlineNodes(symptom, { file, siteUrl: site.url })),
    ...errorTexts.map((errorText) => [code(errorText)]),
  ];
  return items.length === 0 ? [] : [paragraph(strong('You see')), list(items)];
}

/** The content of an entry as Markdown, for Markdown pages and feeds: the facts of its kind and its body. */
import type { ListItem, RootContent } from 'mdast';
import {
  productName,
  type Announcement,
  type Article,
  type Catalog,
  type Entry,
  type KnownIssue,
  type Release,
} from '#src/domain/catalog.ts';
import { announcementKindLabels, changeGroupLabel, changeTypeLabels, formatDate, formatInstant, systemLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, versionDownloadsPath } from '#src/domain/paths.ts';
import { channelName, findDownload, groupChanges } from '#src/domain/releases.ts';
import type { Change } from '#src/schemas/release.ts';
import { inlineNodes } from '../inline.ts';
import { code, factList, heading, link, list, paragraph, strong, text } from '../nodes.ts';
import { findKnownIssue, issueStatus } from '../plain-forms.ts';
import { portableNodes, type PortableOptions } from '../portable.ts';

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
      return [...releaseFacts(entry, catalog), ...(options.includesChange ? [] : bodyNodes), ...changesNodes(entry, options)];
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

function releaseFacts(release: Release, catalog: Catalog): RootContent[] {
  const { language, url } = catalog.site;
  const downloads = absoluteUrl(versionDownloadsPath(release.product, release.version), url);
  return factList({
    Released: formatDate(release.releasedOn, language),
    Channel: channelName(catalog, release),
    For: systemLabels(release).join(', '),
    Updating: release.requiredStop ? 'If you have an older version, update to this one first, then continue.' : undefined,
    'Supported until': release.endOfLifeOn && formatDate(release.endOfLifeOn, language),
    Files: findDownload(catalog, release) && [link(downloads, text('downloads and checksums'))],
  });
}

/** The changes of a release: breaking ones first, with whom they affect and what to do. */
function changesNodes(release: Release, { catalog, headingOffset = 0, includesChange = () => true }: ContentOptions): RootContent[] {
  const groups = groupChanges(release.changes.filter(includesChange).map((change) => ({ change })));
  return groups.flatMap(({ kind, items }) => [
    heading(2 + headingOffset, text(changeGroupLabel(kind))),
    { ...list([]), spread: true, children: items.map(({ change }) => changeItem(change, release, catalog)) },
  ]);
}

function changeItem(change: Change, release: Release, catalog: Catalog): ListItem {
  const place = { file: release.file, siteUrl: catalog.site.url };
  const scope = [change.component, ...systemLabels(change)].filter((part) => part !== undefined).join(', ');
  const fixes = change.fixes.flatMap((id, index) => {
    const title = text(findKnownIssue(catalog, id)?.title ?? id);
    return [...(index === 0 ? [] : [text(', ')]), link(absoluteUrl(permalink(id), catalog.site.url), title)];
  });
  const label = change.breaking ? `${changeTypeLabels[change.type]}${scope === '' ? '' : `; ${scope}`}` : scope;
  return {
    type: 'listItem',
    spread: true,
    children: [
      paragraph(strong(change.title), ...(label === '' ? [] : [text(` (${label})`)])),
      ...(change.description === undefined ? [] : [paragraph(...inlineNodes(change.description, place))]),
      ...factList({
        Impact: change.impact && inlineNodes(change.impact, place),
        'What to do': change.action && inlineNodes(change.action, place),
        Fixes: fixes,
        CVE: change.cves.join(', '),
      }),
    ],
  };
}

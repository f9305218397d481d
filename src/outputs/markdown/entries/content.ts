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
import { formatDate, formatInstant, issueStatus, systemLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, versionDownloadsPath } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { channelName, findDownload, groupChanges } from '#src/domain/releases.ts';
import type { Change } from '#src/schemas/release.ts';
import { inlineNodes } from '../inline.ts';
import { code, factList, heading, link, list, paragraph, strong, text } from '../nodes.ts';
import { findKnownIssue } from '../plain-forms.ts';
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
      return [
        ...releaseFacts(entry, catalog),
        ...(entry.noChanges === undefined ? [] : [paragraph(text(entry.noChanges))]),
        ...(options.includesChange ? [] : bodyNodes),
        ...changesNodes(entry, options),
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
  const { t, locale } = interfaceOf(site);
  const format = (instant: string | undefined) => instant && formatInstant(instant, locale, site.timeZone);
  return factList([
    [t.markdown.kind, t.names.announcementKinds[kind]],
    [t.entry.begins, format(startsAt)],
    [t.entry.ends, format(endsAt)],
  ]);
}

function knownIssueFacts(issue: KnownIssue, { policy, site }: Catalog): RootContent[] {
  const { t } = interfaceOf(site);
  return factList([
    [t.markdown.status, issueStatus(issue, t)],
    [t.issues.severity, policy.severities.find(({ id }) => id === issue.severity)?.name ?? issue.severity],
    [t.issues.component, issue.component],
    [t.markdown.occursOn, systemLabels(issue, t).join(', ')],
    [t.issues.firstVersion, issue.introducedIn ?? t.issues.unknown],
  ]);
}

function workaroundNodes({ workaround, file }: KnownIssue, { site }: Catalog, headingOffset: number): RootContent[] {
  if (workaround === undefined) return [];
  return [
    heading(2 + headingOffset, text(interfaceOf(site).t.issues.workaroundTitle)),
    paragraph(...inlineNodes(workaround, { file, siteUrl: site.url })),
  ];
}

function symptomNodes({ symptoms, errorTexts, file }: Article, { site }: Catalog): RootContent[] {
  const items = [
    ...symptoms.map((symptom) => inlineNodes(symptom, { file, siteUrl: site.url })),
    ...errorTexts.map((errorText) => [code(errorText)]),
  ];
  return items.length === 0 ? [] : [paragraph(strong(interfaceOf(site).t.entry.youSee)), list(items)];
}

function releaseFacts(release: Release, catalog: Catalog): RootContent[] {
  const { site } = catalog;
  const { t, locale } = interfaceOf(site);
  const downloads = absoluteUrl(versionDownloadsPath(release.product, release.version), site.url);
  return factList([
    [t.releases.released, formatDate(release.releasedOn, locale)],
    [t.markdown.channel, channelName(catalog, release, t.names)],
    [t.entry.for, systemLabels(release, t).join(', ')],
    [t.releases.updating, release.requiredStop ? t.releases.updatingText : undefined],
    [t.releases.supportedUntil, release.endOfLifeOn && formatDate(release.endOfLifeOn, locale)],
    [t.releases.files, findDownload(catalog, release) && [link(downloads, text(t.releases.filesLink))]],
  ]);
}

/** The changes of a release: breaking ones first, with whom they affect and what to do. */
function changesNodes(release: Release, { catalog, headingOffset = 0, includesChange = () => true }: ContentOptions): RootContent[] {
  const groups = groupChanges(release.changes.filter(includesChange).map((change) => ({ change })));
  return groups.flatMap(({ kind, items }) => [
    heading(2 + headingOffset, text(interfaceOf(catalog.site).t.names.changeTypes[kind])),
    { ...list([]), spread: true, children: items.map(({ change }) => changeItem(change, release, catalog)) },
  ]);
}

function changeItem(change: Change, release: Release, catalog: Catalog): ListItem {
  const place = { file: release.file, siteUrl: catalog.site.url };
  const { t } = interfaceOf(catalog.site);
  const scope = [change.component, ...systemLabels(change, t)].filter((part) => part !== undefined).join(', ');
  const fixes = change.fixes.flatMap((id, index) => {
    const title = text(findKnownIssue(catalog, id)?.title ?? id);
    return [...(index === 0 ? [] : [text(', ')]), link(absoluteUrl(permalink(id), catalog.site.url), title)];
  });
  const label = change.breaking ? `${t.names.changeTypes[change.type]}${scope === '' ? '' : `; ${scope}`}` : scope;
  return {
    type: 'listItem',
    spread: true,
    children: [
      paragraph(strong(change.title), ...(label === '' ? [] : [text(` (${label})`)])),
      ...(change.description === undefined ? [] : [paragraph(...inlineNodes(change.description, place))]),
      ...factList([
        [t.releases.impact, change.impact && inlineNodes(change.impact, place)],
        [t.releases.whatToDo, change.action && inlineNodes(change.action, place)],
        [t.markdown.fixes, fixes],
        [t.markdown.cve, change.cves.join(', ')],
      ]),
    ],
  };
}

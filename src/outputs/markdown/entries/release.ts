/** The changes of a release as Markdown: breaking ones first, with whom they hit and what to do. */
import type { ListItem, RootContent, PhrasingContent } from 'mdast';
import type { Catalog, Release } from '#src/domain/catalog.ts';
import { browserLabels, changeTypeLabels, formatDate, platformLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, versionDownloadsPath } from '#src/domain/paths.ts';
import { findDownload, groupChanges } from '#src/domain/releases.ts';
import type { Change } from '#src/schemas/release.ts';
import { inlineNodes } from '../inline.ts';
import { fact, heading, link, list, paragraph, strong, text } from '../nodes.ts';
import { findKnownIssue } from '../plain-forms.ts';

/** What to know of a release before its changes. */
export function releaseFacts(release: Release, catalog: Catalog): PhrasingContent[][] {
  const { language, url } = catalog.site;
  const places = [...(release.platforms ?? []).map((id) => platformLabels[id]), ...(release.browsers ?? []).map((id) => browserLabels[id])];
  return [
    fact('Released', text(formatDate(release.releasedOn, language))),
    fact('Channel', text(release.channel === 'beta' ? 'Beta' : 'Stable')),
    ...(places.length === 0 ? [] : [fact('For', text(places.join(', ')))]),
    ...(release.requiredStop ? [fact('Updating', text('From an older version, update to this one first, then go on.'))] : []),
    ...(release.endOfLifeOn === undefined ? [] : [fact('Supported until', text(formatDate(release.endOfLifeOn, language)))]),
    ...(findDownload(catalog, release)
      ? [fact('Files', link(absoluteUrl(versionDownloadsPath(release.product, release.version), url), text('downloads and checksums')))]
      : []),
  ];
}

/** The changes under their headings. */
export function changesNodes(
  release: Release,
  catalog: Catalog,
  { level, showsChange = () => true }: { level: number; showsChange?: (change: Change) => boolean },
): RootContent[] {
  const groups = groupChanges(release.changes.filter(showsChange).map((change) => ({ change })));
  return groups.flatMap(({ kind, items }) => [
    heading(level, text(kind === 'breaking' ? 'Breaking changes' : changeTypeLabels[kind])),
    { ...list([]), spread: true, children: items.map(({ change }) => changeItem(change, release, catalog)) },
  ]);
}

function changeItem(change: Change, release: Release, catalog: Catalog): ListItem {
  const place = { file: release.file, siteUrl: catalog.site.url };
  const scope = [
    change.component,
    ...(change.platforms ?? []).map((id) => platformLabels[id]),
    ...(change.browsers ?? []).map((id) => browserLabels[id]),
  ];
  const fixes = change.fixes.flatMap((id, index) => {
    const words = text(findKnownIssue(catalog, id)?.title ?? id);
    return [...(index === 0 ? [] : [text(', ')]), link(absoluteUrl(permalink(id), catalog.site.url), words)];
  });
  const facts = [
    ...(change.impact === undefined ? [] : [fact('Impact', ...inlineNodes(change.impact, place))]),
    ...(change.action === undefined ? [] : [fact('What to do', ...inlineNodes(change.action, place))]),
    ...(fixes.length === 0 ? [] : [fact('Fixes', ...fixes)]),
    ...(change.cves.length === 0 ? [] : [fact('CVE', text(change.cves.join(', ')))]),
  ];
  const words = scope.filter((part) => part !== undefined).join(', ');
  const label = change.breaking ? `${changeTypeLabels[change.type]}${words === '' ? '' : `; ${words}`}` : words;
  return {
    type: 'listItem',
    spread: true,
    children: [
      paragraph(strong(change.title), ...(label === '' ? [] : [text(` (${label})`)])),
      ...(change.description === undefined ? [] : [paragraph(...inlineNodes(change.description, place))]),
      ...(facts.length === 0 ? [] : [list(facts)]),
    ],
  };
}

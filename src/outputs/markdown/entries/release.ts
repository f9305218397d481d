/** The changes of a release as Markdown: breaking ones first, with whom they affect and what to do. */
import type { ListItem, RootContent } from 'mdast';
import type { Catalog, Release } from '#src/domain/catalog.ts';
import { changeGroupLabel, changeTypeLabels, formatDate, systemLabels } from '#src/domain/labels.ts';
import { absoluteUrl, permalink, versionDownloadsPath } from '#src/domain/paths.ts';
import { findDownload, groupChanges } from '#src/domain/releases.ts';
import type { Change } from '#src/schemas/release.ts';
import { inlineNodes } from '../inline.ts';
import { factList, heading, link, list, paragraph, strong, text } from '../nodes.ts';
import { findKnownIssue } from '../plain-forms.ts';

/** What to know about a release before its changes. */
export function releaseFacts(release: Release, catalog: Catalog): RootContent[] {
  const { language, url } = catalog.site;
  const downloads = absoluteUrl(versionDownloadsPath(release.product, release.version), url);
  return factList({
    Released: formatDate(release.releasedOn, language),
    Channel: release.channel === 'beta' ? 'Beta' : 'Stable',
    For: systemLabels(release).join(', '),
    Updating: release.requiredStop ? 'From an older version, update to this one first, then go on.' : undefined,
    'Supported until': release.endOfLifeOn && formatDate(release.endOfLifeOn, language),
    Files: findDownload(catalog, release) && [link(downloads, text('downloads and checksums'))],
  });
}

export function changesNodes(
  release: Release,
  catalog: Catalog,
  { level, includesChange = () => true }: { level: number; includesChange?: (change: Change) => boolean },
): RootContent[] {
  const groups = groupChanges(release.changes.filter(includesChange).map((change) => ({ change })));
  return groups.flatMap(({ kind, items }) => [
    heading(level, text(changeGroupLabel(kind))),
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

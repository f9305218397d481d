/** How a reader's program files what subscribers are told. */
import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { announcementKindLabels, articleKindLabels, audienceLabels, issueStatusLabels } from '#src/domain/labels.ts';

/** The words under which a reader's program files an entry. */
export function categoriesOf(entry: Entry, catalog: Catalog): string[] {
  const products = entry.products.map((id) => catalog.products.find((product) => product.id === id)?.name ?? id);
  return [...ownCategories(entry), ...products, ...(entry.audience ?? []).map((id) => audienceLabels[id])];
}

function ownCategories(entry: Entry): string[] {
  switch (entry.collection) {
    case 'announcements':
      return [announcementKindLabels[entry.kind]];
    case 'releases':
      return [
        entry.channel === 'beta' ? 'Beta' : 'Stable',
        ...(entry.changes.some(({ breaking }) => breaking) ? ['Breaking changes'] : []),
        ...(entry.changes.some(({ type }) => type === 'security') ? ['Security'] : []),
      ];
    case 'knownIssues':
      return [issueStatusLabels[entry.status]];
    case 'articles':
      return [articleKindLabels[entry.kind]];
    default:
      return [];
  }
}

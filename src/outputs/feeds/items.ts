/** Categories of feed items. */
import { productName, type Catalog, type Entry } from '#src/domain/catalog.ts';
import { announcementKindLabels, articleKindLabels, audienceLabels, issueStatusLabels } from '#src/domain/labels.ts';

/** The categories under which a feed reader files an entry. */
export function categoriesOf(entry: Entry, catalog: Catalog): string[] {
  const products = entry.products.map((id) => productName(catalog, id));
  return [...kindCategories(entry), ...products, ...(entry.audience ?? []).map((id) => audienceLabels[id])];
}

function kindCategories(entry: Entry): string[] {
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

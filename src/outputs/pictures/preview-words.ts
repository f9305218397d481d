import type { Catalog, Entry } from '#src/domain/catalog.ts';
import { announcementKindLabels, articleKindLabels } from '#src/domain/labels.ts';

/** The size of every picture, in pixels. */
export const previewSize = { width: 1200, height: 630 };

/** What the picture of a page says. */
export interface PreviewWords {
  /** What the page is: "How-to". */
  kind: string;
  title: string;
  /** What it is about: "ConcealBrowse". */
  subject: string;
}

/** As many characters as the line below the title surely holds. */
const subjectLength = 56;

/** What the picture of an entry says. An entry that is about all products, or about many, is the organization's. */
export function previewWordsOf(entry: Entry, { products, site }: Pick<Catalog, 'products' | 'site'>): PreviewWords {
  const names = entry.products.map((id) => products.find((product) => product.id === id)?.name ?? id).join(', ');
  const subject = names === '' || names.length > subjectLength ? site.organization : names;
  return { kind: kindOf(entry), title: entry.title, subject };
}

function kindOf(entry: Entry): string {
  switch (entry.collection) {
    case 'announcements':
      return announcementKindLabels[entry.kind];
    case 'articles':
      return articleKindLabels[entry.kind];
    case 'docs':
      return 'Documentation';
    case 'faqs':
      return 'Question';
    case 'knownIssues':
      return 'Known issue';
    case 'releases':
      return 'Release notes';
  }
}

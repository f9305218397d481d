/** What the search finds, as its filter `kind` names it. The ids stand in shared addresses, so they stay. */
import type { Entry } from '#src/domain/catalog.ts';

export const kindLabels = {
  article: 'Knowledge base',
  doc: 'Documentation',
  faq: 'FAQ',
  'known-issue': 'Known issue',
  release: 'Release notes',
  announcement: 'Announcement',
  download: 'Download',
  page: 'Page',
} as const;

export type Kind = keyof typeof kindLabels;

export const kindOfCollection: Record<Entry['collection'], Kind> = {
  articles: 'article',
  docs: 'doc',
  faqs: 'faq',
  knownIssues: 'known-issue',
  releases: 'release',
  announcements: 'announcement',
};

/** The label of a kind that an index names, which may be newer than this code. */
export function labelOfKind(kind: string): string {
  return (kindLabels as Record<string, string>)[kind] ?? kind;
}

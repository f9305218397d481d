/** The portal's navigation, in display order. */
import type { Words } from '#src/messages/languages.ts';
import { listPageOf } from '#src/domain/entry-pages.ts';
import { feedsPath, supportPath, ticketsPath, widgetPath } from '#src/domain/paths.ts';

/** The main sections, on the home page and in the header. An icon is the `d` of a stroked SVG path in a square of 24 units. */
export const mainItems = (t: Words) => [
  {
    ...listPageOf('articles', t),
    description: t.site.doors.articles,
    icon: 'M4 5.5c3-1.3 6-.9 8 .6 2-1.5 5-1.9 8-.6v13c-3-1.3-6-.9-8 .6-2-1.5-5-1.9-8-.6zM12 6v13',
  },
  {
    ...listPageOf('docs', t),
    description: t.site.doors.docs,
    icon: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  },
  { ...listPageOf('faqs', t), description: t.site.doors.faqs, icon: 'M4 5h16v11h-9l-5 4v-4H4zM9 9h6M9 12h4' },
  {
    ...listPageOf('releases', t),
    description: t.site.doors.releases,
    icon: 'M4 4h8l8 8-8 8-8-8zM8 8h.01',
  },
  {
    ...listPageOf('downloads', t),
    description: t.site.doors.downloads,
    icon: 'M12 4v10m-4-4 4 4 4-4M5 19h14',
  },
  {
    title: t.site.support,
    path: supportPath,
    description: t.site.doors.support,
    icon: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  },
];

export const footerItems = (t: Words) => [
  listPageOf('announcements', t),
  listPageOf('knownIssues', t),
  { title: t.site.tickets, path: ticketsPath },
  { title: t.site.feeds, path: feedsPath },
  { title: t.site.widget, path: widgetPath },
];

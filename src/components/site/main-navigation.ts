/** The portal's navigation, in display order. */
import { listPageOf } from '#src/domain/entry-pages.ts';
import { feedsPath, supportPath, ticketsPath, widgetPath } from '#src/domain/paths.ts';

/** The main sections, on the home page and in the header. An icon is the `d` of a stroked SVG path in a square of 24 units. */
export const mainItems = [
  {
    ...listPageOf('articles'),
    description: 'Step-by-step help with tasks and problems.',
    icon: 'M4 5.5c3-1.3 6-.9 8 .6 2-1.5 5-1.9 8-.6v13c-3-1.3-6-.9-8 .6-2-1.5-5-1.9-8-.6zM12 6v13',
  },
  {
    ...listPageOf('docs'),
    description: 'Screens, settings, and reference, by product.',
    icon: 'M7 3h7l4 4v14H7zM14 3v4h4M10 12h5M10 16h5',
  },
  { ...listPageOf('faqs'), description: 'Short answers to common questions.', icon: 'M4 5h16v11h-9l-5 4v-4H4zM9 9h6M9 12h4' },
  {
    ...listPageOf('releases'),
    description: "What changed in each version, and what's still open.",
    icon: 'M4 4h8l8 8-8 8-8-8zM8 8h.01',
  },
  {
    ...listPageOf('downloads'),
    description: 'Installers and files, each with its checksum.',
    icon: 'M12 4v10m-4-4 4 4 4-4M5 19h14',
  },
  {
    title: 'Support',
    path: supportPath,
    description: 'Hours, severities, and response goals.',
    icon: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 8v4l3 2',
  },
];

export const footerItems = [
  listPageOf('announcements'),
  listPageOf('knownIssues'),
  { title: 'Tickets', path: ticketsPath },
  { title: 'Feeds', path: feedsPath },
  { title: 'Widget', path: widgetPath },
];

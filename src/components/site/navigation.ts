/** The portal's main ways in, in the order in which they are shown. */
import {
  announcementsPath,
  docsPath,
  downloadsPath,
  faqsPath,
  feedsPath,
  kbPath,
  knownIssuesPath,
  releasesPath,
  supportPath,
  ticketsPath,
  widgetPath,
} from '#src/domain/paths.ts';

export interface NavigationItem {
  title: string;
  path: string;
  /** What a visitor finds there. */
  description: string;
}

/** The six doors: on the home page and in the header. */
export const doors: NavigationItem[] = [
  { title: 'Knowledge base', path: kbPath, description: 'Step-by-step answers to tasks and problems.' },
  { title: 'Documentation', path: docsPath, description: 'Screens, settings and reference, by product.' },
  { title: 'FAQ', path: faqsPath, description: 'Short answers to common questions.' },
  { title: 'Releases', path: releasesPath, description: 'What changed in each version, and what is still open.' },
  { title: 'Downloads', path: downloadsPath, description: 'Installers and files, each with its checksum.' },
  { title: 'Support', path: supportPath, description: 'Hours, severities and response goals.' },
];

/** What the footer adds. */
export const footerItems: NavigationItem[] = [
  { title: 'Announcements', path: announcementsPath, description: 'News about products and service.' },
  { title: 'Known issues', path: knownIssuesPath, description: 'Open and fixed issues, with workarounds.' },
  { title: 'Tickets', path: ticketsPath, description: 'Open and follow a ticket.' },
  { title: 'Feeds', path: feedsPath, description: 'Subscribe to changes.' },
  { title: 'Widget', path: widgetPath, description: 'Bring the portal into any page.' },
];

/** The page whose feeds every page announces that has none of its own. */
export const allEntriesFeedPage = announcementsPath;

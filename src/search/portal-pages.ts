/** The portal's own pages, which readers search for by name, with the words that customers have for them. */
import type { Catalog } from '#src/domain/catalog.ts';
import { productName } from '#src/domain/catalog.ts';
import { listPageOf } from '#src/domain/entry-pages.ts';
import {
  comparePath,
  faqsPath,
  feedsPath,
  productDownloadsPath,
  productReleasesPath,
  supportPath,
  symptomsPath,
  ticketsPath,
  topicPath,
  widgetPath,
} from '#src/domain/paths.ts';
import { audiences } from '#src/schemas/fields.ts';
import type { SearchFilters } from './index-filters.ts';

interface PortalPage {
  path: string;
  title: string;
  summary: string;
  /** Customers' words, separated by commas. */
  words: string;
}

/** The records of these pages. */
export function portalPages(catalog: Catalog) {
  const { site, products, topics } = catalog;
  const downloads = products.filter(({ id }) => catalog.downloads.some(({ product }) => product === id));
  const released = products.filter(({ id }) => catalog.releases.some(({ product }) => product === id));
  const pages: PortalPage[] = [
    {
      path: supportPath,
      title: 'Support',
      summary: 'Support hours, severities, and when you can expect an answer.',
      words:
        'support policy, SLA, service level, response time, severity, priority, P1, P2, business hours, opening hours, office hours, escalation, contact, phone, call, email address, how long until an answer, how urgent',
    },
    {
      path: ticketsPath,
      title: 'Tickets',
      summary: 'Open a ticket, or follow one that you have opened.',
      words:
        'open a ticket, my tickets, case, support request, contact support, submit a request, ask for help, talk to a person, report a problem, report a bug',
    },
    {
      path: feedsPath,
      title: 'Feeds, calendars and data',
      summary: 'Subscribe to the changes that concern you.',
      words: 'subscribe, notifications, RSS, Atom, JSON feed, calendar, ICS, email alerts, newsletter, API, follow changes',
    },
    {
      path: widgetPath,
      title: 'Support widget',
      summary: 'Bring this portal into any page.',
      words: 'widget, embed, help button, in-app help',
    },
    {
      path: symptomsPath,
      title: 'Symptoms and error messages',
      summary: 'Every symptom and message that an article explains.',
      words: 'error messages, error codes, list of errors, troubleshooting',
    },
    { path: faqsPath, title: 'Frequently asked questions', summary: 'Short answers, by topic.', words: 'FAQ, questions and answers, Q&A' },
    ...topics.map(({ id, name }) => ({ path: topicPath(id), title: name, summary: `Questions and answers: ${name}.`, words: '' })),
    { ...listPageOf('articles'), summary: 'All articles.', words: 'articles, knowledge base, help, guides, how to' },
    { ...listPageOf('docs'), summary: 'The documentation of each product.', words: 'manual, documentation, user guide, handbook, PDF' },
    {
      ...listPageOf('announcements'),
      summary: 'News, maintenance and security notices.',
      words: 'news, maintenance, outage, status, status page, downtime, is it down',
    },
    {
      ...listPageOf('knownIssues'),
      summary: 'Known problems, by version.',
      words: 'bugs, known bugs, defects, is my version affected, open issues',
    },
    {
      ...listPageOf('releases'),
      summary: 'What changed in each version.',
      words: "what's new, change log, changelog, updates, versions, latest version",
    },
    { ...listPageOf('downloads'), summary: 'Files with their checksums.', words: 'installer, download, checksum, SHA-256, verify a file' },
    ...released.flatMap(({ id, name }) => [
      {
        path: productReleasesPath(id),
        title: `${name} release notes`,
        summary: `What changed in each version of ${name}.`,
        words: 'latest version, change log, what is new',
      },
      {
        path: comparePath(id),
        title: `Compare two versions of ${name}`,
        summary: 'Every change between two versions.',
        words: 'compare versions, difference between versions, upgrade',
      },
    ]),
    ...downloads.map(({ id }) => ({
      path: productDownloadsPath(id),
      title: `${productName(catalog, id)} downloads`,
      summary: 'Installers of each version, with checksums.',
      words: 'installer, setup, latest version, old versions',
    })),
  ];
  const filters: SearchFilters = { kind: ['page'], product: products.map(({ id }) => id), audience: [...audiences] };
  return pages.map(({ path, title, summary, words }) => ({
    record: { url: path, title, summary, ...(words !== '' && { quotes: words.split(', ') }) },
    filters,
    texts: { title: [title], keyword: words === '' ? [] : words.split(', '), summary: [summary, site.name] },
  }));
}

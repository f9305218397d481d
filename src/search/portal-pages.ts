/** The portal's own pages, which readers search for by name, with the words that customers have for them. */
import { interfaceOf } from '#src/messages/languages.ts';
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
import type { SearchFilters } from './quick-format.ts';

interface PortalPage {
  path: string;
  title: string;
  summary: string;
  /** Customers' words, separated by commas. */
  words: string;
}

/** The records of these pages. */
export function portalPages(catalog: Catalog) {
  const { site, policy, products, topics } = catalog;
  const { t } = interfaceOf(site);
  const { searchedPages: texts } = t;
  const downloads = products.filter(({ id }) => catalog.downloads.some(({ product }) => product === id));
  const released = products.filter(({ id }) => catalog.releases.some(({ product }) => product === id));
  const pages: PortalPage[] = [
    {
      path: supportPath,
      title: t.site.support,
      summary: texts.support,
      words: `${policy.tier} support, support policy, support plan, support level, P1, P2, P3, P4, Sev 1, Sev 2, Sev 3, Sev 4, severity level, critical, blocker, major, minor, SLA, service level, response time, severity, priority, business hours, opening hours, office hours, escalation, contact, phone, call, email address, how long until an answer, how urgent`,
    },
    {
      path: ticketsPath,
      title: t.tickets.title,
      summary: texts.tickets,
      words:
        'open a ticket, my tickets, case, support request, contact support, submit a request, ask for help, talk to a person, report a problem, report a bug',
    },
    {
      path: feedsPath,
      title: t.feeds.title,
      summary: texts.feeds,
      words: 'subscribe, notifications, RSS, Atom, JSON feed, calendar, ICS, email alerts, newsletter, API, follow changes',
    },
    {
      path: widgetPath,
      title: t.widgetPage.title,
      summary: texts.widget,
      words: 'widget, embed, help button, in-app help, live demo',
    },
    {
      path: symptomsPath,
      title: t.lists.symptoms,
      summary: texts.symptoms,
      words: 'error messages, error codes, list of errors, troubleshooting',
    },
    { path: faqsPath, title: t.pages.faq.title, summary: texts.faqs, words: 'FAQ, questions and answers, Q&A' },
    ...topics.map(({ id, name }) => ({
      path: topicPath(id),
      title: texts.topicTitle({ topic: name }),
      summary: texts.topic({ topic: name }),
      words: '',
    })),
    { ...listPageOf('articles', t), summary: texts.articles, words: 'articles, knowledge base, help, guides, how to' },
    { ...listPageOf('docs', t), summary: texts.docs, words: 'manual, documentation, user guide, handbook, PDF' },
    {
      ...listPageOf('announcements', t),
      summary: texts.announcements,
      words: 'news, maintenance, outage, status, status page, downtime, is it down',
    },
    {
      ...listPageOf('knownIssues', t),
      summary: texts.knownIssues,
      words: 'bugs, known bugs, defects, is my version affected, open issues',
    },
    {
      ...listPageOf('releases', t),
      summary: texts.releases,
      words: "release notes, what's new, change log, changelog, updates, versions, latest version",
    },
    { ...listPageOf('downloads', t), summary: texts.downloads, words: 'installer, download, checksum, SHA-256, verify a file' },
    ...released.flatMap(({ id, name }) => [
      {
        path: productReleasesPath(id),
        title: texts.releaseNotes({ product: name }),
        summary: texts.releaseNotesText({ product: name }),
        words: 'latest version, change log, what is new',
      },
      {
        path: comparePath(id),
        title: texts.compare({ product: name }),
        summary: texts.compareText,
        words: 'compare versions, difference between versions, upgrade',
      },
    ]),
    ...downloads.map(({ id }) => ({
      path: productDownloadsPath(id),
      title: texts.productDownloads({ product: productName(catalog, id) }),
      summary: texts.productDownloadsText,
      words: 'installer, setup, latest version, old versions',
    })),
  ];
  const filters: SearchFilters = { kind: ['page'], product: products.map(({ id }) => id), audience: [...audiences] };
  return pages.map(({ path, title, summary, words }) => ({
    record: { url: path, title, summary, ...(words !== '' && { quotes: words.split(', ').filter((word) => word.includes(' ')) }) },
    filters,
    texts: { title: [title], keyword: words === '' ? [] : words.split(', '), summary: [summary, site.name] },
  }));
}

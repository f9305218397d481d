/** Structured data in the vocabulary of schema.org, as JSON-LD: what a page tells search engines about itself. */
import { productName, type Catalog, type Entry, type Faq } from '#src/domain/catalog.ts';
import { formatTimeZone } from '#src/domain/dates.ts';
import { capitalize, formatSize } from '#src/domain/labels.ts';
import { absoluteUrl, homePath, previewPath, searchTemplatePath } from '#src/domain/paths.ts';
import type { Offer } from '#src/domain/releases.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { toPortableMarkdown } from '#src/outputs/markdown/portable.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import type { SiteData } from '#src/schemas/site.ts';

interface Link {
  title: string;
  path: string;
}

/** A schema.org thing; undefined keys are omitted. */
export interface Thing {
  '@type': string;
  [property: string]: unknown;
}

/** The things as the content of a `<script type="application/ld+json">`, escaped so that no text can close it. */
export function toJsonLd(things: readonly Thing[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}

/** The organization's name only, for references. */
export function organizationOf({ organization }: Pick<SiteData, 'organization'>): Thing {
  return { '@type': 'Organization', name: organization };
}

/** The organization with its support contact and hours. */
export function buildOrganization({ site, policy }: Pick<Catalog, 'site' | 'policy'>): Thing {
  // Schema.org times have no zone.
  const description = formatTimeZone(policy.timeZone, interfaceOf(site).locale);
  const hours = policy.openingHours.map(({ days, opens, closes }) => ({
    '@type': 'OpeningHoursSpecification',
    description,
    dayOfWeek: days.map(capitalize),
    opens,
    closes: closes === '24:00' ? '23:59:59' : closes,
  }));
  // A day that opens and closes at midnight is closed all day.
  const holidays = policy.holidays.map(({ date, name }) => ({
    '@type': 'OpeningHoursSpecification',
    name,
    description,
    validFrom: date,
    validThrough: date,
    opens: '00:00',
    closes: '00:00',
  }));
  return {
    ...organizationOf(site),
    url: absoluteUrl(homePath, site.url),
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'customer support',
      email: site.tickets.email,
      hoursAvailable: [...hours, ...holidays],
    },
  };
}

/** The portal's name and address, for things that are part of it. */
export function websiteOf({ name, url }: Pick<SiteData, 'name' | 'url'>): Thing {
  return { '@type': 'WebSite', name, url: absoluteUrl(homePath, url) };
}

/** The portal with its search. */
export function buildWebsite(site: SiteData): Thing {
  return {
    ...websiteOf(site),
    inLanguage: site.language,
    publisher: organizationOf(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: absoluteUrl(searchTemplatePath('search_term_string'), site.url) },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** The page of an entry: announcements are news, everything else is technical. */
export function buildArticle(entry: Entry, site: SiteData): Thing {
  return {
    '@type': entry.collection === 'announcements' ? 'NewsArticle' : 'TechArticle',
    headline: entry.title,
    description: entry.summary,
    url: absoluteUrl(entry.path, site.url),
    image: absoluteUrl(previewPath(entry), site.url),
    datePublished: entry.publishedOn,
    dateModified: entry.updatedOn,
    inLanguage: site.language,
    publisher: organizationOf(site),
    isPartOf: websiteOf(site),
  };
}

/** The path from the home page to a page, including both. `trail` lists the pages between them, from the top. */
export function buildBreadcrumbs(
  { title, path, trail }: Link & { trail: readonly Link[] },
  site: Pick<SiteData, 'url' | 'language'>,
): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ title: interfaceOf(site).t.site.home, path: homePath }, ...trail, { title, path }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: absoluteUrl(step.path, site.url),
    })),
  };
}

/** The indexable questions of a page with their full answers; undefined if there are none. */
export function buildFaqPage(questions: readonly Faq[], catalog: Catalog): Thing | undefined {
  const mainEntity = questions.filter(isIndexable).map((faq) => ({
    '@type': 'Question',
    name: faq.title,
    url: absoluteUrl(faq.path, catalog.site.url),
    acceptedAnswer: {
      '@type': 'Answer',
      text: toPlainHtml(toPortableMarkdown(faq.body, { catalog, form: 'html' }), interfaceOf(catalog.site).t),
    },
  }));
  return mainEntity.length === 0 ? undefined : { '@type': 'FAQPage', mainEntity };
}

/** The program in each file of a version. Templates are not programs; samples state no facts. */
export function buildSoftware({ release, download }: Offer, catalog: Catalog): Thing[] {
  const { site } = catalog;
  const { t, locale } = interfaceOf(site);
  if (!isIndexable(release) || download.sample) return [];
  const name = productName(catalog, release.product);
  return download.artifacts
    .filter(({ kind }) => kind !== 'template')
    .map(({ url, os, sizeBytes }) => ({
      '@type': 'SoftwareApplication',
      name,
      softwareVersion: release.version,
      // "Any" is not a system, and what runs in a browser has none.
      operatingSystem: os === 'any' ? undefined : t.names.platforms[os],
      datePublished: release.releasedOn,
      downloadUrl: absoluteUrl(url, site.url),
      fileSize: formatSize(sizeBytes, locale),
    }));
}

import type { Entry } from '#src/domain/catalog.ts';
import { absoluteUrl, previewPath } from '#src/domain/paths.ts';
import type { SiteData } from '#src/schemas/site.ts';
import { organizationOf } from './organization.ts';
import type { Thing } from './thing.ts';
import { websiteOf } from './website.ts';

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

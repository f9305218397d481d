import { absoluteUrl, homePath, searchTemplatePath } from '#src/domain/paths.ts';
import type { SiteData } from '#src/schemas/site.ts';
import { organizationOf } from './organization.ts';
import type { Thing } from './thing.ts';

/** The portal by its name and address, for things that are part of it. */
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

import { generateOpml } from 'feedsmith';
import type { Catalog } from '#src/domain/catalog.ts';
import { absoluteUrl, feedPath } from '#src/domain/paths.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { feedLocations } from './locations.ts';

/** All feeds as OPML, each once as Atom, to subscribe to many at once. */
export function toOpml(catalog: Catalog, now: number): string {
  const { site } = catalog;
  const outlines = feedLocations(catalog).map(({ page, home, title, description }) => ({
    type: 'rss',
    text: title,
    title,
    description,
    language: site.language,
    xmlUrl: absoluteUrl(feedPath(page, 'atom.xml'), site.url),
    htmlUrl: absoluteUrl(home, site.url),
  }));
  return generateOpml({
    head: { title: interfaceOf(site).t.feeds.all({ site: site.name }), dateCreated: new Date(now), ownerName: site.organization },
    body: { outlines },
  });
}

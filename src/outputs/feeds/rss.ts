/** RSS 2.0. */
import { getRssString } from '@astrojs/rss';
import { escapeXml } from '#src/domain/xml.ts';
import type { Feed } from './feed.ts';

/** A feed as RSS, with a link to itself and ids that are not URLs. */
export function toRss(feed: Feed): Promise<string> {
  const self = `<atom:link href="${escapeXml(`${feed.baseUrl}rss.xml`)}" rel="self" type="application/rss+xml"/>`;
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.pageUrl,
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData: `<language>${escapeXml(feed.language)}</language><lastBuildDate>${feed.updated.toUTCString()}</lastBuildDate>${self}`,
    items: feed.items.map((item) => ({
      title: item.title,
      // An absolute URL stays unchanged; a path with a fragment would get a trailing slash.
      link: item.url,
      description: item.summary,
      content: item.html,
      pubDate: item.date,
      categories: item.categories,
      customData: `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`,
    })),
  });
}

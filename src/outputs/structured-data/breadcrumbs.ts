import { absoluteUrl, homePath } from '#src/domain/paths.ts';
import type { Thing } from './thing.ts';

/** A page and its position: `trail` lists the pages above it, from the top, without the home page. */
interface PagePlace {
  title: string;
  path: string;
  trail: readonly { title: string; path: string }[];
}

/** The path from the home page to a page, including both. */
export function buildBreadcrumbs({ title, path, trail }: PagePlace, siteUrl: string): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [{ title: 'Home', path: homePath }, ...trail, { title, path }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.title,
      item: absoluteUrl(step.path, siteUrl),
    })),
  };
}

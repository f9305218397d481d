/** All URLs of the portal, except those of entries (`entry-pages.ts`). Paths start with a slash; page paths end with one. */
import type { ListPath } from '#src/schemas/kinds.ts';

export const homePath = '/';
export const searchPath = '/search/';
export const supportPath = '/support/';
export const ticketsPath = '/tickets/';
export const feedsPath = '/feeds/';

// Literals, so that browser code need not load the table of kinds; the types keep them in sync with it.
export const announcementsPath: ListPath<'announcements'> = '/announcements/';
export const releasesPath: ListPath<'releases'> = '/releases/';
export const knownIssuesPath: ListPath<'knownIssues'> = '/known-issues/';
export const docsPath: ListPath<'docs'> = '/docs/';
export const articlesPath: ListPath<'articles'> = '/kb/';
export const faqsPath: ListPath<'faqs'> = '/faq/';
export const downloadsPath: ListPath<'downloads'> = '/downloads/';

export const symptomsPath = `${articlesPath}symptoms/`;
export const widgetPath = '/widget/';
export const opmlPath = '/feeds/all.opml';

export const productReleasesPath = (product: string) => `${releasesPath}${product}/`;
/** A part of `llms-full.txt`; the first has the index 0. */
export const llmsPartPath = (index: number) => `/llms-full-${index + 1}.txt`;
/** The versions of every product and the known issues in each, for scripts. */
export const versionIndexPath = `${releasesPath}versions.json`;
export const comparePath = (product: string) => `${releasesPath}${product}/compare/`;
/** The list of known issues, with only those of a version. */
export const versionIssuesPath = (product: string, version: string) =>
  `${knownIssuesPath}?product=${product}&version=${encodeURIComponent(version)}`;
export const productDocsPath = (product: string) => `${docsPath}${product}/`;
export const topicPath = (topic: string) => `${faqsPath}${topic}/`;
export const productDownloadsPath = (product: string) => `${downloadsPath}${product}/`;
export const versionDownloadsPath = (product: string, version: string) => `${downloadsPath}${product}/${version}/`;
export const checksumsPath = (product: string, version: string) => `${downloadsPath}${product}/${version}/SHA256SUMS`;
export const bookPath = (product: string, extension: 'html' | 'md') => `${docsPath}${product}/${product}-documentation.${extension}`;

/** Every published file, with its hash. */
export const publishedFilesPath = '/downloads/files.json';

/** The permanent short address of an entry. */
export const permalink = (id: string) => `/k/${id}/`;
/** An entry's own feed: each change of it. */
export const entryFeedPath = (id: string) => `${permalink(id)}atom.xml`;
/** The Markdown version of a page. */
export const markdownPath = (page: string) => `${withoutFragment(page)}index.md`;
export const searchQueryPath = (query: string) => `${searchPath}?q=${encodeURIComponent(query)}`;
/** The search URL template with a placeholder for the query. */
export const searchTemplatePath = (placeholder: string) => `${searchPath}?q={${placeholder}}`;

export const feedFormats = ['rss.xml', 'atom.xml', 'feed.json'] as const;
export type FeedFormat = (typeof feedFormats)[number];
/** A feed of a page. */
export const feedPath = (page: string, format: FeedFormat) => `${page}${format}`;
export const securityFeedPage = (product: string) => `${releasesPath}${product}/security/`;
export const productKnownIssuesFeedPage = (product: string) => `${knownIssuesPath}${product}/`;

export const apiPath = (name: string) => `/api/v1/${name}.json`;
export const apiSchemaPath = (name: string) => `/api/v1/schemas/${name}.schema.json`;
export const latestDownloadPath = (product: string) => `/api/v1/downloads/${product}/latest.json`;
export const widgetScriptPath = (version: string) => `/widget/${version}/widget.js`;
/** The widget's data for a product, or `all`. */
export const widgetDataPath = (product: string) => `/widget/v1/${product}.json`;

/** The path of an image in an `images/` folder of the content directory, as the output has it. */
export const contentImagePath = (file: string) => `/media/${file}`;
/** Of a PNG or JPEG image, the address of its smaller version as WebP, which pages offer first. */
export const smallerImagePath = (address: string) => (/^\/media\/[^?#]*\.(png|jpg)$/.test(address) ? `${address}.webp` : undefined);
/** The path of a file as an address: its name may hold spaces, `%`, `#` or `?`. */
export const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/');

/** The URL to edit a content file in a repository, or to see its history. */
export const repositoryFileUrl = (repositoryUrl: string, view: 'edit' | 'commits', file: string) =>
  `${repositoryUrl.replace(/\/$/, '')}/${view}/main/content/${file}`;

export function withoutFragment(path: string): string {
  return path.split('#', 1)[0] ?? path;
}

/** Adds a query, which starts with `?` or is empty, before the fragment. */
export const insertQuery = (path: string, query: string) => path.replace(/(?=#)|$/, () => query);

/** A path without its fragment, and the fragment without its `#`. */
export function splitPath(address: string): { path: string; anchor: string | undefined } {
  const [path = '', anchor] = address.split('#', 2);
  return { path, anchor };
}

/** Makes a slug of letters a to z, digits and single hyphens; empty if the text contains none of them. */
export function slugify(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|['’]/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}

/** The absolute URL of a path; an address that is already absolute is returned as is. `siteUrl` has no trailing slash. */
export const absoluteUrl = (path: string, siteUrl: string) => (path.startsWith('/') ? `${siteUrl}${path}` : path);

export const manifestPath = '/manifest.webmanifest';
/** The portal's icon as a PNG, by variant. */
export const iconPath = (name: string) => `/icons/${name}.png`;
/** The preview image for shared links to an entry: one per collection, and one per collection and product. */
export const previewPath = ({ path, products }: { path: string; products: readonly string[] }) =>
  `/og/${[...(products.length === 1 ? products : []), path.split('/')[1]].join('-')}.png`;
/** The preview image for all other pages. */
export const portalPreviewPath = '/og/portal.png';

/** Normalizes a path for comparison: lower case, without the trailing slash. */
export function normalizePath(path: string): string {
  const lower = path.toLowerCase();
  return lower.length > 1 ? lower.replace(/\/$/, '') : lower;
}

/** All audits of a built portal. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';
import { auditFeed } from './audit-feeds.ts';
import { auditLinks } from './audit-links.ts';
import { auditMarkup } from './audit-markup.ts';
import { auditSafety } from './audit-safety.ts';
import { auditWeight } from './audit-weight.ts';
import { auditXml } from './audit-xml.ts';
import { readPage, type Finding } from './page.ts';

const isFeed = /(^|\/)(rss\.xml|atom\.xml|feed\.json)$/;
const isOtherXml = /\.(xml|opml)$/;

/**
 * Every finding about the output, by file. `siteUrl` is the portal's address without a last slash. Files that were
 * copied from `publicDir` are not the portal's making and only links to them are followed.
 */
export function auditOutput(outDir: string, siteUrl: string, publicDir?: string): Finding[] {
  const files = globSync('**/*', { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'))
    .sort();
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  // Files under /files/ are somebody's downloads, not pages of the portal.
  const made = files.filter((file) => !file.startsWith('files/') && (publicDir === undefined || !existsSync(join(publicDir, file))));
  const pages = made.filter((file) => file.endsWith('.html')).map((file) => readPage(file, read(file)));
  const { redirects } = JSON.parse(read('hosting.json')) as { redirects: RedirectRule[] };
  return [
    ...pages.flatMap((page) => [...auditMarkup(page), ...auditSafety(page), ...auditWeight(page)]),
    ...auditLinks(pages, { files: new Set(files), siteUrl, redirect: createRedirectMatcher(redirects) }),
    ...made.filter((file) => isFeed.test(file)).flatMap((file) => auditFeed(file, read(file))),
    ...made.filter((file) => isOtherXml.test(file) && !isFeed.test(file)).flatMap((file) => auditXml(file, read(file))),
  ];
}

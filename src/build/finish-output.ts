/** The last step of a build: adds each page's content security policy and audits every file. */
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';
import { auditFeed } from './audits/audit-feeds.ts';
import { auditLinks, linksOf } from './audits/audit-links.ts';
import { auditMarkup } from './audits/audit-markup.ts';
import { auditSafety } from './audits/audit-safety.ts';
import { auditWeight } from './audits/audit-weight.ts';
import { auditXml } from './audits/audit-xml.ts';
import { readPage, type AuditFinding } from './audits/page.ts';
import { withPagePolicy } from './hosting/content-security-policy.ts';

const isFeed = /(^|\/)(rss\.xml|atom\.xml|feed\.json)$/;
const isOtherXml = /\.(xml|opml)$/;

/**
 * Writes the policies and returns all findings about the output. `siteUrl` is the portal's URL without a trailing slash.
 * Files copied from `publicDir` are neither changed nor audited; links to them are checked.
 */
export function finishOutput(outDir: string, siteUrl: string, publicDir?: string): AuditFinding[] {
  const files = globSync('**/*', { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'))
    .sort();
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  // Files under /files/ are downloads, not pages of the portal.
  const generated = files.filter((file) => !file.startsWith('files/') && (publicDir === undefined || !existsSync(join(publicDir, file))));
  // Keeps only the links of pages, since parsed pages are large.
  const pages = generated
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const page = withPagePolicy(readPage(file, read(file)));
      writeFileSync(join(outDir, file), page.html);
      return { links: linksOf(page), findings: [...auditMarkup(page), ...auditSafety(page), ...auditWeight(page)] };
    });
  const { redirects } = JSON.parse(read('hosting.json')) as { redirects: RedirectRule[] };
  return [
    ...pages.flatMap(({ findings }) => findings),
    ...auditLinks(
      pages.map(({ links }) => links),
      { files: new Set(files), siteUrl, redirect: createRedirectMatcher(redirects) },
    ),
    ...generated.filter((file) => isFeed.test(file)).flatMap((file) => auditFeed(file, read(file))),
    ...generated.filter((file) => isOtherXml.test(file) && !isFeed.test(file)).flatMap((file) => auditXml(file, read(file))),
  ];
}

/** The last step of a build: each page gets its security policy, and every file is audited. */
import { createHash } from 'node:crypto';
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
 * Writes the policies and returns every finding about the output. `siteUrl` is the portal's address without a last
 * slash. Files that were copied from `publicDir` are not the portal's making: they stay as they are, and only links to
 * them are followed.
 */
export function finishOutput(outDir: string, siteUrl: string, publicDir?: string): AuditFinding[] {
  const files = globSync('**/*', { cwd: outDir, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(outDir, '/').length).replaceAll('\\', '/'))
    .sort();
  const read = (file: string) => readFileSync(join(outDir, file), 'utf8');
  // Files under /files/ are somebody's downloads, not pages of the portal.
  const made = files.filter((file) => !file.startsWith('files/') && (publicDir === undefined || !existsSync(join(publicDir, file))));
  // Parsed pages are large, and only their links are looked at together.
  const pages = made
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const page = withPagePolicy(readPage(file, read(file)), sha256);
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
    ...made.filter((file) => isFeed.test(file)).flatMap((file) => auditFeed(file, read(file))),
    ...made.filter((file) => isOtherXml.test(file) && !isFeed.test(file)).flatMap((file) => auditXml(file, read(file))),
  ];
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}

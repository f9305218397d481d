/** The last step of each file of the output: adds a page's content security policy and audits the file. */
import { createHash } from 'node:crypto';
import { auditFeed } from './audits/audit-feeds.ts';
import { linksOf, type PageLinks } from './audits/audit-links.ts';
import { auditMarkup } from './audits/audit-markup.ts';
import { auditSafety } from './audits/audit-safety.ts';
import { auditWeight } from './audits/audit-weight.ts';
import { auditXml } from './audits/audit-xml.ts';
import { readPage, type AuditFinding } from './audits/page.ts';
import { withPagePolicy } from './hosting/content-security-policy.ts';
import { isSearched } from './search-index.ts';

export interface FinishedFile {
  /** The path below the output folder. */
  file: string;
  findings: AuditFinding[];
  /** The links of a page, to audit when all pages are known. */
  links?: PageLinks;
  /** The HTML of a page that the search finds. */
  searched?: string;
}

type Content = string | Uint8Array;

/** Finishes one file. Only pages are changed. */
export function finishFile(file: string, content: Content): { content: Content; finished: FinishedFile } {
  if (typeof content !== 'string') return { content, finished: { file, findings: [] } };
  if (!file.endsWith('.html')) return { content, finished: { file, findings: auditText(file, content) } };
  const page = withPagePolicy(readPage(file, content), sha256);
  const { html } = page;
  const findings = [...auditMarkup(page), ...auditSafety(page), ...auditWeight(page)];
  return { content: html, finished: { file, findings, links: linksOf(page), ...(isSearched(html) && { searched: html }) } };
}

function auditText(file: string, text: string): AuditFinding[] {
  if (/(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(file)) return auditFeed(file, text);
  return /\.(xml|opml)$/.test(file) ? auditXml(file, text) : [];
}

/** Pages share their scripts and style sheets. */
const hashes = new Map<string, string>();

function sha256(text: string): string {
  const hash = hashes.get(text) ?? createHash('sha256').update(text).digest('base64');
  hashes.set(text, hash);
  return hash;
}

/** The last step for each output file: puts a page under the base path, adds its content security policy and audits the file. */
import { hash } from 'node:crypto';
import { auditFeed } from './audits/audit-feeds.ts';
import { linksOf, type PageLinks } from './audits/audit-links.ts';
import { auditMarkup } from './audits/audit-markup.ts';
import { auditSafety } from './audits/audit-safety.ts';
import { auditWeight } from './audits/audit-weight.ts';
import { auditXml } from './audits/audit-xml.ts';
import { readPage, type AuditFinding } from './audits/page.ts';
import { withPagePolicy, type PlacedPolicy } from './hosting/content-security-policy.ts';
import { placeUnderBase } from './place-under-base.ts';
import { searchedPart } from './search-index.ts';

type Content = string | Uint8Array;

/** The audit results of an output file. They depend only on the file's content, so that a build can keep them. */
export interface Audited {
  /** The path in the output folder. */
  file: string;
  /** The hash of the content before the policy was added. */
  hash: string;
  findings: AuditFinding[];
  /** The links of a page, to audit when all pages are known. */
  links?: PageLinks;
  /** The policy to add to a page. */
  policy?: PlacedPolicy;
}

/** A file with its final content. */
export interface FinishedFile {
  audited: Audited;
  content: Content;
  /** The part of a page that the search index needs. */
  searched?: string;
}

interface FinishOptions {
  /** The path under which the host serves the portal. */
  basePath?: string;
  /** An earlier build's result for a file of that name. */
  kept?: Audited | undefined;
}

/** Finishes one file. */
export function finishFile(file: string, made: Content, { basePath = '', kept }: FinishOptions = {}): FinishedFile {
  const isPage = typeof made === 'string' && file.endsWith('.html');
  const content = isPage ? placeUnderBase(made, basePath) : made;
  const contentHash = hash('sha256', content, 'base64');
  const audited = kept?.hash === contentHash ? kept : audit(file, content, contentHash);
  if (typeof content !== 'string') return { audited, content };
  const { policy } = audited;
  const finished = policy ? content.slice(0, policy.at) + policy.element + content.slice(policy.at) : content;
  const searched = isPage ? searchedPart(made) : undefined;
  return { audited, content: finished, ...(searched !== undefined && { searched }) };
}

function audit(file: string, content: Content, hash: string): Audited {
  if (typeof content !== 'string') return { file, hash, findings: [] };
  if (!file.endsWith('.html')) return { file, hash, findings: auditText(file, content) };
  const page = withPagePolicy(readPage(file, content));
  const findings = [...auditMarkup(page), ...auditSafety(page), ...auditWeight(page)];
  return { file, hash, findings, links: linksOf(page), ...(page.policy && { policy: page.policy }) };
}

function auditText(file: string, text: string): AuditFinding[] {
  if (/(^|\/)(rss\.xml|atom\.xml|feed\.json)$/.test(file)) return auditFeed(file, text);
  return /\.(xml|opml)$/.test(file) ? auditXml(file, text) : [];
}

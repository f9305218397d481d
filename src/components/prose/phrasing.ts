/**
 * The HTML of inline components. Not in a template, whose line breaks would add a space, for example before a comma
 * after the component.
 */
import type { Download, KnownIssue } from '#src/domain/catalog.ts';
import { formatSize } from '#src/domain/labels.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { inlineToHtml } from '#src/outputs/markdown/inline.ts';
import { issueStatus } from '#src/outputs/markdown/plain-forms.ts';
import type { Artifact } from '#src/schemas/download.ts';
import type { GlossaryTerm } from '#src/schemas/lists.ts';

/** A link to a known issue, with its status. */
export function knownIssueHtml(issue: KnownIssue): string {
  const status = `<span class="badge status-${issue.status}">${escapeXml(issueStatus(issue))}</span>`;
  return `<span class="known-issue"${sampleAttribute(issue)}><a href="${issue.path}">${escapeXml(issue.title)}</a> ${status}${sampleBadge(issue)}</span>`;
}

/** A link to a file of a release, with its size and hash. */
export function downloadHtml({ download, artifact }: { download: Download; artifact: Artifact }, language: string): string {
  const { url, fileName, sizeBytes, sha256 } = artifact;
  const link = `<a href="${escapeXml(url)}"${url.startsWith('/') ? ' download' : ''}>${escapeXml(fileName)}</a>`;
  const facts = `(${formatSize(sizeBytes, language)}, SHA-256 <code>${sha256}</code>)`;
  return `<span class="download"${sampleAttribute(download)}>${link} ${facts}${sampleBadge(download)}</span>`;
}

/** A term that opens its definition; `text` is the HTML of the term in the sentence. */
export function termHtml({ term, definition, confirmation }: GlossaryTerm, id: string, text: string, organization: string): string {
  const button = `<button type="button" class="term" popovertarget="${escapeXml(id)}" popovertargetaction="show">${text.trim()}</button>`;
  const caution = confirmation === 'unconfirmed' ? ` <em>Confirm with ${escapeXml(organization)} before use.</em>` : '';
  const content = `<strong>${escapeXml(term)}</strong>: ${inlineToHtml(definition)}${caution}`;
  return `${button}<span class="term-definition" id="${escapeXml(id)}" popover data-pagefind-ignore>${content}</span>`;
}

const sampleAttribute = ({ sample }: { sample: boolean }) => (sample ? ' data-sample' : '');
const sampleBadge = ({ sample }: { sample: boolean }) => (sample ? ' <span class="badge badge-sample">Sample</span>' : '');

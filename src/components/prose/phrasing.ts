/**
 * The HTML of inline components. Not in a template, whose line breaks would add a space, for example before a comma
 * after the component.
 */
import type { Download, KnownIssue } from '#src/domain/catalog.ts';
import { formatSize, issueStatus } from '#src/domain/labels.ts';
import { markedHtml } from '#src/domain/marked-html.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { inlineToHtml } from '#src/outputs/markdown/inline.ts';
import type { Interface, Words } from '#src/messages/languages.ts';
import type { Artifact } from '#src/schemas/download.ts';
import type { GlossaryTerm } from '#src/schemas/lists.ts';

/** A link to a known issue, with its status. */
export function knownIssueHtml(issue: KnownIssue, t: Words): string {
  const status = `<span class="badge status-${issue.status}">${escapeXml(issueStatus(issue, t))}</span>`;
  return `<span class="known-issue"${sampleAttribute(issue)}><a href="${issue.path}">${escapeXml(issue.title)}</a> ${status}${sampleBadge(issue, t)}</span>`;
}

/** A link to a file of a release, with its size and hash. */
export function downloadHtml(
  { download, artifact }: { download: Download; artifact: Artifact },
  { t, locale }: Pick<Interface, 't' | 'locale'>,
): string {
  const { url, fileName, sizeBytes, sha256 } = artifact;
  const link = `<a href="${escapeXml(url)}"${url.startsWith('/') ? ' download' : ''}>${escapeXml(fileName)}</a>`;
  const facts = markedHtml(t.prose.download({ size: formatSize(sizeBytes, locale), hash: sha256 }));
  return `<span class="download"${sampleAttribute(download)}>${link} ${facts}${sampleBadge(download, t)}</span>`;
}

/** A term that opens its definition; `text` is the HTML of the term in the sentence, `confirm` the note on an unconfirmed one. */
export function termHtml({ term, definition, confirmation }: GlossaryTerm, id: string, text: string, confirm: string): string {
  const button = `<button type="button" class="term" popovertarget="${escapeXml(id)}" popovertargetaction="show">${text.trim()}</button>`;
  const caution = confirmation === 'unconfirmed' ? ` <em>${escapeXml(confirm)}</em>` : '';
  const content = `<strong>${escapeXml(term)}</strong>: ${inlineToHtml(definition)}${caution}`;
  return `${button}<span class="term-definition" id="${escapeXml(id)}" popover data-pagefind-ignore>${content}</span>`;
}

const sampleAttribute = ({ sample }: { sample: boolean }) => (sample ? ' data-sample' : '');
const sampleBadge = ({ sample }: { sample: boolean }, { states }: Words) =>
  sample ? ` <span class="badge badge-sample">${escapeXml(states.sample)}</span>` : '';

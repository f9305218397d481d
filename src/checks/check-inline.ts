/** Checks inline Markdown fields: only code, emphasis and links are allowed. */
import type { MdastNode } from 'satteri';
import { parseMarkdown } from '#src/source/markdown.ts';
import { checkPassage } from './body/check-typed.ts';
import { error, warning, type Finding } from './findings.ts';
import { checkLink, type LinkPlace } from './check-links.ts';
import { placeIn, type Facts, type FieldText } from './facts.ts';
import type { LinkTargets } from './link-targets.ts';
import { availabilityOf } from './availability.ts';

/** Checks inline Markdown and its links, and fields that are links within the portal. */
export function checkInlineFields(facts: Facts, targets: LinkTargets): Finding[] {
  return facts.texts.flatMap((field) => {
    if (field.meta.text === 'inline-markdown') return checkField(field, facts, targets);
    return field.meta.text === 'link' && field.text.startsWith('/') ? checkLink(field.text, linkPlace(field, facts), targets) : [];
  });
}

function linkPlace({ file, path, entry }: FieldText, facts: Facts, node?: MdastNode): LinkPlace {
  return { file, place: placeIn(facts, file, path, node?.position?.start.offset), from: availabilityOf(entry) };
}

function checkField(field: FieldText, facts: Facts, targets: LinkTargets): Finding[] {
  const { text } = field;
  const at = (node?: MdastNode) => linkPlace(field, facts, node);
  const tree = parseMarkdown(text);
  const [paragraph, ...more] = 'children' in tree ? tree.children : [];
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    const found = paragraph?.type === 'paragraph' ? 'more than one paragraph' : words[paragraph?.type ?? ''];
    return [fail(at(), `is read as ${found ?? 'more than one line of text'}`)];
  }
  const findings: Finding[] = [];
  const visit = (node: MdastNode): void => {
    // An HTML element is reported once, at its start tag.
    if (node.type === 'html' && node.value.startsWith('</') && findings.length > 0) return;
    if (!allowed.has(node.type)) findings.push(fail(at(node), `contains ${words[node.type] ?? node.type}`));
    else if (node.type === 'link') findings.push(...checkLink(node.url, at(node), targets));
    if ('children' in node && allowed.has(node.type)) node.children.forEach(visit);
  };
  paragraph.children.forEach(visit);
  for (const { offset, rule, message } of checkPassage(paragraph, text)) {
    if (rule === 'as-typed' || rule === 'reference' || rule === 'other-markup')
      findings.push(warning(field.file, placeIn(facts, field.file, field.path, offset), rule, message));
  }
  return findings;
}

function fail({ file, place }: LinkPlace, what: string): Finding {
  return error(file, place, 'inline-markdown', `${what}: only code, emphasis, and links are allowed here`);
}

const allowed = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'link']);

const words: Record<string, string> = {
  heading: 'a heading',
  list: 'a list',
  code: 'a code block',
  blockquote: 'a quote',
  table: 'a table',
  thematicBreak: 'a horizontal line',
  html: 'HTML (to show a "<", write \\<)',
  image: 'an image',
  delete: 'strikethrough (to show a "~", write \\~)',
  break: 'a line break',
  definition: 'a link definition',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
};

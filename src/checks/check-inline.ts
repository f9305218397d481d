/** Fields of inline Markdown: code, emphasis and links, nothing else. */
import { markdownToMdast, type MdastNode } from 'satteri';
import type { Entry } from '#src/domain/catalog.ts';
import type { Problem } from '#src/source/problem.ts';
import { checkLink } from './check-links.ts';
import { placeIn, type Facts } from './facts.ts';
import { error } from '#src/source/problems.ts';
import type { SiteMap } from './link-targets.ts';
import { standingOf, type Standing } from './availability.ts';

interface Field {
  text: string | undefined;
  path: PropertyKey[];
}

export function checkInlineFields(facts: Facts, map: SiteMap): Problem[] {
  const glossary = facts.content.glossary.map(({ definition }, index) => ({ text: definition, path: [index, 'definition'] }));
  return [
    ...facts.entries.flatMap((entry) => fieldsOf(entry).flatMap((field) => checkField(field, entry.file, standingOf(entry), facts, map))),
    ...glossary.flatMap((field) => checkField(field, 'glossary.yaml', 'normal', facts, map)),
    ...facts.content.policy.channels.flatMap(({ url }, index) =>
      url.startsWith('/')
        ? checkLink(
            url,
            { file: 'support/policy.yaml', place: placeIn(facts, 'support/policy.yaml', ['channels', index, 'url']), from: 'normal' },
            map,
          )
        : [],
    ),
  ];
}

function fieldsOf(entry: Entry): Field[] {
  if (entry.collection === 'articles') return entry.symptoms.map((text, index) => ({ text, path: ['symptoms', index] }));
  if (entry.collection === 'knownIssues') return [{ text: entry.workaround, path: ['workaround'] }];
  if (entry.collection !== 'releases') return [];
  return entry.changes.flatMap((change, index) =>
    (['description', 'impact', 'action'] as const).map((key) => ({ text: change[key], path: ['changes', index, key] })),
  );
}

function checkField({ text, path }: Field, file: string, from: Standing, facts: Facts, map: SiteMap): Problem[] {
  if (text === undefined) return [];
  const placeOf = (node?: MdastNode) => placeIn(facts, file, path, node?.position?.start.offset);
  const tree = markdownToMdast(text, { features: { smartPunctuation: false, frontmatter: false } });
  const [paragraph, ...more] = 'children' in tree ? tree.children : [];
  if (paragraph?.type !== 'paragraph' || more.length > 0) {
    const found =
      paragraph?.type === 'paragraph' ? 'more than one paragraph' : (words[paragraph?.type ?? ''] ?? 'more than one line of text');
    return [error(file, placeOf(), 'inline-markdown', `reads as ${found}: only code, emphasis and links are allowed here`)];
  }
  const problems: Problem[] = [];
  const visit = (node: MdastNode): void => {
    // An element is named once, where it begins.
    if (node.type === 'html' && node.value.startsWith('</') && problems.length > 0) return;
    if (!allowed.has(node.type))
      problems.push(
        error(
          file,
          placeOf(node),
          'inline-markdown',
          `holds ${words[node.type] ?? node.type}: only code, emphasis and links are allowed here`,
        ),
      );
    else if (node.type === 'link') problems.push(...checkLink(node.url, { file, place: placeOf(node), from }, map));
    if ('children' in node && allowed.has(node.type)) node.children.forEach(visit);
  };
  paragraph.children.forEach(visit);
  return problems;
}

const allowed = new Set(['text', 'inlineCode', 'emphasis', 'strong', 'link']);

const words: Record<string, string> = {
  heading: 'a heading',
  list: 'a list',
  code: 'a block of code',
  blockquote: 'a quotation',
  table: 'a table',
  thematicBreak: 'a rule',
  html: 'HTML (a "<" of the text is written \\<)',
  image: 'an image',
  delete: 'struck text (a "~" of the text is written \\~)',
  break: 'a line break',
  definition: 'a definition of a link',
  footnoteReference: 'a footnote',
  footnoteDefinition: 'a footnote',
};

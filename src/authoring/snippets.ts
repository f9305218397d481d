/**
 * Snippets for VS Code: each prose component with its attributes, and the start of each kind of entry. Choices come from
 * the lists that the check reads.
 */
import { outlineOf } from '#src/authoring/outlines.ts';
import { announcementKinds } from '#src/schemas/announcement.ts';
import { articleKinds, type ArticleKind } from '#src/schemas/article.ts';
import { audiences } from '#src/schemas/fields.ts';
import { kinds, type WrittenName } from '#src/schemas/kinds.ts';
import { choice, components } from '#src/schemas/prose-components.ts';

export interface Snippet {
  prefix: string;
  description: string;
  scope: string;
  /** With tab stops, `${1:words}`, and choices, `${1|a,b|}`. */
  body: string[];
}

const written = (collection: WrittenName, more: readonly string[] = [], articleKind?: ArticleKind) => [
  '---',
  `id: ${kinds[collection].idPrefix}-\${1:0000}`,
  'title: ${2:What a reader would type}',
  'summary: ${3:One sentence.}',
  'publishedOn: $CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE',
  ...more,
  'draft: true',
  '---',
  '',
  ...outlineOf(collection, articleKind).trimEnd().split('\n'),
];

/** The starts of entries, by prefix. `npm run new` writes the same with the next free id. */
const entries: Record<string, { description: string; body: string[] }> = {
  ...Object.fromEntries(articleKinds.map((kind) => [`article-${kind}`, { description: `An article: ${kind}.`, body: articleBody(kind) }])),
  announcement: { description: 'An announcement.', body: written('announcements', [`kind: ${choice(4, announcementKinds)}`]) },
  faq: { description: 'A question. The title is the question.', body: written('faqs') },
  doc: { description: 'A page of documentation.', body: written('docs') },
  'known-issue': { description: 'A known issue.', body: written('knownIssues', ['product: ${4:product}', 'severity: ${5:low}']) },
};

/** All snippets by name, in the format of VS Code's snippet file. */
export function buildSnippets(): Record<string, Snippet> {
  const snippets = new Map<string, Snippet>();
  for (const [name, { description, snippet }] of components)
    snippets.set(name, { prefix: `<${name}`, description, scope: 'mdx', body: [...snippet] });
  for (const [prefix, { description, body }] of Object.entries(entries))
    snippets.set(prefix, { prefix, description, scope: 'markdown,mdx', body });
  return Object.fromEntries(snippets);
}

/** The text that a snippet produces when each tab stop keeps its default; `today` is the date (`YYYY-MM-DD`). */
export function expandSnippet(lines: readonly string[], today: string): string {
  return lines
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', today)
    .replaceAll(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replaceAll(/\$\{\d+:([^}]*)\}/g, '$1');
}

function articleBody(kind: ArticleKind): string[] {
  const more = [
    `kind: ${kind}`,
    `audience: [${choice(4, audiences)}]`,
    ...(kind === 'troubleshooting' ? ['symptoms:', '  - ${5:What readers see, in their words}'] : []),
    ...(kind === 'integration' ? ['system: ${5:okta}'] : []),
  ];
  return written('articles', more, kind);
}

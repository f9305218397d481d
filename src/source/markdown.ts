/** How the portal reads Markdown, on pages and everywhere else. */
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { derivedOnce } from '#src/domain/derived-once.ts';

/** What a writer typed stays as it is typed. */
export const markdownFeatures = { smartPunctuation: false, rawHtml: true } as const;

/**
 * The syntax tree of a body, with positions. Each body is parsed once; nobody may change its tree. Throws the parser's error
 * if MDX does not compile, and a RangeError for what is nested thousands of levels deep.
 */
export function parseBody(body: MarkdownBody): MdastNode {
  const parse = body.file.endsWith('.mdx') ? mdxToMdast : markdownToMdast;
  return derivedOnce(body, 'tree', () => parse(body.text, { features: { ...markdownFeatures, frontmatter: false } }));
}

/** Finds every address that a content file leads to, exactly where it is written, and puts others in their places. */
import { markdownToMdast, type MdastNode } from 'satteri';
import { parseDocument, type Node } from 'yaml';
import type { Body } from '#src/checks/body/body.ts';
import { walkFields } from '#src/schemas/walk-fields.ts';
import { schemas } from '#src/schemas/collections.ts';
import { findDestination } from '#src/source/markdown-links.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import type { Place } from '#src/source/places.ts';
import { InputError } from '#src/source/environment.ts';
import { type Edit, yamlRange } from './yaml-edits.ts';

/** What an address becomes, as a file writes it; undefined if it stays. */
export type AddressRewriter = (url: string, file: string) => string | undefined;

const addressAttributes = new Set(['href', 'cite', 'src', 'srcset']);

/** The edits that rewrite the addresses of a file. Throws an InputError if an address is not where it should be written. */
export function rewriteFile(source: SourceFile, body: Body | undefined, rewrite: AddressRewriter): Edit[] {
  return [...rewriteYaml(source, rewrite), ...(body ? rewriteBody(source, body, rewrite) : [])];
}

/** The addresses that a body leads to or shows, as they are written, and where what holds them begins. */
export function addressesOf(body: Body): { url: string; place: Place; inAttribute: boolean }[] {
  const attributes = body.elements.flatMap((element) => element.attributes).filter(({ name }) => addressAttributes.has(name));
  return [
    ...[...body.links, ...body.images].map(({ url, place }) => ({ url, place, inAttribute: false })),
    ...attributes.flatMap(({ name, value = '', place }) =>
      (name === 'srcset' ? value.split(/,\s+/).map(firstWord) : [value]).map((url) => ({ url, place, inAttribute: true })),
    ),
  ];
}

function rewriteBody({ file, text }: SourceFile, body: Body, rewrite: AddressRewriter): Edit[] {
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return addressesOf(body).flatMap(({ url, place: { line, column }, inAttribute }) => {
    const rewritten = rewrite(url, file);
    if (rewritten === undefined) return [];
    const offset = (lineStarts[line - 1] ?? 0) + column - 1;
    const start = url === '' ? -1 : text.indexOf(url, offset);
    const found = !inAttribute ? findDestination(text, offset, url) : start < 0 ? undefined : { start, end: start + url.length };
    if (!found) throw new InputError(`${file}:${line} leads to ${url} in a way that cannot be mended: write it plainly`);
    return [{ ...found, text: rewritten }];
  });
}

function rewriteYaml(source: SourceFile, rewrite: AddressRewriter): Edit[] {
  const [start, end] = yamlRange(source);
  const text = source.text.slice(start, end);
  const document = parseDocument(text, { version: '1.2', schema: 'core' });
  return [...walkFields(schemas[source.collection], source.yaml.value)].flatMap(({ path, value, meta }) => {
    if (typeof value !== 'string') return [];
    const urls = meta.text === 'link' || meta.text === 'redirect' ? [value] : meta.text === 'inline-markdown' ? linksIn(value) : [];
    return [...new Set(urls)].flatMap((url) => {
      const rewritten = rewrite(url, source.file);
      if (rewritten === undefined) return [];
      const [from = 0, to = 0] = (document.getIn(path, true) as Node | null)?.range ?? [];
      const places = placesOf(url, text.slice(from, to));
      if (places.length === 0) throw new InputError(`${source.file} leads to ${url} in a way that cannot be mended: write it plainly`);
      return places.map((at) => ({ start: start + from + at, end: start + from + at + url.length, text: rewritten }));
    });
  });
}

/** Where an address stands as a whole, and not as the beginning of another one. */
function placesOf(url: string, text: string): number[] {
  const pattern = new RegExp(`(?<![^\\s(<"'])${RegExp.escape(url)}(?![^\\s)>"'])`, 'g');
  return [...text.matchAll(pattern)].map(({ index }) => index);
}

function linksIn(markdown: string): string[] {
  const links: string[] = [];
  const walk = (node: MdastNode): void => {
    if (node.type === 'link' || node.type === 'definition') links.push(node.url);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(markdownToMdast(markdown, { features: { smartPunctuation: false, frontmatter: false } }));
  return links;
}

function firstWord(text: string): string {
  return text.trim().split(/\s/)[0] ?? '';
}

/** Schemas that several JSON files share, and the values for them. */
import { z } from 'zod';
import type { Catalog, Entry, MarkdownBody } from '#src/domain/catalog.ts';
import { absoluteUrl, permalink, markdownPath } from '#src/domain/paths.ts';
import { inlineToHtml, inlineToText } from '#src/outputs/markdown/inline.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { toPlainHtml } from '#src/outputs/markdown/plain-html.ts';
import { toPortableMarkdown } from '#src/outputs/markdown/portable.ts';
import { appliesTo, audiences, browsers, confirmation, platforms } from '#src/schemas/fields.ts';
import { kinds } from '#src/schemas/kinds.ts';

/** A JSON file: its schema, and a function that builds its keys other than version and time. */
export interface JsonFile {
  schema: z.ZodType;
  build: (catalog: Catalog) => object;
}

/** The schema of a file: version, time, and its own keys. */
export const fileSchema = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.object({
    $schema: z.url().optional().describe('The schema of this file.'),
    schemaVersion: z.literal(1).describe('Moves when a field goes away or changes its meaning; fields may be added without it.'),
    generatedAt: z.iso.datetime().describe("The build's clock."),
    ...shape,
  });

export function jsonFile<Shape extends z.ZodRawShape>(shape: Shape, build: (catalog: Catalog) => z.input<z.ZodObject<Shape>>): JsonFile {
  return { schema: fileSchema(shape), build };
}

/** The parts of a value that a schema names. */
export const pick = <Schema extends z.ZodType>(schema: Schema, value: z.input<Schema>): z.output<Schema> => schema.parse(value);

export const url = () => z.url().describe('An absolute address.');
export const date = () => z.iso.date();
export const platformList = () => z.array(z.enum(platforms));
export const browserList = () => z.array(z.enum(browsers));

/** One line with code, emphasis and links, in both formats. */
export const richText = () =>
  z.object({ text: z.string().describe('Without marks.'), html: z.string().describe('Code, emphasis and links with absolute addresses.') });

/** A whole text, in both formats. */
export const document = () => z.object({ markdown: z.string(), html: z.string().describe('Plain HTML with absolute addresses.') });

/** Keys that say how far to trust something. */
export const trustShape = {
  sample: z.boolean().describe('A sample shows a feature and states no fact.'),
  confirmation: confirmation().unwrap().describe('"unconfirmed" rests on a source that is not the organization\'s own.'),
  notice: z.string().optional().describe('What to tell readers of an unconfirmed entry.'),
};

/** Keys of every entry. */
export const entryShape = {
  id: z.string().describe('Permanent.'),
  url: url(),
  permalink: url(),
  markdownUrl: url().optional().describe('The page as Markdown.'),
  title: z.string(),
  summary: z.string(),
  products: z.array(z.string()).describe('Ids of products; an empty list means all.'),
  audience: z.array(z.enum(audiences)).optional(),
  appliesTo: appliesTo().optional(),
  publishedOn: date(),
  updatedOn: date().optional(),
  reviewedOn: date().optional(),
  history: z.array(z.object({ on: date(), note: z.string() })).describe('What changed and when, the newest first.'),
  ...trustShape,
};

/** An entry with the keys that its file adds; `pick` leaves out those that the file does not show. */
export function entryFields<Of extends Entry>(entry: Of, { site }: Catalog) {
  return {
    ...entry,
    url: absoluteUrl(entry.path, site.url),
    permalink: absoluteUrl(permalink(entry.id), site.url),
    markdownUrl: kinds[entry.collection].hasMarkdown ? absoluteUrl(markdownPath(entry.path), site.url) : undefined,
    ...trustFields(entry, site.organization),
  };
}

export function trustFields({ sample, confirmation }: Pick<Entry, 'sample' | 'confirmation'>, organization: string) {
  return { sample, confirmation, notice: confirmation === 'unconfirmed' ? `Confirm with ${organization} before use` : undefined };
}

/** Renders a one-line field of a file. */
export function richTextOf(field: string, file: string, { site }: Catalog): { text: string; html: string } {
  return { text: inlineToText(field), html: inlineToHtml(field, { file, siteUrl: site.url }) };
}

export function documentOf(body: MarkdownBody, catalog: Catalog): { markdown: string; html: string } {
  return {
    markdown: toPortableMarkdown(body, { catalog }),
    html: toPlainHtml(toPortableMarkdown(body, { catalog, form: 'html' }), interfaceOf(catalog.site).t),
  };
}

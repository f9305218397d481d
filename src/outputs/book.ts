/** A product's whole documentation as one document: Markdown, and a self-contained HTML file built from it. */
import { createHash } from 'node:crypto';
import Slugger, { slug } from 'github-slugger';
import { markdownToHtml } from 'satteri';
import type { Catalog, Doc, Product } from '#src/domain/catalog.ts';
import { dateIn } from '#src/domain/dates.ts';
import { formatDate } from '#src/domain/labels.ts';
import { buildSidebar } from '#src/domain/docs-sidebar.ts';
import { absoluteUrl, bookPath, contentImagePath, encodePath, productDocsPath } from '#src/domain/paths.ts';
import { escapeXml } from '#src/domain/xml.ts';
import { deriveOnce } from '#src/domain/derive-once.ts';
import { getImage, getImagePaths } from '#src/source/images.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { markdownFeatures } from '#src/source/markdown.ts';
import type { Portal } from '#src/source/registry.ts';
import { footnoteWords } from '#src/outputs/markdown/footnotes.ts';
import { portableNodes } from '#src/outputs/markdown/portable.ts';
import { emphasis, heading, link, list, markedNodes, paragraph, text, toText } from '#src/outputs/markdown/nodes.ts';

export type BookFile = Awaited<ReturnType<typeof getBookFiles>>[number];

interface BookOptions {
  catalog: Catalog;
  product: Product;
  /** The build's clock, in milliseconds since the epoch. */
  now: number;
  /** Content images as data: URLs, by path on the portal. */
  images: ReadonlyMap<string, string>;
}

/** The documentation of a product in both formats, even if it has no page yet. */
export function getBookFiles(product: Product, { catalog, now }: Portal) {
  return deriveOnce(catalog, `book of ${product.id}`, async () => {
    const options = { catalog, product, now, images: await readImages(`docs/${product.id}/`) };
    const markdown = buildBookMarkdown(options);
    const files = [
      { format: 'HTML', path: bookPath(product.id, 'html'), content: buildBookHtml(markdown, options) },
      { format: 'Markdown', path: bookPath(product.id, 'md'), content: markdown },
    ] as const;
    return files.map((file) => ({ ...file, sizeBytes: Buffer.byteLength(file.content), sha256: digest(file.content, 'hex') }));
  });
}

/** The documentation files to offer for a product; none if it has no pages. */
export async function offeredBookFiles(product: Product, portal: Portal): Promise<BookFile[]> {
  return portal.catalog.docs.some((doc) => doc.product === product.id) ? getBookFiles(product, portal) : [];
}

/** The documentation in sidebar order: a title, its date, a table of contents, and every page under its own heading. */
export function buildBookMarkdown({ catalog, product, now }: Omit<BookOptions, 'images'>): string {
  const { site } = catalog;
  const docs = buildSidebar(catalog, product.id).flatMap((section) => section.docs);
  const { t, locale } = interfaceOf(site);
  const source = absoluteUrl(productDocsPath(product.id), site.url);
  const date = formatDate(dateIn(now, site.timeZone), locale);
  const pages = docs.flatMap((doc) => [
    heading(2, text(doc.title)),
    ...noticesOf(doc, site).map((notice) => paragraph(emphasis(text(notice)))),
    ...portableNodes(doc.body, { catalog, headingOffset: 1, footnotePrefix: `${doc.id.toLowerCase()}-` }),
  ]);
  return `${toText([
    heading(1, text(titleOf(product, catalog))),
    paragraph(...markedNodes(t.markdown.bookSource({ date, url: source }), { source: (inner) => link(source, text(inner)) })),
    ...(docs.length === 0
      ? [paragraph(text(t.markdown.bookEmpty))]
      : [list(docs.map((doc) => [link(`#${slug(doc.title)}`, text(doc.title))]))]),
    ...pages,
  ])}\n`;
}

/** The same document as HTML with its style sheet, which loads nothing and prints well. */
export function buildBookHtml(markdown: string, { catalog, product, images }: Omit<BookOptions, 'now'>): string {
  const html = markdownToHtml(markdown, {
    features: { ...markdownFeatures, ...footnoteWords(interfaceOf(catalog.site).t) },
  }).html.replaceAll(/<input type="checkbox"( checked)?[^>]*>/g, (_whole, checked?: string) => (checked === undefined ? '☐' : '☑'));
  const slugger = new Slugger();
  // The table of contents links to these ids, which Markdown does not add.
  const withIds = html.replace(/<h([1-6])>([\s\S]*?)<\/h\1>/g, (_whole, level: string, inner: string) => {
    const id = slugger.slug(inner.replace(/<[^>]*>/g, '').replace(/&[a-z]+;/g, ''));
    return `<h${level} id="${id}">${inner}</h${level}>`;
  });
  const body = withIds.replaceAll(/ src="([^"]*)"/g, (whole, address: string) => {
    const image = images.get(address.slice(catalog.site.url.length));
    return image === undefined ? whole : ` src="${image}"`;
  });
  return `<!doctype html>
<html lang="${escapeXml(catalog.site.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'sha256-${digest(style, 'base64')}'; img-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(titleOf(product, catalog))}</title>
<meta name="robots" content="noindex">
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark}body{max-width:44rem;margin:2rem auto;padding:0 1rem;font:1rem/1.6 system-ui,sans-serif}h1,h2{font-family:Palatino,Georgia,serif;line-height:1.2}h2{margin-top:3rem;padding-top:1rem;border-top:1px solid}pre{overflow-x:auto;padding:1rem;border:1px solid}table{border-collapse:collapse}th,td{padding:.3rem .6rem;text-align:start;vertical-align:top;border-bottom:1px solid}blockquote{margin-inline:0;padding-inline-start:1rem;border-inline-start:3px solid}img{max-width:100%}@media print{body{max-width:none;margin:0}h2{break-before:page;border:0}h2,h3{break-after:avoid}tr,pre,blockquote{break-inside:avoid}}`;

async function readImages(folder: string): Promise<Map<string, string>> {
  const files = (await getImagePaths()).filter((file) => file.startsWith(folder));
  const images = files.map(async (file) => {
    const { bytes, mediaType } = await getImage(file);
    return [encodePath(contentImagePath(file)), `data:${mediaType};base64,${bytes.toString('base64')}`] as const;
  });
  return new Map(await Promise.all(images));
}

function digest(value: string, encoding: 'hex' | 'base64'): string {
  return createHash('sha256').update(value).digest(encoding);
}

function titleOf(product: Product, { site }: Pick<Catalog, 'site'>): string {
  return interfaceOf(site).t.entry.documentation({ product: product.name });
}

function noticesOf(doc: Doc, site: Catalog['site']): string[] {
  const { t } = interfaceOf(site);
  return [
    ...(doc.sample ? [t.markdown.bookSample] : []),
    ...(doc.confirmation === 'unconfirmed' ? [t.prose.confirm({ organization: site.organization })] : []),
  ];
}

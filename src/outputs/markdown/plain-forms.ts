/**
 * The prose components outside their pages: for Markdown pages and for plain HTML (feeds). A form is a list of Markdown
 * nodes; where HTML can express more than Markdown, the form for HTML contains raw HTML.
 */
import type { PhrasingContent, RootContent } from 'mdast';
import { escapeXml } from '#src/domain/xml.ts';
import type { Catalog, KnownIssue } from '#src/domain/catalog.ts';
import { formatSize, issueStatus } from '#src/domain/labels.ts';
import { absoluteUrl } from '#src/domain/paths.ts';
import { interfaceOf, type Words } from '#src/messages/languages.ts';
import type { AttributeName, ComponentName, noteKinds } from '#src/schemas/prose-components.ts';
import { absoluteHref } from './links.ts';
import { code, emphasis, heading, html, isPhrasing, link, markedNodes, paragraph, quote, strong, text } from './nodes.ts';
import { formatScope } from './scope.ts';

/** A use of a component in a body. */
interface ProseUse<Name extends ComponentName> {
  attributes: Partial<Record<AttributeName<Name>, string>>;
  /** Its content in the requested format. */
  children: RootContent[];
}

interface ProseContext {
  catalog: Catalog;
  /** The body's file, relative to the content directory. */
  file: string;
  /** The level of the nearest heading above. */
  level: number;
  form: PlainForm;
}

export type PlainForm = 'markdown' | 'html';

export const plainForms: { [Name in ComponentName]: (use: ProseUse<Name>, context: ProseContext) => RootContent[] } = {
  Note: ({ attributes, children }, { catalog }) => [
    quote(paragraph(strong(noteTitle(attributes, interfaceOf(catalog.site).t))), ...asBlocks(children)),
  ],
  Steps: ({ children }) => asBlocks(children),
  Tabs: ({ children }) => asBlocks(children),
  Tab: ({ attributes, children }, { level }) => [heading(level + 1, text(attributes.label ?? '')), ...asBlocks(children)],
  AppliesTo: ({ attributes, children }, { catalog }) => {
    const { t } = interfaceOf(catalog.site);
    return [paragraph(emphasis(text(t.prose.appliesTo({ scope: formatScope(attributes, t) })))), ...asBlocks(children)];
  },
  KnownIssue: ({ attributes }, { catalog }) => knownIssueLine(attributes.id ?? '', catalog),
  Download: ({ attributes }, { catalog }) => downloadLine(attributes, catalog),
  Term: ({ children }) => children,
  Figure: figure,
};

/** The title of a note; by default, the name of its kind. */
function noteTitle({ kind, title }: { kind?: string | undefined; title?: string | undefined }, { names, prose }: Words): string {
  const label = Object.hasOwn(names.notes, kind ?? '') ? names.notes[kind as (typeof noteKinds)[number]] : names.notes.info;
  if (title === undefined) return label;
  return kind === 'warning' || kind === 'danger' ? prose.noteTitle({ kind: label, title }) : title;
}

/** The known issue with an id, expired or not. */
export function findKnownIssue(catalog: Catalog, id: string): KnownIssue | undefined {
  return [...catalog.knownIssues, ...catalog.expired].find(
    (entry): entry is KnownIssue => entry.collection === 'knownIssues' && entry.id === id,
  );
}

/** A file of a release; undefined if it is not in the catalog. */
export function findArtifact(catalog: Catalog, wanted: Partial<Record<'product' | 'version' | 'file', string | undefined>>) {
  const download = catalog.downloads.find(({ product, version }) => product === wanted.product && version === wanted.version);
  const artifact = download?.artifacts.find(({ fileName }) => fileName === wanted.file);
  return download && artifact && { download, artifact };
}

function knownIssueLine(id: string, catalog: Catalog): PhrasingContent[] {
  const issue = findKnownIssue(catalog, id);
  if (!issue) return [text(id)];
  return [
    link(absoluteUrl(issue.path, catalog.site.url), text(`${issue.id}: ${issue.title}`)),
    text(` (${issueStatus(issue, interfaceOf(catalog.site).t)})`),
  ];
}

function downloadLine(attributes: ProseUse<'Download'>['attributes'], catalog: Catalog): PhrasingContent[] {
  const found = findArtifact(catalog, attributes);
  if (!found) return [text(attributes.file ?? '')];
  const { url, fileName, sizeBytes, sha256 } = found.artifact;
  const { t, locale } = interfaceOf(catalog.site);
  return [
    link(absoluteUrl(url, catalog.site.url), text(fileName)),
    ...markedNodes(
      ` ${(found.download.sample ? t.prose.sampleDownload : t.prose.download)({ size: formatSize(sizeBytes, locale), hash: sha256 })}`,
      { code },
    ),
  ];
}

function figure({ attributes }: ProseUse<'Figure'>, { catalog, file, form }: ProseContext): RootContent[] {
  const { src = '', alt = '', caption } = attributes;
  const url = absoluteHref(src, file, catalog.site.url);
  if (form === 'html') {
    const captionElement = caption === undefined ? '' : `<figcaption>${escapeXml(caption)}</figcaption>`;
    return [html(`<figure><img src="${escapeXml(url)}" alt="${escapeXml(alt)}">${captionElement}</figure>`)];
  }
  return [paragraph({ type: 'image', url, alt }), ...(caption === undefined ? [] : [paragraph(emphasis(text(caption)))])];
}

/** Wraps inline content between blocks in paragraphs. */
function asBlocks(nodes: RootContent[]): RootContent[] {
  const blocks: RootContent[] = [];
  let line: PhrasingContent[] = [];
  const end = () => {
    if (line.some((node) => node.type !== 'text' || node.value.trim() !== '')) blocks.push(paragraph(...line));
    line = [];
  };
  for (const node of nodes) {
    if (isPhrasing(node)) line.push(node);
    else {
      end();
      blocks.push(node);
    }
  }
  end();
  return blocks;
}

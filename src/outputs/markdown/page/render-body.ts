/** Compiles the bodies of entries for their pages. */
import type { SatteriAstroData } from '@astrojs/markdown-satteri';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { Renderer, type AstroComponentFactory } from 'astro/runtime/server/index.js';
import { evaluate, markdownToHtml, type EvaluateOptions } from 'satteri';
import type { Entry } from '#src/domain/catalog.ts';
import type { Words } from '#src/messages/languages.ts';
import { readEnvironment } from '#src/source/environment.ts';
import { asTypedPlugins } from '#src/source/as-typed.ts';
import { bodyFeatures } from '#src/source/markdown.ts';
import { footnoteWords } from '../footnotes.ts';
import { pagePlugins } from '../processor.ts';

export interface RenderedBody {
  /** HTML from Markdown, or a component from MDX, which takes the prose components as `components`. */
  body: string | AstroComponentFactory | undefined;
  /** All headings, in order. */
  headings: SatteriAstroData['headings'];
}

/** Astro's functions take the properties of elements, which the compiler leaves untyped. */
const runtime = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/**
 * Throws an error that names the file if it does not compile. In development, such a body is undefined, so that the page can still
 * show the findings.
 */
export async function renderBody(entry: Entry, t: Words): Promise<RenderedBody> {
  try {
    return await compile(entry, t);
  } catch (error) {
    if (!import.meta.env.DEV) throw new Error(`${entry.file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    return { body: undefined, headings: [] };
  }
}

async function compile({ body, anchors }: Entry, t: Words): Promise<RenderedBody> {
  const astro: SatteriAstroData = { frontmatter: { anchors }, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() };
  const shared = {
    features: { ...bodyFeatures(body.file), ...footnoteWords(t) },
    mdastPlugins: asTypedPlugins(body.text),
    hastPlugins: pagePlugins(body.file, readEnvironment(process.env).contentDir, t),
    data: { astro },
  };
  if (!body.file.endsWith('.mdx')) {
    const { html } = await markdownToHtml(body.text, shared);
    return { body: html, headings: astro.headings };
  }
  const compiled = await evaluate(body.text, { ...shared, ...runtime, elementAttributeNameCase: 'html' });
  const component = Object.assign(compiled.default as AstroComponentFactory, { [Renderer]: 'astro:jsx' });
  return { body: component, headings: astro.headings };
}

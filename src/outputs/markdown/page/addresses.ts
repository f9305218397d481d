/** Links between files become links between pages; images get their address, their size, and load when they are needed. */
import type { HastVisitorContext } from 'satteri';
import { contentImagePath } from '#src/domain/paths.ts';
import { components, attributesOf } from '#src/schemas/prose-components.ts';
import { mapSrcset, resolveHref } from '../links.ts';
import { attributeOf, nameOf, visitElements, type PageElement, type PagePlugin } from './element.ts';

/** Finds the size of an image by its path below the content directory; undefined if it has none. */
export type FindImageSize = (image: string) => { width: number; height: number } | undefined;

/** What shows one image, whose address is its `src`. */
const images = ['img', ...[...components.keys()].filter((name) => attributesOf(name).get('src') === 'image')];

const mediaPath = contentImagePath('');

export function addressesPlugin(sizeOf: FindImageSize): PagePlugin {
  return (file) => ({
    name: 'addresses',
    ...visitElements(['a', 'source', ...images], (element, context) => {
      const change = (name: string, to: (value: string) => string) => {
        const value = attributeOf(element, name);
        if (value !== undefined && to(value) !== value) context.setProperty(element, name, to(value));
      };
      change('href', (href) => resolveHref(href, file));
      change('src', (src) => resolveHref(src, file));
      change(element.type === 'element' ? 'srcSet' : 'srcset', (srcset) => mapSrcset(srcset, (url) => resolveHref(url, file)));
      if (images.includes(nameOf(element))) completeImage(element, context, resolveHref(attributeOf(element, 'src') ?? '', file), sizeOf);
    }),
  });
}

/** Adds what the writer left open: the size, so that the page does not jump, and loading when it is needed. */
function completeImage(element: Readonly<PageElement>, context: HastVisitorContext, address: string, sizeOf: FindImageSize): void {
  const size = address.startsWith(mediaPath) ? sizeOf(decodeURI(address.slice(mediaPath.length))) : undefined;
  const width = attributeOf(element, 'width');
  const height = attributeOf(element, 'height');
  const complete = (name: string, value: string | number) => {
    if (attributeOf(element, name) === undefined) context.setProperty(element, name, String(value));
  };
  if (size && (width === undefined || height === undefined)) {
    const scale = width !== undefined ? Number(width) / size.width : height !== undefined ? Number(height) / size.height : 1;
    complete('width', Math.round(size.width * scale));
    complete('height', Math.round(size.height * scale));
  }
  if (nameOf(element) !== 'img') return;
  complete('loading', 'lazy');
  complete('decoding', 'async');
}

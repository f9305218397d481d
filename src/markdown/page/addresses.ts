/** Links between files become links between pages; images get their address, their size, and load when they are needed. */
import type { HastVisitorContext } from 'satteri';
import { mapSrcset, resolveHref } from '../links.ts';
import { attributeOf, nameOf, visitElements, type PageElement, type PagePlugin } from './element.ts';

/** Finds the size of an image by its path below the content directory; undefined if it has none. */
export type SizeOf = (image: string) => { width: number; height: number } | undefined;

export function addressesPlugin(sizeOf: SizeOf): PagePlugin {
  return (file) => ({
    name: 'addresses',
    ...visitElements(['a', 'img', 'source', 'Figure'], (element, context) => {
      const change = (name: string, to: (value: string) => string) => {
        const value = attributeOf(element, name);
        if (value !== undefined && to(value) !== value) context.setProperty(element, name, to(value));
      };
      change('href', (href) => resolveHref(href, file));
      change('src', (src) => resolveHref(src, file));
      change(element.type === 'element' ? 'srcSet' : 'srcset', (srcset) => mapSrcset(srcset, (url) => resolveHref(url, file)));
      if (nameOf(element) === 'img' || nameOf(element) === 'Figure') completeImage(element, context, resolveHref(attributeOf(element, 'src') ?? '', file), sizeOf);
    }),
  });
}

function completeImage(element: Readonly<PageElement>, context: HastVisitorContext, address: string, sizeOf: SizeOf): void {
  const size = address.startsWith('/media/') ? sizeOf(decodeURI(address.slice('/media/'.length))) : undefined;
  const hasSize = attributeOf(element, 'width') !== undefined || attributeOf(element, 'height') !== undefined;
  const values = { ...(size && !hasSize ? { width: String(size.width), height: String(size.height) } : {}), loading: 'lazy', decoding: 'async' };
  for (const [name, value] of Object.entries(values)) {
    const isForImage = nameOf(element) === 'img' || name === 'width' || name === 'height';
    if (isForImage && attributeOf(element, name) === undefined) context.setProperty(element, name, value);
  }
}

/** Resolves links between files to pages, and gives images their address, size and lazy loading. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { HastVisitorContext } from 'satteri';
import { contentImagePath } from '#src/domain/paths.ts';
import { decodeAddress } from '#src/schemas/formats.ts';
import { components, attributesOf } from '#src/schemas/prose-components.ts';
import { mapSrcset, resolveHref } from '../links.ts';
import { attributeOf, nameOf, visitElements, type PageElement, type PagePlugin } from './element.ts';

const imageElements = ['img', ...[...components.keys()].filter((name) => attributesOf(name).get('src') === 'image')];

const mediaPath = contentImagePath('');

/** Images are in `contentDir`. */
export function addressesPlugin(contentDir: string): PagePlugin {
  return (file) => ({
    name: 'addresses',
    ...visitElements(['a', 'source', ...imageElements], (element, context) => {
      const change = (name: string, to: (value: string) => string) => {
        const value = attributeOf(element, name);
        if (value !== undefined && to(value) !== value) context.setProperty(element, name, to(value));
      };
      change('href', (href) => resolveHref(href, file));
      change('src', (src) => resolveHref(src, file));
      change(element.type === 'element' ? 'srcSet' : 'srcset', (srcset) => mapSrcset(srcset, (url) => resolveHref(url, file)));
      if (imageElements.includes(nameOf(element)))
        setImageDefaults(element, context, resolveHref(attributeOf(element, 'src') ?? '', file), contentDir);
    }),
  });
}

/** Adds the size, so that the page does not shift, and lazy loading, unless the writer set them. */
function setImageDefaults(element: Readonly<PageElement>, context: HastVisitorContext, address: string, contentDir: string): void {
  const size = address.startsWith(mediaPath) ? sizeOf(join(contentDir, decodeAddress(address.slice(mediaPath.length)))) : undefined;
  const width = attributeOf(element, 'width');
  const height = attributeOf(element, 'height');
  const setDefault = (name: string, value: string | number) => {
    if (attributeOf(element, name) === undefined) context.setProperty(element, name, String(value));
  };
  if (size && (width === undefined || height === undefined)) {
    const scale = width !== undefined ? Number(width) / size.width : height !== undefined ? Number(height) / size.height : 1;
    setDefault('width', Math.round(size.width * scale));
    setDefault('height', Math.round(size.height * scale));
  }
  if (nameOf(element) !== 'img') return;
  setDefault('loading', 'lazy');
  setDefault('decoding', 'async');
}

/** The size of an image in pixels. A missing or invalid file has none; the check reports it. */
function sizeOf(file: string): { width: number; height: number } | undefined {
  try {
    const { width, height, orientation = 1 } = imageSize(readFileSync(file));
    // EXIF orientations from 5 on rotate by 90 degrees.
    return orientation < 5 ? { width, height } : { width: height, height: width };
  } catch {
    return undefined;
  }
}

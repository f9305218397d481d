/** Resolves links between files to pages, and gives images their address, size, lazy loading and smaller versions. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { imageSize } from 'image-size';
import type { HastVisitorContext } from 'satteri';
import { contentImagePath, smallerImagePath } from '#src/domain/paths.ts';
import { decodeAddress } from '#src/schemas/formats.ts';
import { components, attributesOf } from '#src/schemas/prose-components.ts';
import { mapSrcset, resolveHref } from '../links.ts';
import { attributeOf, create, nameOf, visitElements, type PageElement, type PagePlugin } from './element.ts';

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
      if (imageElements.includes(nameOf(element))) {
        const address = resolveHref(attributeOf(element, 'src') ?? '', file);
        setImageDefaults(element, context, address, contentDir);
      }
    }),
  });
}

/**
 * Adds the size, so that the page does not shift, lazy loading and a smaller version, unless the writer set them. A Figure loads
 * its image by itself.
 */
function setImageDefaults(element: Readonly<PageElement>, context: HastVisitorContext, address: string, contentDir: string): void {
  const isImage = nameOf(element) === 'img';
  const defaults = {
    ...sizeDefaults(element, address, contentDir),
    ...(isImage && { loading: 'lazy', decoding: 'async' }),
  };
  const missing = Object.entries(defaults).filter(([name]) => attributeOf(element, name) === undefined);
  const smaller = isImage ? smallerImagePath(address) : undefined;
  if (smaller === undefined || element.type !== 'element' || isInPicture(element, context)) {
    for (const [name, value] of missing) context.setProperty(element, name, value);
    return;
  }
  const properties = { ...element.properties, src: address, ...Object.fromEntries(missing) };
  context.replaceNode(
    element,
    create('picture', {}, [create('source', { srcSet: smaller, type: 'image/webp' }), create('img', properties)]),
  );
}

/** Whether the writer offers other versions of an image. */
function isInPicture(element: Readonly<PageElement>, context: HastVisitorContext): boolean {
  const parent = context.parent(element);
  return attributeOf(element, 'srcSet') !== undefined || (parent.type === 'element' && parent.tagName === 'picture');
}

/** An image's size, or the other side of the one that the writer set. */
function sizeDefaults(element: Readonly<PageElement>, address: string, contentDir: string): { width?: string; height?: string } {
  const [width, height] = [attributeOf(element, 'width'), attributeOf(element, 'height')];
  const isSized = width !== undefined && height !== undefined;
  const size =
    !isSized && address.startsWith(mediaPath) ? sizeOf(join(contentDir, decodeAddress(address.slice(mediaPath.length)))) : undefined;
  if (!size) return {};
  const scale = width !== undefined ? Number(width) / size.width : height !== undefined ? Number(height) / size.height : 1;
  return { width: String(Math.round(size.width * scale)), height: String(Math.round(size.height * scale)) };
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

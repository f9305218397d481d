/** Checks image files: each has the format in its name, and an SVG contains nothing active or external. */
import { imageSize } from 'image-size';
import { error, warning, type Finding } from './findings.ts';
import { createLocator, fileStart } from '#src/source/places.ts';
import { readFragment, type HtmlStartTag } from '#src/source/html.ts';

const signatures: Record<string, (start: Buffer) => boolean> = {
  png: (start) => start.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])),
  jpg: (start) => start.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])),
  webp: (start) => start.toString('latin1', 0, 4) === 'RIFF' && start.toString('latin1', 8, 12) === 'WEBP',
  avif: (start) => start.toString('latin1', 4, 8) === 'ftyp',
};

/** In bytes, 1,000 per kB: a page with its styles has 12 kB, and a reader may be on a phone. */
const maxBytes = 500_000;
/** In pixels: twice the widest column, so that images are sharp on every screen. */
const maxPixels = 2_400;

/** Checks an image file by its bytes, an SVG by its text. */
export function checkImage(file: string, content: Buffer | string): Finding[] {
  if (typeof content === 'string') return [...checkSvg(file, content), ...checkSize(file, Buffer.from(content))];
  const extension = file.split('.').at(-1) ?? '';
  if (signatures[extension]?.(content) === false)
    return [error(file, fileStart, 'image', `is not a ${extension} image: save it again as ${extension}`)];
  return checkSize(file, content);
}

/** Readers wait for every byte. Only a warning, since some images have to be that large. */
function checkSize(file: string, content: Buffer): Finding[] {
  const warn = (message: string) => [warning(file, fileStart, 'image-size', message)];
  if (content.length > maxBytes) {
    const kilobytes = Math.ceil(content.length / 1000).toLocaleString('en');
    return warn(`is ${kilobytes} kB; an image should be at most ${maxBytes / 1000} kB: make it smaller, or save it as WebP`);
  }
  const size = sizeOf(content);
  // An SVG is sharp at every size.
  if (file.endsWith('.svg') || !size || Math.max(size.width, size.height) <= maxPixels) return [];
  return warn(`is ${size.width} × ${size.height} pixels; a page shows at most ${maxPixels} on a side: scale it down`);
}

function sizeOf(content: Buffer): { width: number; height: number } | undefined {
  try {
    return imageSize(content);
  } catch {
    return undefined;
  }
}

const activeElements = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'handler', 'listener', 'audio', 'video']);
/** Declarations that XML and HTML parse alike: a CDATA section or a DTD subset could hide elements from the HTML tokenizer. */
const plainDeclaration = /^(?:<\?xml\s[^<>]*\?>|<!doctype\s+svg(?:\s+public\s+"[^"<>[\]]*"\s+"[^"<>[\]]*")?\s*>)$/i;
const urlAttributes = new Set(['href', 'src', 'from', 'to', 'values', 'by']);

/** Rejects scripts, event handlers, foreign objects and external references. */
function checkSvg(file: string, text: string): Finding[] {
  const { tokens, unclosed, repeated } = readFragment(text, 'xml');
  const placeIn = createLocator(text);
  const fail = (offset: number, message: string) => error(file, placeIn(offset), 'svg', message);
  const findings = tokens.flatMap((token) => {
    if (token.kind === 'declaration')
      return plainDeclaration.test(text.slice(token.start, token.end))
        ? []
        : [fail(token.start, 'an SVG cannot have entities, style sheets or CDATA: keep only "<?xml …?>" and "<!DOCTYPE svg …>"')];
    return token.kind === 'start' ? checkElement(token, fail) : [];
  });
  if (!tokens.some((token) => token.kind === 'start' && token.name === 'svg'))
    findings.push(error(file, fileStart, 'svg', 'is not an SVG: it has no <svg> element'));
  if (unclosed !== undefined) findings.push(fail(unclosed, 'is not a valid SVG: this tag or comment is never closed'));
  // XML is case-sensitive and may treat them as two attributes.
  findings.push(...repeated.map((offset) => fail(offset, 'an SVG element cannot have an attribute twice: remove one')));
  for (const match of text.matchAll(/url\((?!\s*#|\s*["']\s*#)|@import|expression\(|image-set\(|src\(|\\[0-9a-f]/gi))
    findings.push(fail(match.index, 'an SVG cannot load anything: refer only to its own parts, such as url(#id)'));
  // Drawing programs repeat themselves: what is there twenty times is fixed once.
  return [...Map.groupBy(findings, ({ message }) => message).values()].flatMap(([first, ...more]) =>
    first === undefined ? [] : [more.length === 0 ? first : { ...first, message: `${first.message} (${more.length + 1} times)` }],
  );
}

function checkElement(tag: HtmlStartTag, fail: (offset: number, message: string) => Finding): Finding[] {
  const local = tag.name.replace(/^.*:/, '');
  if (activeElements.has(local)) return [fail(tag.start, `an SVG cannot contain <${tag.name}>: remove it`)];
  return tag.attributes.flatMap(({ name, value, start }) => {
    if (name.startsWith('on')) return [fail(start, `an SVG cannot have the event handler ${name}: remove it`)];
    if (name === 'attributename' && /^(?:.*:)?href$|^on/i.test(value.trim()))
      return [fail(start, `an SVG cannot animate "${value.slice(0, 60)}": remove it`)];
    // An SVG may use any prefix for the XLink namespace.
    const isUrl = urlAttributes.has(name.replace(/^.*:/, ''));
    const isLocal = value.trim() === '' || value.trim().startsWith('#') || /^data:image\/(png|jpeg|webp|avif)[;,]/i.test(value.trim());
    const looksLikeAddress = name.endsWith('href') || name === 'src' || /^[\s\u0000-\u0020]*(javascript|data|https?):|^\/\//i.test(value);
    return isUrl && looksLikeAddress && !isLocal
      ? [fail(start, `an SVG cannot link to "${value.slice(0, 60)}": link only to its own parts, such as #id`)]
      : [];
  });
}

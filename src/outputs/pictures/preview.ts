/** The preview image for shared links (Open Graph). */
import { tokenColor } from './colors.ts';
import { placeIcon } from './icon.ts';
import { breakLines, drawLine, hasAllGlyphs, textWidth } from './lettering.ts';
import type { PreviewText } from './preview-text.ts';
import { renderPng } from './render.ts';
import { previewSize } from './sizes.ts';

const left = 80;
const lineWidth = previewSize.width - 2 * left;
const nameLeft = 172;
const nameWidth = left + lineWidth - nameLeft;
const lineHeight = 1.12;
const lastBaseline = 550;
/** The title gets the largest size that fits between the portal's name and the bottom. */
const titleHeight = 280;
const titleSizes = Array.from({ length: 15 }, (_, step) => 120 - 8 * step);

/** Draws the image as a PNG. Text that fits at no size or has characters missing from the typeface is omitted. */
export function drawPreview({ product, kind, portal }: PreviewText): Uint8Array<ArrayBuffer> {
  const [light, accent] = [tokenColor('on-band'), tokenColor('on-band-accent')];
  const [name = ''] = [portal].filter(hasAllGlyphs);
  const [title, label = ''] = [product, kind].filter((text) => text !== undefined && hasAllGlyphs(text));
  const { size, lines } = fitTitle(title ?? name);
  const top = lastBaseline - (lines.length - 1) * size * lineHeight;
  return renderPng(
    [
      `<rect width="${previewSize.width}" height="${previewSize.height}" fill="${tokenColor('band')}"/>`,
      placeIcon({ left: 720, top: -60, side: 760 }).replaceAll('stroke=', 'stroke-opacity="0.08" stroke='),
      placeIcon({ left: 62, top: 46, side: 104 }),
      drawLine(title === undefined ? '' : name, {
        size: Math.min(48, nameWidth / textWidth(name, 1)),
        left: nameLeft,
        baseline: 113,
        color: light,
      }),
      drawLine(label, { size: 52, left, baseline: top - 0.78 * size - 32, color: accent }),
      // Compensates for side bearings, so that large and small lines start at the same edge.
      ...lines.map((line, index) =>
        drawLine(line, { size, left: left - 0.03 * size, baseline: top + index * size * lineHeight, color: light }),
      ),
    ].join(''),
    previewSize,
  );
}

function fitTitle(title: string): { size: number; lines: string[] } {
  const settings = titleSizes.map((size) => ({ size, lines: breakLines(title, size, lineWidth) }));
  const fits = ({ size, lines }: { size: number; lines: string[] }) =>
    lines.length * size <= titleHeight && lines.every((line) => textWidth(line, size) <= lineWidth);
  return settings.find(fits) ?? { size: 0, lines: [] };
}

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { allEntries } from '#src/domain/catalog.ts';
import { isIndexable } from '#src/domain/visibility.ts';
import { parseColour } from '#src/outputs/pictures/canvas.ts';
import { brandColours } from '#src/outputs/pictures/colors.ts';
import { readDrawing } from '#src/outputs/pictures/drawing.ts';
import { drawIcon, iconForms, type IconName } from '#src/outputs/pictures/icon.ts';
import { drawOnce } from '#src/outputs/pictures/picture-cache.ts';
import { encodePng } from '#src/outputs/pictures/png.ts';
import { previewWordsOf } from '#src/outputs/pictures/preview-words.ts';
import { createPreviewPainter, type PreviewPainter } from '#src/outputs/pictures/preview.ts';
import { getPortal } from '#src/source/portal.ts';

/** A fresh clone has no such folder, and `npm ci` empties it. */
const cacheFolder = 'node_modules/.cache/support-portal/pictures';

/** All that draws a picture beside the words on it: with another drawing, other code or other packages, it is drawn anew. */
const iconSource = readFileSync('src/styles/favicon.svg', 'utf8');
const drawnBy = createHash('sha256')
  .update(
    readdirSync('src/outputs/pictures')
      .map((file) => readFileSync(join('src/outputs/pictures', file), 'utf8'))
      .join(''),
  )
  .update(iconSource)
  .update(readFileSync('package-lock.json'))
  .digest('hex');

let painter: { name: string; previews: PreviewPainter } | undefined;

/** One route for each form of the icon. */
export function getIconPages() {
  return (Object.keys(iconForms) as IconName[]).map((name) => ({ params: { icon: name }, props: { name } }));
}

/** The icon in one of its forms, as a PNG file. */
export function getIcon(name: IconName): Buffer<ArrayBuffer> {
  const { size, shape } = iconForms[name];
  return drawOnce(cacheFolder, [drawnBy, name], () => encodePng(drawIcon(readIcon(), size, shape)));
}

/** One route for each picture of shared links: the portal's, and those of the entries that have a page to share. */
export async function getPreviewPages() {
  const { catalog } = await getPortal();
  const entries = allEntries(catalog).filter((entry) => isIndexable(entry) && entry.collection !== 'faqs');
  return [
    { params: { picture: 'portal' }, props: { words: undefined } },
    ...entries.map((entry) => ({ params: { picture: entry.id }, props: { words: previewWordsOf(entry, catalog) } })),
  ];
}

/** The picture that says these words, the portal's own without any, as a PNG file. */
export async function getPreview(words: ReturnType<typeof previewWordsOf> | undefined): Promise<Buffer<ArrayBuffer>> {
  const { name } = (await getPortal()).catalog.site;
  return drawOnce(cacheFolder, [drawnBy, name, JSON.stringify(words ?? null)], () => {
    const previews = getPreviewPainter(name);
    return words ? previews.draw(words) : previews.drawPortal();
  });
}

/** Made at the first picture that no build before has drawn. */
function getPreviewPainter(name: string): PreviewPainter {
  if (painter?.name !== name) painter = { name, previews: createPainter(name) };
  return painter.previews;
}

function createPainter(name: string): PreviewPainter {
  // The output folder, from which the build runs this, may lie far from the packages.
  const { resolve } = createRequire(join(process.cwd(), 'package.json'));
  const readFont = (characters: string, weight: number) =>
    readFileSync(resolve(`@fontsource/source-serif-4/files/source-serif-4-${characters}-${weight}-normal.woff`));
  const readWeight = (weight: number) => ['latin', 'latin-ext'].map((characters) => readFont(characters, weight));
  const muted = parseColour(brandColours.onBandMuted);
  if (!muted) throw new Error(`src/outputs/pictures/colors.ts: "${brandColours.onBandMuted}" is not a colour`);
  return createPreviewPainter({ name, icon: readIcon(), muted, fonts: { bold: readWeight(600), regular: readWeight(400) } });
}

function readIcon() {
  return readDrawing(iconSource, 'src/styles/favicon.svg');
}

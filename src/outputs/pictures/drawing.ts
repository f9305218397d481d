/** Reads the portal's icon: a tile with round corners, and lines upon it drawn with a round pen. */
import svgpath from 'svgpath';
import { parseColour, type Colour } from './canvas.ts';
import type { PathCommand } from './outline.ts';

export interface Drawing {
  /** The side of the square in which it is drawn, in its own units, as are all other lengths. */
  side: number;
  tile: { colour: Colour; radius: number };
  strokes: Stroke[];
}

export interface Stroke {
  colour: Colour;
  lineWidth: number;
  commands: PathCommand[];
}

/** Reads an icon from SVG. What it cannot draw is an error that names the file, so that no icon is ever drawn in part. */
export function readDrawing(svg: string, file: string): Drawing {
  const fail = (reason: string) => new Error(`${file}: ${reason}`);
  const elements = [...svg.matchAll(/<(\w+)((?:\s+[\w:-]+="[^"]*")*)\s*\/?>/g)].map(([, name = '', attributes = '']) => ({
    name,
    attributes: Object.fromEntries([...attributes.matchAll(/([\w:-]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value])),
  }));
  const [root, tile, ...paths] = elements;
  const colourOf = (value = ''): Colour => {
    const colour = parseColour(value);
    if (!colour) throw fail(`"${value}" is not a colour such as #10302a`);
    return colour;
  };
  const box = /^0 0 (\d+) \1$/.exec(root?.attributes.viewBox ?? '');
  if (root?.name !== 'svg' || !box) throw fail('the first element must be an svg whose viewBox is a square at 0 0');
  const side = Number(box[1]);
  if (tile?.name !== 'rect' || Number(tile.attributes.width) !== side || Number(tile.attributes.height) !== side) {
    throw fail('the second element must be a rect that fills the square');
  }
  return {
    side,
    tile: { colour: colourOf(tile.attributes.fill), radius: Number(tile.attributes.rx ?? 0) },
    strokes: paths.map(({ name, attributes }) => {
      const { d = '', fill, stroke } = attributes;
      const isClosed = /z$/i.test(d.trim());
      const isRound = isClosed ? attributes['stroke-linejoin'] === 'round' : attributes['stroke-linecap'] === 'round';
      if (name !== 'path' || fill !== 'none' || !isRound) {
        throw fail(`<${name}> must be a path without a fill whose ${isClosed ? 'joins' : 'ends'} are round`);
      }
      return { colour: colourOf(stroke), lineWidth: Number(attributes['stroke-width'] ?? 1), commands: readPath(d, fail) };
    }),
  };
}

function readPath(data: string, fail: (reason: string) => Error): PathCommand[] {
  const path = svgpath(data).abs().unshort().unarc();
  const commands: PathCommand[] = [];
  path.iterate((segment, _index, x, y) => {
    const [letter, ...args] = segment as [string, ...number[]];
    if (letter === 'M') commands.push({ command: 'moveTo', args });
    else if (letter === 'L') commands.push({ command: 'lineTo', args });
    else if (letter === 'H') commands.push({ command: 'lineTo', args: [...args, y] });
    else if (letter === 'V') commands.push({ command: 'lineTo', args: [x, ...args] });
    else if (letter === 'Q') commands.push({ command: 'quadraticCurveTo', args });
    else if (letter === 'C') commands.push({ command: 'bezierCurveTo', args });
    else if (letter === 'Z') commands.push({ command: 'closePath', args: [] });
    else throw fail(`the path step ${letter} is not one that is drawn`);
  });
  if (commands.length === 0) throw fail(`"${data}" is not a path`);
  return commands;
}

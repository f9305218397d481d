/** Outlines of glyphs and drawings as straight lines, fine enough for the size at which they are drawn. */

/** A line through points: x and y of each in turn. */
export type Polyline = number[];

/** A step of an outline, in the vocabulary that fonts and SVG share. */
export interface PathCommand {
  command: 'moveTo' | 'lineTo' | 'quadraticCurveTo' | 'bezierCurveTo' | 'closePath';
  args: readonly number[];
}

/** Moves an outline's points to where they are drawn: scaled, then shifted. */
export interface Placement {
  scaleX: number;
  scaleY: number;
  x: number;
  y: number;
}

/** The distance in pixels that the straight pieces of a curve aim at; the eye sees no corner at it. */
const pieceLength = 3;

/** The lines that draw an outline. A closed one ends where it began. */
export function flatten(commands: readonly PathCommand[], { scaleX, scaleY, x, y }: Placement): Polyline[] {
  const lines: Polyline[] = [];
  let line: Polyline = [];
  for (const { command, args } of commands) {
    if (command === 'moveTo') lines.push((line = []));
    const points = args.map((value, index) => (index % 2 === 0 ? value * scaleX + x : value * scaleY + y));
    if (command === 'closePath') line.push(...line.slice(0, 2));
    else if (command === 'moveTo' || command === 'lineTo') line.push(...points);
    else addCurve(line, points);
  }
  return lines.filter((points) => points.length > 2);
}

/** Adds the pieces of a Bézier curve, whose control points follow the line's last point, by de Casteljau's construction. */
function addCurve(line: Polyline, controls: readonly number[]) {
  const curve = [...line.slice(-2), ...controls];
  let length = 0;
  for (let index = 2; index < curve.length; index += 2) {
    const [dx, dy] = [(curve[index] ?? 0) - (curve[index - 2] ?? 0), (curve[index + 1] ?? 0) - (curve[index - 1] ?? 0)];
    length += Math.sqrt(dx * dx + dy * dy);
  }
  const pieces = Math.max(2, Math.ceil(length / pieceLength));
  for (let piece = 1; piece <= pieces; piece += 1) {
    let points = curve;
    while (points.length > 2) {
      const nearer = points;
      points = nearer.slice(2).map((value, index) => (nearer[index] ?? 0) + ((value - (nearer[index] ?? 0)) * piece) / pieces);
    }
    line.push(...points);
  }
}

import { readFileSync } from 'node:fs';

// Relative to the project's root, where builds run; the bundle that renders pages is elsewhere.
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The light scheme's value of the color token `--color-NAME`, such as #10302a. Throws if there is none. */
export function tokenColor(name: string): string {
  const color = new RegExp(`--color-${name}: (?:light-dark\\()?(#[0-9a-f]{6})\\b`).exec(tokens)?.[1];
  if (color === undefined) throw new Error(`src/styles/tokens.css has no hexadecimal --color-${name}`);
  return color;
}

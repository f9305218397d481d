import { readFileSync } from 'node:fs';

// Builds run at the project's root; the bundle that renders pages lies elsewhere.
const tokens = readFileSync('src/styles/tokens.css', 'utf8');

/** The light scheme's value of the color token `--color-NAME`, such as #10302a, for where no style sheet has a say. */
export function tokenColor(name: string): string {
  const color = new RegExp(`--color-${name}: (?:light-dark\\()?(#[0-9a-f]{6})\\b`).exec(tokens)?.[1];
  if (color === undefined) throw new Error(`src/styles/tokens.css has no hexadecimal --color-${name}`);
  return color;
}

/** The sizes of pictures in pixels, which pages and the manifest also state. */

export const previewSize = { width: 1200, height: 630 };

/**
 * - `tile`: as it is, transparent around its round corners
 * - `square`: the tile's color fills the square, for systems that round the corners themselves
 * - `maskable`: so too, and the lines stay within the circle that every mask leaves
 */
export type IconShape = 'tile' | 'square' | 'maskable';

/** The icon's forms: one for each place that asks for one. */
export const iconForms = {
  'icon-192': { size: 192, shape: 'tile' },
  'icon-512': { size: 512, shape: 'tile' },
  'maskable-512': { size: 512, shape: 'maskable' },
  'apple-touch-icon': { size: 180, shape: 'square' },
} as const satisfies Record<string, { size: number; shape: IconShape }>;

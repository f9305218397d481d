/** Sizes of images in pixels. */

export const previewSize = { width: 1200, height: 630 };

/**
 * - `tile`: transparent around its round corners
 * - `square`: filled to the corners, for systems that round them
 * - `maskable`: filled to the corners, with the lines in the safe zone of every mask
 */
export type IconShape = 'tile' | 'square' | 'maskable';

export const iconForms = {
  'icon-192': { size: 192, shape: 'tile' },
  'icon-512': { size: 512, shape: 'tile' },
  'maskable-512': { size: 512, shape: 'maskable' },
  'apple-touch-icon': { size: 180, shape: 'square' },
} as const satisfies Record<string, { size: number; shape: IconShape }>;

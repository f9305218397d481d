/** The prose components of pages, each in the file of its name. */
const files = import.meta.glob('./*.astro', { eager: true, import: 'default' });

/** For a rendered body: `<Body components={proseComponents} />`. */
export const proseComponents = Object.fromEntries(
  Object.entries(files).map(([file, form]) => [file.slice('./'.length, -'.astro'.length), form]),
);

/** The prose components as pages show them: the file that has a component's name holds its form. */
const files = import.meta.glob('./*.astro', { eager: true, import: 'default' });

/** For a rendered body: `<Body components={proseComponents} />`. */
export const proseComponents = Object.fromEntries(
  Object.entries(files).map(([file, form]) => [file.slice('./'.length, -'.astro'.length), form]),
);

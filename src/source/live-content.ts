import { createContentReader } from '#src/source/content-reader.ts';
import { readEnvironment } from '#src/source/environment.ts';

/** The content of live writing. A module of its own: one that imports Astro's store is forgotten whenever that changes. */
export const liveContent = createContentReader(readEnvironment(process.env).contentDir);

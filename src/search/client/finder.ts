/** The indexes in the browser. */
import { quickIndexFolder } from '../locations.ts';
import { PagefindEngine, readJson } from './engine.ts';
import type { Finder } from './find.ts';
import { QuickIndex } from './quick.ts';

/** Both indexes. The quick one starts to load at once. */
export function createFinder(): Finder {
  const quick = new QuickIndex((name) => readJson(`${quickIndexFolder}${name}`));
  const engine = new PagefindEngine();
  quick.preload().then(
    () => engine.preload(),
    () => undefined,
  );
  return { quick, fullText: engine };
}

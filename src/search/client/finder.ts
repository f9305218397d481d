/** The indexes in the browser. */
import { hostPath } from '#src/domain/base-path.ts';
import { quickIndexFolder } from '../locations.ts';
import { PagefindEngine } from './engine.ts';
import type { Finder } from './find.ts';
import { workerSource } from './pagefind-worker.ts';
import { QuickIndex } from './quick.ts';

/** Both indexes. The quick one starts to load at once, the full text with the first query. */
export function createFinder(): Finder {
  const quick = new QuickIndex(readQuickFile);
  quick.preload().catch(() => undefined);
  return { quick, fullText: new PagefindEngine(workerSource) };
}

/** Reads a file of the quick index. Throws an Error if there is none. */
async function readQuickFile<Content>(name: string): Promise<Content> {
  const response = await fetch(hostPath(quickIndexFolder + name));
  if (!response.ok) throw new Error(`${name} answers ${response.status}`);
  return (await response.json()) as Content;
}

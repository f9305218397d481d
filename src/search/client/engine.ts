/** The full-text engine behind an interface of our own: Pagefind, loaded when it is first asked for. */
import { fromIndexFilters, toIndexQuery } from '../index-filters.ts';
import { indexModulePath } from '../locations.ts';
import type { SearchFilters } from '../index-filters.ts';

/** A page or record as the index keeps it. */
export interface Indexed {
  url: string;
  /** Its text. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Elements with an id, and the place of each among the words of the text. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}

export interface EngineHit {
  id: string;
  score: number;
  data(): Promise<Indexed>;
}

export interface Engine {
  /** Pages with a word, the best first. */
  search(word: string, filters: SearchFilters): Promise<EngineHit[]>;
}

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string, options: { filters: ReturnType<typeof toIndexQuery> }): Promise<{ results: EngineHit[] }>;
}

/** How much a match in metadata adds to a page's score, by which the pages to read are chosen. */
const metaWeights = { title: 4, entry: 8, exact: 6, keywords: 2.5, summary: 1.5, synonyms: 1 };

/** Pagefind in the browser. A failed start is tried anew at the next search. */
export class PagefindEngine implements Engine {
  #module: Promise<Pagefind> | undefined;
  #attempts = 0;

  /** Starts loading, so that the first search waits less. */
  warm(): void {
    this.#load().catch(() => {});
  }

  async search(word: string, filters: SearchFilters): Promise<EngineHit[]> {
    const pagefind = await this.#load();
    const { results } = await pagefind.search(word, { filters: toIndexQuery(filters) });
    return results.map((hit) => ({ id: hit.id, score: hit.score, data: () => readHit(hit) }));
  }

  #load(): Promise<Pagefind> {
    this.#module ??= this.#start().catch((error: unknown) => {
      this.#module = undefined;
      throw error;
    });
    return this.#module;
  }

  async #start(): Promise<Pagefind> {
    // Browsers remember a module that failed to load under its address.
    const path = this.#attempts === 0 ? indexModulePath : `${indexModulePath}?attempt=${this.#attempts}`;
    this.#attempts += 1;
    const pagefind = (await import(/* @vite-ignore */ path)) as Pagefind;
    await pagefind.options({ baseUrl: '/', ranking: { metaWeights } });
    await pagefind.init();
    return pagefind;
  }
}

async function readHit(hit: EngineHit): Promise<Indexed> {
  const page = await hit.data();
  return { ...page, filters: fromIndexFilters(page.filters) };
}

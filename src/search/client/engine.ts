/** The full-text search engine: Pagefind, loaded on first use. */
import { fromIndexFilters, toIndexQuery, type SearchFilters } from '../index-filters.ts';
import { indexModulePath } from '../locations.ts';

/** A page or record in the index. */
export interface Indexed {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Elements with an id; `location` is the index of a word in the text. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}

export interface EngineHit {
  id: string;
  score: number;
  data(): Promise<Indexed>;
}

export interface Engine {
  /** Finds pages with a word, best first. */
  search(word: string, filters: SearchFilters): Promise<EngineHit[]>;
}

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string, options: { filters: ReturnType<typeof toIndexQuery> }): Promise<{ results: EngineHit[] }>;
}

/** The weight of a match in metadata for the score that selects which pages to load. */
const metaWeights = { title: 4, entry: 8, exact: 6, keywords: 2.5, summary: 1.5, synonyms: 1 };

/** Pagefind in the browser. Retries a failed load at the next search. */
export class PagefindEngine implements Engine {
  #module: Promise<Pagefind> | undefined;
  #attempts = 0;

  /** Starts loading ahead of the first search. */
  preload(): void {
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
    // Browsers cache a failed module load by URL.
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

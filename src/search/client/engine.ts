/** The full-text search engine: Pagefind, loaded on first use. */
import { hostPath } from '#src/domain/base-path.ts';
import { fragmentsFile, indexFolder, indexModulePath } from '../locations.ts';
import { normalize, tokensOf, type Chunk } from '../tokens.ts';
import type { Matches } from './quick.ts';

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(term: string): Promise<{ results: PagefindHit[] }>;
}

interface PagefindHit {
  id: string;
  data(): Promise<PageText>;
}

/** The text of a page or record. */
export interface PageText {
  content: string;
  /** Elements with an id; `location` is the index of a word in the text. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** What a word in the text counts, in relation to the quick index's fields. */
const textWeight = 1.5;

/** Pagefind in the browser. Retries a failed load at the next search. */
export class PagefindEngine {
  #module: Promise<Pagefind> | undefined;
  #records: Promise<Map<string, number>> | undefined;
  #attempts = 0;
  /** What the searches have found, by record. */
  readonly #found = new Map<number, PagefindHit>();

  /** Starts loading ahead of the first search. */
  preload(): void {
    this.#load().catch(() => {});
  }

  /**
   * The records whose text has a word. Pagefind takes a word that it does not know for its longest known beginning ("xyzzy" for "x"),
   * so the best hit for such a word is read, to see whether it has it.
   */
  async recordsWith({ text }: Chunk, isKnown: boolean): Promise<Matches> {
    const [pagefind, records] = await Promise.all([this.#load(), this.#loadRecords()]);
    const { results } = await pagefind.search(text);
    const [best] = results;
    if (!best || (!isKnown && !hasWord((await best.data()).content, text))) return new Map();
    return new Map(
      results.flatMap((hit) => {
        const record = records.get(hit.id);
        if (record === undefined) return [];
        this.#found.set(record, hit);
        return [[record, { weight: textWeight, isInTitle: false }]];
      }),
    );
  }

  /** The text of a record that a search has found. */
  read(record: number): Promise<PageText> | undefined {
    return this.#found.get(record)?.data();
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
    const pagefind = (await import(/* @vite-ignore */ hostPath(path))) as Pagefind;
    await pagefind.options({ baseUrl: '/' });
    await pagefind.init();
    return pagefind;
  }

  #loadRecords(): Promise<Map<string, number>> {
    this.#records ??= readJson<string[]>(`/${indexFolder}/${fragmentsFile}`)
      .then((fragments) => new Map(fragments.map((fragment, record) => [fragment, record])))
      .catch((error: unknown) => {
        this.#records = undefined;
        throw error;
      });
    return this.#records;
  }
}

/** Reads a JSON file of the portal. Throws an Error if there is none. */
export async function readJson<Content>(path: string): Promise<Content> {
  const response = await fetch(hostPath(path));
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return (await response.json()) as Content;
}

function hasWord(content: string, word: string): boolean {
  const tokens = new Set(tokensOf(word));
  const start = normalize(word);
  return content.split(/\s+/).some((piece) => normalize(piece).startsWith(start) || tokensOf(piece).some((token) => tokens.has(token)));
}

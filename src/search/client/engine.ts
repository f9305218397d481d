/** The full-text search engine: Pagefind, loaded on first use. */
import { normalize, type Chunk } from '../tokens.ts';
import type { Matches } from './matches.ts';

/** The part of Pagefind that is used here. */
export interface Pagefind {
  search: (term: string) => Promise<{ results: PagefindHit[] }>;
}

interface PagefindHit {
  id: string;
  data: () => Promise<PageText>;
}

/** The text of a page or record. */
export interface PageText {
  content: string;
  /** Elements with an id; `location` is the index of a word in the text. */
  anchors: { element: string; id: string; text?: string; location: number }[];
}

/** Where the engine comes from. */
export interface EngineSource {
  /**
   * Loads and starts Pagefind; the names of the records' fragments are in the order of the quick index. `attempt` counts from 0:
   * browsers cache a failed load by its address.
   */
  start: (attempt: number) => Promise<{ pagefind: Pagefind; fragments: string[] }>;
}

interface Engine {
  pagefind: Pagefind;
  /** The number of each fragment's record. */
  records: Map<string, number>;
}

/** What a word in the text counts, in relation to the quick index's fields. */
const textWeight = 1.2;

/** Finds in texts. Retries a failed load at the next search. */
export class PagefindEngine {
  readonly #source: EngineSource;
  #engine: Promise<Engine> | undefined;
  #attempts = 0;
  /** What the searches have found, by record. */
  readonly #found = new Map<number, PagefindHit>();

  constructor(source: EngineSource) {
    this.#source = source;
  }

  /** Starts loading ahead of the first search. */
  preload(): void {
    this.#load().catch(() => {});
  }

  /**
   * The records whose text has a word, as a whole or, if the word may be unfinished, as its beginning. Unless it is asked for an
   * exact word, Pagefind takes one that it does not know for its longest known beginning ("xyzzy" for "x"), so the best hit is read,
   * to see whether it has the word.
   */
  async recordsWith({ text }: Chunk, isUnfinished: boolean): Promise<Matches> {
    const engine = await this.#load();
    const exact = await engine.pagefind.search(quoted(text));
    if (exact.results.length > 0 || !isUnfinished) return this.#toMatches(exact.results, engine);
    const { results } = await engine.pagefind.search(text);
    const [best] = results;
    return best && hasBeginning((await best.data()).content, text) ? this.#toMatches(results, engine) : new Map();
  }

  /** The records whose text has these words in this order, next to each other. */
  async recordsWithPhrase(text: string): Promise<number[]> {
    const { pagefind, records } = await this.#load();
    const { results } = await pagefind.search(quoted(text));
    return results.flatMap(({ id }) => records.get(id) ?? []);
  }

  /** The text of a record that a search has found. */
  read(record: number): Promise<PageText> | undefined {
    return this.#found.get(record)?.data();
  }

  #toMatches(hits: PagefindHit[], { records }: Engine): Matches {
    return new Map(
      hits.flatMap((hit) => {
        const record = records.get(hit.id);
        if (record === undefined) return [];
        this.#found.set(record, hit);
        return [[record, { weight: textWeight, isInTitle: false }]];
      }),
    );
  }

  #load(): Promise<Engine> {
    if (!this.#engine) {
      this.#engine = this.#source
        .start(this.#attempts)
        .then(({ pagefind, fragments }) => ({ pagefind, records: new Map(fragments.map((fragment, record) => [fragment, record])) }))
        .catch((error: unknown) => {
          this.#engine = undefined;
          throw error;
        });
      this.#attempts += 1;
    }
    return this.#engine;
  }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', ' ').trim()}"`;
}

function hasBeginning(content: string, word: string): boolean {
  const start = normalize(word);
  return content.split(/\s+/).some((piece) => normalize(piece).startsWith(start));
}

/** The files of the quick index, each loaded once, when a query needs it. */
import type { QuickHead, QuickRecord, Terms, Words } from '../quick-format.ts';
import { stemOf } from '../stem.ts';
import { addMatches, intersect, unpack, type Matches } from './matches.ts';

/** Loads a file of the index by its name. */
export type Load = <Content>(file: string) => Promise<Content>;

/** What the beginning of a longer version counts in relation to the version itself. */
const partOfVersion = 0.8;

export class QuickFiles {
  readonly #load: Load;
  readonly #files = new Map<string, Promise<unknown>>();

  constructor(load: Load) {
    this.#load = load;
  }

  head(): Promise<QuickHead> {
    return this.#file<QuickHead>('index.json');
  }

  words(): Promise<Words> {
    return this.#file<Words>('words.json');
  }

  /** The name of the file that holds a record. */
  fileOf(number: number, { recordsPerFile }: QuickHead): string {
    return `records-${Math.floor(number / recordsPerFile)}.json`;
  }

  isLoaded(file: string): boolean {
    return this.#files.has(file);
  }

  async record(number: number): Promise<QuickRecord> {
    const head = await this.head();
    const records = head.all?.records ?? (await this.#file<QuickRecord[]>(this.fileOf(number, head)));
    return records[head.all ? number : number % head.recordsPerFile] ?? { url: '/', title: '' };
  }

  /** The records that have all of these tokens. */
  async allOf(tokens: string[]): Promise<Matches> {
    return intersect(await Promise.all(tokens.map((token) => this.postings(token))));
  }

  /** The weight of a token in each record that has it; a version also as the beginning of a longer one. */
  async postings(token: string): Promise<Matches> {
    const terms = await this.#termsFor(token);
    const found = unpack(Object.hasOwn(terms, token) ? (terms[token] ?? []) : []);
    if (/^\d+(\.\d+)+$/.test(token))
      for (const [other, postings] of Object.entries(terms))
        if (other.startsWith(`${token}.`) || other.startsWith(`${token}-`)) addMatches(found, unpack(postings), partOfVersion);
    return found;
  }

  /** The records that have a word with this beginning. */
  async beginsWith(prefix: string): Promise<Matches> {
    const found: Matches = new Map();
    if (prefix.length < 2 || /^\d/.test(prefix)) return found;
    const stem = stemOf(prefix);
    const terms = await this.#termsFor(prefix);
    for (const [token, postings] of Object.entries(terms))
      if (token !== stem && token.startsWith(prefix)) addMatches(found, unpack(postings), 1);
    return found;
  }

  async #termsFor(token: string): Promise<Terms> {
    const { terms, all } = await this.head();
    if (all) return all.terms;
    const number = Math.max(
      0,
      terms.findLastIndex((first) => first <= token),
    );
    return this.#file<Terms>(`terms-${number}.json`);
  }

  #file<Content>(name: string): Promise<Content> {
    const known = this.#files.get(name) as Promise<Content> | undefined;
    if (known) return known;
    const file = this.#load<Content>(name);
    this.#files.set(name, file);
    file.catch(() => this.#files.delete(name));
    return file;
  }
}

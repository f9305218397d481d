/**
 * Packs what Pagefind's worker always needs into one file. Pagefind asks for its entry, then for its metadata and its WebAssembly: on a
 * slow network each round trip is a part of the reader's wait. The worker gets a beginning that answers these requests from the pack.
 */
import { gzipSync } from 'node:zlib';
import { packFile, workerFile } from '#src/search/locations.ts';

/** Files of an index, by path relative to its folder. */
export type IndexFiles = Map<string, Buffer>;

/** Files that the worker asks for, whatever it is to find. */
const packed = /^(?:pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\..*\.pagefind)$/;

/** Adds the pack to an index, and the beginning to its worker. `fragments` are the names of the records' fragments. */
export function addPack(files: IndexFiles, fragments: readonly string[]): IndexFiles {
  const contents = [...files].filter(([path]) => packed.test(path)).sort(([a], [b]) => (a < b ? -1 : 1));
  const worker = files.get(workerFile);
  if (!worker) return files;
  const head = Buffer.from(JSON.stringify({ files: contents.map(([path, { length }]) => [path, length]), fragments }));
  const pack = Buffer.concat([gzipSync(head), ...contents.map(([, content]) => content)]);
  const start = `(${answerFromPack.toString()})(${JSON.stringify(packFile)}, ${gzipSync(head).length});\n`;
  return new Map(files).set(packFile, pack).set(workerFile, Buffer.concat([Buffer.from(start), worker]));
}

/** Runs in the worker, before Pagefind's code; it is copied there as text, so it refers to nothing outside of itself. */
function answerFromPack(name: string, headLength: number): void {
  const fetchFile = self.fetch.bind(self);
  const read = async () => {
    const response = await fetchFile(new URL(name, self.location.href));
    if (!response.ok) throw new Error(`${name} answers ${response.status}`);
    const bytes = await response.arrayBuffer();
    const head = new Blob([bytes.slice(0, headLength)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const { files, fragments } = (await new Response(head).json()) as { files: [string, number][]; fragments: string[] };
    let at = headLength;
    const contents = files.map(([path, length]): [string, ArrayBuffer] => [path, bytes.slice(at, (at += length))]);
    return { contents: new Map(contents), fragments };
  };
  const pack = read();
  // Code that needs it gets the error.
  pack.catch(() => undefined);
  self.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, self.location.href);
    const content = (await pack).contents.get(url.pathname.split('/').at(-1) ?? '');
    return content ? new Response(content) : fetchFile(input, init);
  };
  self.addEventListener('message', (event: MessageEvent<{ id: string; method: string }>) => {
    const { id, method } = event.data;
    if (method !== 'fragments') return;
    event.stopImmediatePropagation();
    pack.then(
      ({ fragments }) => self.postMessage({ id, result: fragments }),
      (error: unknown) => self.postMessage({ id, error: String(error) }),
    );
  });
}

/** Compresses answers for those who ask for it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** Compresses the bytes that a key stands for. */
export type Compressor = (key: string, bytes: Buffer, encoding: Encoding) => Promise<Buffer>;

/** Below this, compression costs more than it saves. */
const smallest = 256;

/** Whether a file is worth compressing; images, archives and WebAssembly of the search are compressed already. */
export function isCompressible(contentType: string, length: number): boolean {
  return length >= smallest && /^text\/|json|xml|javascript|svg/.test(contentType);
}

/** The best encoding that an `Accept-Encoding` header allows (RFC 9110, section 12.5.3). */
export function negotiateEncoding(accepted: string | undefined): Encoding | undefined {
  const refused = new Set<string>();
  const allowed = new Set<string>();
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((text) => text.trim());
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    (isRefused ? refused : allowed).add(name);
  }
  return (['br', 'gzip'] as const).find((encoding) => allowed.has(encoding) || (allowed.has('*') && !refused.has(encoding)));
}

/** A compressor that remembers its latest results. */
export function createCompressor(limit = 200): Compressor {
  const results = new Map<string, Promise<Buffer>>();
  return (key, bytes, encoding) => {
    const name = `${encoding} ${key}`;
    const result = results.get(name) ?? compress(bytes, encoding);
    // Set anew, it is the latest of the map.
    results.delete(name);
    results.set(name, result);
    for (const oldest of results.keys()) {
      if (results.size <= limit) break;
      results.delete(oldest);
    }
    return result;
  };
}

function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip'
    ? promisify(gzip)(bytes)
    : promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
}

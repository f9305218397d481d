/** Compresses answers for those who ask for it. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

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

/** Compresses bytes as well as an answer can wait for: the local server compresses each anew. */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip'
    ? promisify(gzip)(bytes)
    : promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

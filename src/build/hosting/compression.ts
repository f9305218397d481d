/** Compression of responses. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip';

/** In bytes: smaller responses cost more to compress than they save. */
const minimumLength = 256;

/** Whether a file is worth compressing; images, archives and the search engine's WebAssembly are already compressed. */
export function isCompressible(contentType: string, length: number): boolean {
  return length >= minimumLength && /^text\/|json|xml|javascript|svg/.test(contentType);
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

/** Compresses a response. Not at the best quality, since the local server compresses each response again. */
export function compress(bytes: Buffer, encoding: Encoding): Promise<Buffer> {
  return encoding === 'gzip'
    ? promisify(gzip)(bytes)
    : promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}

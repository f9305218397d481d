/** Media types of files, for HTTP responses and data URLs. */
import { mimes } from 'mrmime';

/** By extension or full file name: the common list, with additions and overrides. */
const types = new Map(
  Object.entries({
    ...mimes,
    'rss.xml': 'application/rss+xml; charset=utf-8',
    'atom.xml': 'application/atom+xml; charset=utf-8',
    'feed.json': 'application/feed+json; charset=utf-8',
    'opensearch.xml': 'application/opensearchdescription+xml; charset=utf-8',
    SHA256SUMS: 'text/plain',
    xml: 'application/xml',
    opml: 'text/x-opml',
    ico: 'image/vnd.microsoft.icon',
    reg: 'text/plain; charset=utf-16le',
    mobileconfig: 'application/x-apple-aspen-config',
  }),
);

/** The `Content-Type` of a file, by its path. Text defaults to UTF-8. */
export function contentTypeOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const type = types.get(name) ?? types.get(name.slice(name.lastIndexOf('.') + 1)) ?? 'application/octet-stream';
  return /^(text\/[^;]+|application\/(json|xml))$/.test(type) ? `${type}; charset=utf-8` : type;
}

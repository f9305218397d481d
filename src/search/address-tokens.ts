/**
 * Addresses of the portal, as readers paste them: current and old ones, with or without host. Browser-safe.
 */
const hostPart = /^(?:https?:\/\/)?(?:localhost|[\w-]+(?:\.[\w-]+)+)?(?::\d+)?(?=\/)/i;

/**
 * The tokens for an address, the most exact first: its path in lower case with a last slash, with its fragment and without;
 * for an article of the old help center, its number. None if a text is not an address.
 */
export function addressTokens(text: string): string[] {
  const address = text.trim();
  if (/\s/.test(address) || !hostPart.test(address)) return [];
  const [, whole = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(address.replace(hostPart, '')) ?? [];
  const [, number] = /^\/hc\/(?:[\w-]+\/)?articles\/(\d+)/i.exec(whole) ?? [];
  if (number !== undefined) return [`/hc/articles/${number}/`];
  const path = `${whole.replace(/(?:\/index\.(?:html|md))?\/*$/, '')}/`.toLowerCase();
  return fragment === undefined || fragment === '' ? [path] : [`${path}#${fragment}`, path];
}

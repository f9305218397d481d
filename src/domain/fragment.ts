/** The id that an address's fragment names, for browsers. A fragment whose escapes are invalid is taken as it is. */
export function idOfFragment(hash: string): string {
  const id = hash.replace(/^#/, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The formats of feeds, as readers know them. */
export const feedFormatNames = { 'rss.xml': 'RSS', 'atom.xml': 'Atom', 'feed.json': 'JSON Feed' } as const;

/** A feed, independent of its three formats. */

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed belongs to, absolute. */
  pageUrl: string;
  /** The absolute URL of the folder with the feed's files, with a trailing slash. */
  baseUrl: string;
  language: string;
  /** Who publishes it. */
  author: string;
  /** The newest item's date; for an empty feed, the build's clock. */
  updated: Date;
  /** Newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** A `tag:` URI that never changes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The full content as plain HTML with absolute URLs. */
  html: string;
  date: Date;
  categories: string[];
}

/** A feed before it is written in one of the three formats. */

export interface Feed {
  title: string;
  description: string;
  /** The page that the feed belongs to, absolute. */
  pageUrl: string;
  /** Where the feed's files lie, absolute, with a slash at the end. */
  baseUrl: string;
  language: string;
  /** Who publishes it. */
  author: string;
  /** The newest item's date; of an empty feed, the build's clock. */
  updated: Date;
  /** The newest first. */
  items: FeedItem[];
}

export interface FeedItem {
  /** A `tag:` URI that never changes. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The full content as plain HTML with absolute addresses. */
  html: string;
  date: Date;
  categories: string[];
}

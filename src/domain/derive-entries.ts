/** Derives entries from parsed files: what their paths say, defaults, states. */
import type { AnnouncementData } from '#src/schemas/announcement.ts';
import type { ArticleData } from '#src/schemas/article.ts';
import type { DocData } from '#src/schemas/doc.ts';
import type { DownloadData } from '#src/schemas/download.ts';
import type { FaqData } from '#src/schemas/faq.ts';
import type { KnownIssueData } from '#src/schemas/known-issue.ts';
import type { ReleaseData } from '#src/schemas/release.ts';
import type { Announcement, Article, Doc, Download, Faq, KnownIssue, Parsed, Release } from './catalog.ts';
import { announcementPath, articlePath, docPath, faqPath, knownIssuePath, releasePath } from './paths.ts';

export function toAnnouncement({ id, file, data, body }: Parsed<AnnouncementData>): Announcement {
  return { ...data, collection: 'announcements', slug: id, file, body, path: announcementPath(id), state: 'live' };
}

export function toRelease({ id, file, data, body }: Parsed<ReleaseData>, nameOf: (product: string) => string): Release {
  const [product, version] = splitFirst(id);
  return {
    ...data,
    collection: 'releases',
    slug: id,
    file,
    body,
    path: releasePath(product, version),
    products: [product],
    product,
    version,
    title: data.title ?? `${nameOf(product)} ${version}`,
    publishedOn: data.publishedOn ?? data.releasedOn,
    state: 'live',
  };
}

export function toKnownIssue({ id, file, data, body }: Parsed<KnownIssueData>): KnownIssue {
  const status = data.fixedIn !== undefined ? 'fixed' : data.wontFix ? 'wont-fix' : 'open';
  return {
    ...data,
    collection: 'knownIssues',
    slug: id,
    file,
    body,
    path: knownIssuePath(id),
    products: [data.product],
    status,
    state: 'live',
  };
}

export function toDoc({ id, file, data, body }: Parsed<DocData>): Doc {
  const [product, rest] = splitFirst(id);
  return {
    ...data,
    collection: 'docs',
    slug: id,
    file,
    body,
    path: docPath(product, rest),
    products: [product],
    product,
    folder: rest.split('/').slice(0, -1).join('/'),
    state: 'live',
  };
}

export function toArticle({ id, file, data, body }: Parsed<ArticleData>): Article {
  return { ...data, collection: 'articles', slug: id, file, body, path: articlePath(id), state: 'live' };
}

export function toFaq({ id, file, data, body }: Parsed<FaqData>): Faq {
  const [topic, anchor] = splitFirst(id);
  return { ...data, collection: 'faqs', slug: id, file, body, path: faqPath(topic, anchor), topic, anchor, state: 'live' };
}

export function toDownload({ id, file, data }: Parsed<DownloadData>): Download {
  const [product, version] = splitFirst(id);
  return { ...data, product, version, file };
}

function splitFirst(id: string): [string, string] {
  const at = id.indexOf('/');
  return [id.slice(0, at), id.slice(at + 1)];
}

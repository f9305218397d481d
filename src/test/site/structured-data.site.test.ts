/** What pages say of themselves to machines, held against what they show to readers. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { isRedirect, readPage, type Page } from '#src/build/audits/page.ts';
import { readElements } from '#src/source/html.ts';

interface Thing extends Record<string, unknown> {
  '@type': string;
}

const outDir = inject('outDir');
const read = (path: string) => readFileSync(join(outDir, path));
const pages = globSync('**/*.html', { cwd: outDir })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/^(files|widget\/[0-9v])|-documentation\.html$/.test(file))
  .map((file) => readPage(file, read(file).toString()))
  .filter((page) => !isRedirect(page));
const metaOf = (page: Page, key: string) =>
  page.elements
    .filter(({ name, attributes }) => name === 'meta' && (attributes.property ?? attributes.name) === key)
    .map(({ attributes }) => attributes.content ?? '');
const linkOf = (page: Page, relation: string) =>
  page.elements.find(({ name, attributes }) => name === 'link' && attributes.rel === relation)?.attributes.href;
const isIndexable = (page: Page) => metaOf(page, 'robots').length === 0;
const headingOf = (page: Page) => page.elements.find(({ name }) => name === 'h1')!.text.trim();
const blocksOf = (page: Page) =>
  page.elements.filter(({ name, attributes }) => name === 'script' && attributes.type === 'application/ld+json').map(({ text }) => text);
const thingsOf = (page: Page) => blocksOf(page).flatMap((text) => (JSON.parse(text) as { '@graph': Thing[] })['@graph']);
const thingOf = (page: Page, type: string) => thingsOf(page).find((thing) => thing['@type'] === type);
const pageAt = (path: string) => pages.find(({ file }) => file === `${path.slice(1)}index.html`)!;
const indexable = pages.filter(isIndexable);
const canonicalOf = (page: Page) => linkOf(page, 'canonical') ?? '';
const siteUrl = canonicalOf(pageAt('/')).replace(/\/$/, '');
const pathOf = (url: string) => url.slice(siteUrl.length);

/** The size that a PNG file states. */
function sizeOf(png: Buffer): { width: number; height: number } {
  expect(png.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

describe('structured data', () => {
  it('stands in every page that search engines may list, as one block, and in no other', () => {
    expect(indexable.length).toBeGreaterThan(40);
    expect(indexable.filter((page) => blocksOf(page).length !== 1).map(({ file }) => file)).toEqual([]);
    expect(pages.filter((page) => !isIndexable(page) && blocksOf(page).length > 0).map(({ file }) => file)).toEqual([]);
  });

  it('names no sample', () => {
    const samples = pages.filter((page) => page.elements.some(({ name, attributes }) => name === 'article' && 'data-sample' in attributes));
    expect(samples.length).toBeGreaterThan(3);
    expect(samples.filter(isIndexable).map(({ file }) => file)).toEqual([]);
    const addresses = samples.map(({ file }) => `"${siteUrl}/${file.replace(/index\.html$/, '')}"`);
    expect(indexable.flatMap(blocksOf).filter((text) => addresses.some((address) => text.includes(address)))).toEqual([]);
  });

  it('has the breadcrumbs that the page shows, and the page itself as the last', () => {
    for (const page of indexable.filter(({ file }) => file !== 'index.html')) {
      const nav = /<nav class="breadcrumbs"[^]*?<\/nav>/.exec(page.html)?.[0] ?? '';
      const links = readElements(nav).filter(({ name }) => name === 'a');
      const shown = links.map(({ text, attributes }) => [text.trim(), `${siteUrl}${attributes.href}`]);
      const steps = thingOf(page, 'BreadcrumbList')?.itemListElement as { position: number; name: string; item: string }[];
      expect(shown.length, page.file).toBeGreaterThan(0);
      expect(steps.map(({ name, item }) => [name, item]), page.file).toEqual([...shown, [headingOf(page), canonicalOf(page)]]);
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
    }
  });

  it('says of an article what its page says', () => {
    const articles = indexable.filter((page) => metaOf(page, 'og:type')[0] === 'article');
    expect(articles.length).toBeGreaterThan(15);
    for (const page of articles) {
      const article = thingsOf(page).find((thing) => /^(Tech|News)Article$/.test(thing['@type'])) ?? { '@type': 'none' };
      const days = page.elements.flatMap(({ attributes }) => attributes.datetime ?? []);
      expect(article, page.file).toMatchObject({
        '@type': page.file.startsWith('announcements/') ? 'NewsArticle' : 'TechArticle',
        headline: headingOf(page),
        description: metaOf(page, 'description')[0],
        url: canonicalOf(page),
        image: metaOf(page, 'og:image')[0],
        inLanguage: 'en',
      });
      expect(days, page.file).toContain(article.datePublished);
      expect([article.datePublished]).toEqual(metaOf(page, 'article:published_time'));
      expect(article.dateModified === undefined ? [] : [article.dateModified]).toEqual(metaOf(page, 'article:modified_time'));
      if (article.dateModified !== undefined) expect(days, page.file).toContain(article.dateModified);
    }
  });

  it('has the questions that a topic shows, in their order', () => {
    const topics = pages.filter(({ file }) => /^faq\/.+\/index\.html$/.test(file));
    expect(topics).toHaveLength(2);
    for (const page of topics) {
      const shown = page.elements.flatMap(({ attributes }, index) =>
        attributes.class === 'question' && attributes['data-sample'] === undefined
          ? [{ anchor: attributes.id, summary: page.elements[index + 1]?.text.trim() }]
          : [],
      );
      const questions = (thingOf(page, 'FAQPage')?.mainEntity ?? []) as { name: string; url: string; acceptedAnswer: { text: string } }[];
      expect(questions.map(({ url }) => url), page.file).toEqual(shown.map(({ anchor }) => `${canonicalOf(page)}#${anchor}`));
      questions.forEach(({ name, acceptedAnswer }, index) => {
        expect(shown[index]?.summary?.startsWith(name), name).toBe(true);
        expect(acceptedAnswer.text).toMatch(/^</);
        expect(acceptedAnswer.text).not.toMatch(/<script|\son\w+=|href="\/|class=/);
      });
    }
  });

  it('describes real downloads alone, each of which is there', () => {
    const versions = pages.filter((page) => thingOf(page, 'SoftwareApplication'));
    expect(versions.map(({ file }) => file)).toContain('downloads/beacon/2.0.0/index.html');
    for (const page of versions) {
      for (const { downloadUrl, softwareVersion, ...rest } of thingsOf(page).filter((thing) => thing['@type'] === 'SoftwareApplication')) {
        const path = pathOf(String(downloadUrl));
        expect(existsSync(join(outDir, path)), path).toBe(true);
        expect(page.html).toContain(`href="${path}"`);
        expect(page.file).toContain(`/${String(softwareVersion)}/`);
        expect(Object.keys(rest)).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(offers|aggregateRating|review)$/)]));
      }
    }
  });

  it('says on the home page who answers, when, and how the portal is searched', () => {
    expect(thingOf(pageAt('/'), 'Organization')).toMatchObject({ contactPoint: { email: expect.stringContaining('@'), hoursAvailable: expect.any(Array) } });
    const { potentialAction } = thingOf(pageAt('/'), 'WebSite') as unknown as { potentialAction: { target: { urlTemplate: string } } };
    expect(read('opensearch.xml').toString()).toContain(potentialAction.target.urlTemplate.replace('search_term_string', 'searchTerms'));
  });
}); // prettier-ignore

describe('link previews', () => {
  const keys = ['og:type', 'og:title', 'og:description', 'og:url', 'og:site_name', 'og:locale', 'og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card']; // prettier-ignore

  it('are whole on every page that search engines may list, and on no other', () => {
    for (const page of indexable) {
      expect(
        keys.filter((key) => metaOf(page, key).filter((value) => value !== '').length !== 1),
        page.file,
      ).toEqual([]);
      expect(metaOf(page, 'og:url')).toEqual([canonicalOf(page)]);
    }
    const hidden = pages.filter((page) => !isIndexable(page));
    expect(hidden.filter((page) => linkOf(page, 'canonical') ?? metaOf(page, 'og:image')[0]).map(({ file }) => file)).toEqual([]);
  });

  it('have a picture of the size that they state, and of few bytes', () => {
    const urls = new Set(indexable.map((page) => metaOf(page, 'og:image')[0] ?? ''));
    expect(urls.size).toBeGreaterThan(5);
    for (const url of urls) {
      const png = read(pathOf(url));
      expect(sizeOf(png), url).toEqual({ width: 1200, height: 630 });
      expect(png.length, url).toBeLessThan(60_000);
    }
    const [page] = indexable;
    expect([metaOf(page!, 'og:image:width'), metaOf(page!, 'og:image:height')]).toEqual([['1200'], ['630']]);
    expect(new Set(globSync('og/*.png', { cwd: outDir }).map((file) => `${siteUrl}/${file.replaceAll('\\', '/')}`))).toEqual(urls);
  });

  it('have a picture of its own for each entry whose title the typeface can show', () => {
    const portals = read('og/portal.png');
    const without = globSync('og/*-*.png', { cwd: outDir }).filter((file) => read(file).equals(portals));
    expect(without).toEqual([]);
  });
});

describe('the web app manifest', () => {
  const manifest = JSON.parse(read('manifest.webmanifest').toString()) as {
    name: string;
    start_url: string;
    icons: { src: string; sizes: string; purpose: string }[];
  };

  it('names the portal and icons of the sizes that it states', () => {
    expect(manifest).toMatchObject({ name: metaOf(pageAt('/'), 'og:site_name')[0], start_url: '/', display: 'browser' });
    expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(['192x192 any', '512x512 any', '512x512 maskable']);
    for (const { src, sizes } of manifest.icons) {
      const { width, height } = sizeOf(read(src));
      expect(`${width}x${height}`).toBe(sizes);
    }
  });

  it('is linked from every page, as is the icon of a home screen', () => {
    expect(pages.filter((page) => linkOf(page, 'manifest') !== '/manifest.webmanifest').map(({ file }) => file)).toEqual([]);
    expect(sizeOf(read(linkOf(pages[0]!, 'apple-touch-icon') ?? ''))).toEqual({ width: 180, height: 180 });
  });
});

describe('the sitemap', () => {
  const urls = [
    ...read('sitemap-0.xml')
      .toString()
      .matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?/g),
  ];

  it('lists the pages that search engines may list, but for the tool that compares versions', () => {
    const listed = indexable.map(canonicalOf).filter((url) => !url.endsWith('/compare/'));
    expect(new Set(urls.map(([, url]) => url))).toEqual(new Set(listed));
  });

  it('dates each entry by its last change', () => {
    const days = new Map(urls.map(([, url = '', day]) => [url, day]));
    for (const page of indexable.filter((other) => metaOf(other, 'og:type')[0] === 'article')) {
      expect([days.get(canonicalOf(page))], page.file).toEqual([...metaOf(page, 'article:modified_time'), ...metaOf(page, 'article:published_time')].slice(0, 1)); // prettier-ignore
    }
  });
});

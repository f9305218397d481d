import { basePathOf, withoutBase } from '#src/domain/base-path.ts';
import type { RedirectMatcher } from '#src/domain/redirect-matching.ts';
import type { HtmlElement } from '#src/source/html.ts';
import { isRedirect, type AuditFinding, type Page } from './page.ts';
import { decodeAddress } from '#src/schemas/formats.ts';

/** The links of a page, and the ids that others can link to. */
export interface PageLinks {
  file: string;
  /** As written in the page, without duplicates. */
  targets: readonly string[];
  ids: readonly string[];
}

interface LinkContext {
  /** Every file of the output, with forward slashes and no slash at the start. */
  files: ReadonlySet<string>;
  /** The portal's URL: absolute links to it are checked too. */
  siteUrl: string;
  redirect: RedirectMatcher;
}

export function linksOf(page: Page): PageLinks {
  const { file, elements } = page;
  return {
    file,
    targets: [...new Set(elements.flatMap((element) => targetsOf(element, page)))],
    ids: elements.flatMap(({ attributes }) => attributes.id ?? []),
  };
}

/** Finds links to missing pages, files and anchors of the portal. */
export function auditLinks(pages: readonly PageLinks[], { files, siteUrl, redirect }: LinkContext): AuditFinding[] {
  const basePath = basePathOf(siteUrl);
  const anchors = new Map(pages.map(({ file, ids }) => [file, new Set(ids)]));
  const problemOf = (target: string, page: string): string | undefined => {
    const address = URL.parse(withoutSiteUrl(target, siteUrl), page);
    if (!address) return 'is not a valid address';
    if (address.origin !== 'http://portal') return undefined;
    const portalPath = withoutBase(address.pathname, basePath);
    if (portalPath === undefined) return `leads outside ${basePath}/, where the portal is`;
    const path = decodeAddress(portalPath).slice(1);
    const found = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(found)) return redirect(portalPath)?.to === undefined ? `leads to /${path}, which does not exist` : undefined;
    const fragment = decodeAddress(address.hash.slice(1));
    const ids = anchors.get(found);
    return fragment !== '' && ids && !ids.has(fragment) ? `leads to #${fragment}, which /${path} does not have` : undefined;
  };
  // Links from the root lead to the same target on every page, and most occur on many pages.
  const known = new Map<string, string | undefined>();
  return pages.flatMap(({ file, targets }) =>
    targets.flatMap((target): AuditFinding[] => {
      const page = target.startsWith('/') ? 'http://portal/' : `http://portal${basePath}/${file.replace(/index\.html$/, '')}`;
      const link = `${page} ${target}`;
      if (!known.has(link)) known.set(link, problemOf(target, page));
      const problem = known.get(link);
      return problem ? [{ file, rule: 'link', message: `${target} ${problem}` }] : [];
    }),
  );
}

/** The URLs that an element links to or loads. */
function targetsOf({ name, attributes }: HtmlElement, page: Page): string[] {
  if (name === 'base' || (name === 'link' && attributes.rel === 'canonical' && isRedirect(page))) return [];
  const { href, src, action, poster, srcset, content = '' } = attributes;
  const images = srcset?.split(/,\s+/).map((image) => image.trim().split(/\s+/, 1)[0]) ?? [];
  const refresh = attributes['http-equiv'] === 'refresh' ? /url=(.*)$/i.exec(content)?.[1] : undefined;
  const preview = attributes.property === 'og:image' ? content : undefined;
  return [href, src, action, poster, refresh, preview, ...images]
    .filter((target) => target !== undefined)
    .filter((target) => target !== '' || name === 'a');
}

/** A link without the portal's URL, which makes no difference to readers. */
function withoutSiteUrl(target: string, siteUrl: string): string {
  const rest = target.startsWith(siteUrl) ? target.slice(siteUrl.length) : undefined;
  return rest !== undefined && /^([/?#]|$)/.test(rest) ? basePathOf(siteUrl) + rest.replace(/^(?!\/)/, '/') : target;
}

import type { RedirectMatcher } from '#src/domain/redirect-matching.ts';
import { isRedirect, type Finding, type Page } from './page.ts';

export interface LinkContext {
  /** Every file of the output, with forward slashes and no slash at the start. */
  files: ReadonlySet<string>;
  /** The portal's own address, whose absolute links are followed too. */
  siteUrl: string;
  redirect: RedirectMatcher;
}

/** Links to pages, files and anchors of the portal that are not there. */
export function auditLinks(pages: readonly Page[], { files, siteUrl, redirect }: LinkContext): Finding[] {
  const anchors = new Map(pages.map((page) => [page.file, new Set(page.elements.flatMap(({ attributes }) => attributes.id ?? []))]));
  const problemOf = (target: string, page: Page): string | undefined => {
    const url = new URL(target, `http://portal/${page.file.replace(/index\.html$/, '')}`);
    const address = target.startsWith(siteUrl) ? new URL(target.slice(siteUrl.length) || '/', 'http://portal/') : url;
    if (address.origin !== 'http://portal') return undefined;
    const path = decodeURIComponent(address.pathname).slice(1);
    const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    if (!files.has(file)) return redirect(address.pathname)?.to === undefined ? `leads to /${path}, which does not exist` : undefined;
    const fragment = decodeURIComponent(address.hash.slice(1));
    const ids = anchors.get(file);
    return fragment !== '' && ids && !ids.has(fragment) ? `leads to #${fragment}, which /${path} does not have` : undefined;
  };
  return pages.flatMap((page) =>
    page.elements.flatMap(({ name, attributes }) =>
      [attributes.href, attributes.src, attributes.action].flatMap((target): Finding[] => {
        if (target === undefined || name === 'base' || (name === 'link' && attributes.rel === 'canonical' && isRedirect(page))) return [];
        const problem = URL.canParse(target, 'http://portal/') ? problemOf(target, page) : 'is not an address';
        return problem ? [{ file: page.file, rule: 'link', message: `${target} ${problem}` }] : [];
      }),
    ),
  );
}

/**
 * On a host without redirects, an old URL below a redirected prefix gets the 404 page. This applies the same rules as other
 * hosts: it redirects, or says why the page is gone.
 */
import { hostPath, portalPath } from '#src/domain/base-path.ts';
import { createRedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';

const response = await fetch(hostPath('/hosting.json'));
if (response.ok) {
  const { redirects } = (await response.json()) as { redirects: RedirectRule[] };
  const match = createRedirectMatcher(redirects)(portalPath());
  if (match?.to !== undefined) location.replace(hostPath(match.to));
  else if (match) showGone(match.reason);
}

/** URLs below a prefix that is gone have no separate pages. */
function showGone(reason: string): void {
  const title = document.querySelector<HTMLElement>('[data-gone]')?.dataset.gone ?? '';
  document.title = document.title.replace(/^[^·]*(?= ·|$)/, title);
  const heading = document.querySelector('h1');
  const lead = document.querySelector('.lead');
  if (heading) heading.textContent = title;
  if (lead) lead.textContent = reason;
}

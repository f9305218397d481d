/**
 * On a host that knows no redirects, an old address with an unknown slug arrives at the 404 page. This leads it on by
 * the same rules that other hosts use, or says why there is nothing any more.
 */
import { createRedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';

const response = await fetch('/hosting.json');
if (response.ok) {
  const { redirects } = (await response.json()) as { redirects: RedirectRule[] };
  const match = createRedirectMatcher(redirects)(location.pathname + location.search);
  if (match?.to !== undefined) location.replace(match.to);
  else if (match) showGone(match.reason);
}

/** Addresses that are gone together have no pages of their own. */
function showGone(reason: string): void {
  const title = 'This page is gone';
  document.title = document.title.replace(/^[^·]*(?= ·|$)/, title);
  const heading = document.querySelector('h1');
  const lead = document.querySelector('.lead');
  if (heading) heading.textContent = title;
  if (lead) lead.textContent = reason;
}

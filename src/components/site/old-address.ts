/**
 * On a host that knows no redirects, an old address with an unknown slug arrives at the 404 page. This leads it on by
 * the same rules that other hosts use.
 */
import { createRedirectMatcher, type RedirectRule } from '#src/domain/redirect-matching.ts';

const response = await fetch('/hosting.json');
if (response.ok) {
  const { redirects } = (await response.json()) as { redirects: RedirectRule[] };
  const match = createRedirectMatcher(redirects)(location.pathname + location.search);
  if (match?.to !== undefined) location.replace(match.to);
}

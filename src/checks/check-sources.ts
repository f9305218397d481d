/** An entry that rests on others' word alone says so. */
import { fileStart } from '#src/source/places.ts';
import { error, type Finding } from './findings.ts';
import type { Facts } from './facts.ts';

/** Where `organizationDomains` says which sources are the organization's own, an entry without one of them is unconfirmed. A sample states nothing. */
export function checkSources({ entries, sources, content: { site } }: Facts): Finding[] {
  const { organizationDomains: domains } = site;
  if (!domains) return [];
  return entries
    .filter(({ sources: named, confirmation, sample }) => named.length > 0 && confirmation === 'confirmed' && !sample)
    .filter(({ sources: named }) => !named.some((url) => domains.some((domain) => isBelow(new URL(url), domain))))
    .map(({ file }) =>
      error(
        file,
        sources.get(file)?.yaml.locateKey(['sources']) ?? fileStart,
        'source-foreign',
        `no source lies below ${domains.join(', ')}: write confirmation: unconfirmed, or name a source of ${site.organization}`,
      ),
    );
}

/** Whether an address lies below a domain such as `example.com`, or below a part of a shared one, such as `github.com/example`. */
function isBelow({ hostname, pathname }: URL, domain: string): boolean {
  const [host = '', ...path] = domain.split('/');
  return `.${hostname}`.endsWith(`.${host}`) && `${pathname}/`.toLowerCase().startsWith(['', ...path, ''].join('/').toLowerCase());
}

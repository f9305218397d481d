/** Checks site.yaml and its requirements for entries. */
import { interfaceLanguageFor, interfaceLanguages } from '#src/messages/languages.ts';
import { fileStart } from '#src/source/places.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Facts } from './facts.ts';

export function checkSite({ content: { site }, entries, sources, broken, today }: Facts): Finding[] {
  const yaml = sources.get('site.yaml')?.yaml;
  if (!yaml || broken.has('site.yaml')) return [];
  const { tickets, security, organizationDomains = [], organization } = site;
  const missing = (['createUrl', 'viewUrl'] as const).filter((key) => tickets[key] === undefined);
  const mailed = `tickets has no ${missing.join(' or ')}, so those links open an email to ${tickets.email}`;
  const foreign = `no source is on ${organizationDomains.join(' or ')}: add "confirmation: unconfirmed", or a source from ${organization}`;
  const untranslated = `the interface has no "${site.language}" texts, so it stays in English; it has ${interfaceLanguages.join(', ')}`;
  return [
    // Readers get pages in two languages.
    ...(interfaceLanguageFor(site.language) === undefined
      ? [warning('site.yaml', yaml.locate(['language']), 'site-language', untranslated)]
      : []),
    // Without the addresses of the ticket system, ticket links are e-mail links.
    ...(missing.length > 0 ? [warning('site.yaml', yaml.locateKey(['tickets']), 'site-tickets', mailed)] : []),
    // security.txt must not be stale (RFC 9116).
    ...(security && security.expiresOn <= today
      ? [
          warning(
            'site.yaml',
            yaml.locate(['security', 'expiresOn']),
            'site-expires-on',
            `security.txt expired on ${security.expiresOn}: set a later date`,
          ),
        ]
      : []),
    // An entry that relies only on outside sources must be unconfirmed. Samples are exempt.
    ...entries
      .filter((entry) => entry.sources.length > 0 && entry.confirmation === 'confirmed' && !entry.sample)
      .filter((entry) => organizationDomains.length > 0 && !entry.sources.some((url) => isBelow(new URL(url), organizationDomains)))
      .map(({ file }) => error(file, sources.get(file)?.yaml.locateKey(['sources']) ?? fileStart, 'source-foreign', foreign)),
  ];
}

/** Whether an address is under a domain such as `example.com`, or under a path on a shared one, such as `github.com/example`. */
function isBelow({ hostname, pathname }: URL, domains: string[]): boolean {
  return domains.some((domain) => {
    const [host = '', ...path] = domain.split('/');
    return `.${hostname}`.endsWith(`.${host}`) && `${pathname}/`.toLowerCase().startsWith(['', ...path, ''].join('/').toLowerCase());
  });
}

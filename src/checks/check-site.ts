/** Checks site.yaml and its requirements for entries. */
import { interfaceLanguageFor, interfaceLanguages } from '#src/messages/languages.ts';
import { fileStart } from '#src/source/places.ts';
import { error, warning, type Finding } from './findings.ts';
import type { Facts } from './facts.ts';

export function checkSite(facts: Facts): Finding[] {
  const { content, sources, broken, today } = facts;
  const yaml = sources.get('site.yaml')?.yaml;
  if (!yaml || broken.has('site.yaml')) return [];
  const { tickets, security, language } = content.site;
  const missing = (['createUrl', 'viewUrl'] as const).filter((key) => tickets[key] === undefined);
  const mailed = `tickets has no ${missing.join(' or ')}, so those links open an email to ${tickets.email}`;
  const untranslated = `the interface is not available in "${language}", so it stays in English (available: ${interfaceLanguages.join(', ')})`;
  return [
    // Readers get pages in two languages.
    ...(interfaceLanguageFor(language) === undefined
      ? [warning('site.yaml', yaml.locate(['language']), 'site-language', untranslated)]
      : []),
    // Without the addresses of the ticket system, ticket links are email links.
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
    ...checkSources(facts),
  ];
}

/** An entry or a glossary term that relies only on outside sources must be unconfirmed. Samples are exempt. */
function checkSources({ content: { site, glossary }, entries, sources: files }: Facts): Finding[] {
  const { organizationDomains = [], organization } = site;
  if (organizationDomains.length === 0) return [];
  const message = `no source is on ${organizationDomains.join(' or ')}: add "confirmation: unconfirmed", or a source from ${organization}`;
  const claims = [
    ...entries.filter(({ sample }) => !sample).map((entry) => ({ ...entry, path: ['sources'] })),
    ...glossary.map((term, index) => ({ ...term, file: 'glossary.yaml', path: [index, 'sources'] })),
  ];
  return claims
    .filter(({ sources, confirmation }) => sources.length > 0 && confirmation === 'confirmed')
    .filter(({ sources }) => !sources.some((url) => isBelow(new URL(url), organizationDomains)))
    .map(({ file, path }) => error(file, files.get(file)?.yaml.locateKey(path) ?? fileStart, 'source-foreign', message));
}

/** Whether an address is under a domain such as `example.com`, or under a path on a shared one, such as `github.com/example`. */
function isBelow({ hostname, pathname }: URL, domains: string[]): boolean {
  return domains.some((domain) => {
    const [host = '', ...path] = domain.split('/');
    return `.${hostname}`.endsWith(`.${host}`) && `${pathname}/`.toLowerCase().startsWith(['', ...path, ''].join('/').toLowerCase());
  });
}

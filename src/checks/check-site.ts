/** What the site leaves open. */
import { warning, type Finding } from './findings.ts';
import type { Facts } from './facts.ts';

/** Without the addresses of the ticket system every ticket link is an e-mail. */
export function checkTickets({ content: { site }, sources, broken }: Facts): Finding[] {
  const source = sources.get('site.yaml');
  if (!source || broken.has(source.file)) return [];
  const missing = (['createUrl', 'viewUrl'] as const).filter((key) => site.tickets[key] === undefined);
  if (missing.length === 0) return [];
  const message = `tickets has no ${missing.join(' and no ')}: the portal offers an e-mail to ${site.tickets.email} instead`;
  return [warning(source.file, source.yaml.locateKey(['tickets']), 'site-tickets', message)];
}

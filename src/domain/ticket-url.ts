/** The links that lead into the ticket system. Pure and browser-safe. */
import type { SiteData, TicketField } from '#src/schemas/site.ts';

export type Tickets = SiteData['tickets'];

/** What a ticket link carries. In an e-mail, an undefined subject or description becomes a default text; an empty one stays empty. */
export type TicketDraft = { [Field in TicketField]?: string | undefined };

const lineLabels: [TicketField, string][] = [
  ['severity', 'Severity'],
  ['product', 'Product'],
  ['version', 'Version'],
  ['platform', 'Platform'],
  ['page', 'Page'],
];

const defaultSubject = 'Support request';
const defaultDescription = 'What happened:\n\n\nProduct and version:\n';

/**
 * The address that opens a ticket: the ticket form with the draft in the configured query parameters, or an e-mail.
 * What has no parameter of its own is added to the description, so that nothing of the draft is lost.
 */
export function ticketUrl(tickets: Tickets, draft: TicketDraft): string {
  return tickets.createUrl === undefined ? mailUrl(tickets.email, draft) : formUrl(tickets.createUrl, tickets.fields, draft);
}

/** The address where customers see their tickets; without one, they reply to the case's e-mail. */
export function viewTickets(tickets: Tickets): string | undefined {
  return tickets.viewUrl;
}

function mailUrl(email: string, draft: TicketDraft): string {
  const body = describe(draft.description ?? defaultDescription, draft, lineLabels);
  const query = encodeQuery([
    ['subject', draft.subject ?? defaultSubject],
    ['body', body],
  ]);
  return `mailto:${email}${query && `?${query}`}`;
}

function formUrl(createUrl: string, fields: Tickets['fields'], draft: TicketDraft): string {
  const unmapped = fields.description === undefined ? [] : lineLabels.filter(([field]) => fields[field] === undefined);
  const values: TicketDraft = { ...draft, description: describe(draft.description ?? '', draft, unmapped) };
  const pairs = (Object.entries(fields) as [TicketField, string][]).map(([field, name]): [string, string] => [name, values[field] ?? '']);
  const query = encodeQuery(pairs);
  if (query === '') return createUrl;
  const url = new URL(createUrl);
  // The draft's value replaces one that the form's own address presets; the rest of that address stays as it is written.
  for (const [name, value] of pairs) {
    if (value !== '' && url.searchParams.has(name)) url.searchParams.delete(name);
  }
  url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}

function describe(description: string, draft: TicketDraft, labels: [TicketField, string][]): string {
  const lines = labels.flatMap(([field, label]) => (draft[field] ? [`${label}: ${draft[field]}`] : []));
  const text = lines.length === 0 ? description : [...(description === '' ? [] : [description.trimEnd(), '']), ...lines].join('\n');
  // RFC 6068: line breaks in a mail's body are CRLF.
  return text.replaceAll(/\r\n?|\n/g, '\r\n');
}

/** Empty values are left out. A blank is %20, since mail programs show "+" as it stands. */
function encodeQuery(pairs: [string, string][]): string {
  return new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString().replaceAll('+', '%20');
}

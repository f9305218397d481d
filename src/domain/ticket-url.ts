/** Links to the ticket system. Browser-safe. */
import type { SiteData, TicketField } from '#src/schemas/site.ts';
import type { Words } from '#src/messages/languages.ts';

export type Tickets = SiteData['tickets'];

/** What a ticket link says of itself. */
export type TicketLines = Words['ticketLines'];

/** The contents of a ticket link. In an email, an undefined subject or description gets a default; an empty one stays empty. */
export type TicketDraft = { [Field in TicketField]?: string | undefined };

type LineField = Exclude<TicketField, 'subject' | 'description'>;

const lineFields: LineField[] = ['severity', 'product', 'version', 'platform', 'page'];

/**
 * The URL that opens a ticket: the ticket form with the draft in the configured query parameters, or an email.
 * Fields without a parameter are appended to the description so that nothing is lost.
 */
export function ticketUrl(tickets: Tickets, draft: TicketDraft, lines: TicketLines): string {
  return tickets.createUrl === undefined ? mailUrl(tickets.email, draft, lines) : formUrl(tickets.createUrl, tickets.fields, draft, lines);
}

function mailUrl(email: string, draft: TicketDraft, lines: TicketLines): string {
  const body = describe(draft.description ?? lines.description, draft, lineFields, lines);
  const query = encodeQuery(Object.entries({ subject: draft.subject ?? lines.subject, body }));
  return `mailto:${email}${query && `?${query}`}`;
}

function formUrl(createUrl: string, fields: Tickets['fields'], draft: TicketDraft, lines: TicketLines): string {
  const unmapped = fields.description === undefined ? [] : lineFields.filter((field) => fields[field] === undefined);
  const values: TicketDraft = { ...draft, description: describe(draft.description ?? '', draft, unmapped, lines) };
  const pairs = (Object.entries(fields) as [TicketField, string][]).map(([field, name]): [string, string] => [name, values[field] ?? '']);
  const query = encodeQuery(pairs);
  if (query === '') return createUrl;
  const url = new URL(createUrl);
  // The draft's value replaces one preset in the form's URL; the rest of that URL is kept as written.
  for (const [name, value] of pairs) {
    if (value !== '' && url.searchParams.has(name)) url.searchParams.delete(name);
  }
  url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url.href;
}

function describe(description: string, draft: TicketDraft, fields: LineField[], lines: TicketLines): string {
  const added = fields.flatMap((field) => (draft[field] ? [lines[field]({ value: draft[field] })] : []));
  const text = added.length === 0 ? description : [...(description === '' ? [] : [description.trimEnd(), '']), ...added].join('\n');
  // RFC 6068: line breaks in an email's body are CRLF.
  return text.replaceAll(/\r\n?|\n/g, '\r\n');
}

/** Omits empty values. Encodes a space as %20, since email programs show "+" literally. */
function encodeQuery(pairs: [string, string][]): string {
  return new URLSearchParams(pairs.filter(([, value]) => value !== '')).toString().replaceAll('+', '%20');
}

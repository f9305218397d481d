import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { calendarDate, contactUrl, httpsUrl, name, text, timeZone } from './fields.ts';
import { nonEmptyList } from './rules.ts';

/** The values that the ticket form's query parameters can set. */
export const ticketFields = ['subject', 'description', 'severity', 'product', 'version', 'platform', 'page'] as const;
export type TicketField = (typeof ticketFields)[number];

const webDomain = () =>
  withMeta(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s/?#]+)*$/, 'is not a domain such as example.com'), {
    example: ['example.com', 'https://example.com/'],
  });

/** `site.yaml`: the portal itself. */
export const siteSchema = z.strictObject({
  name: name().describe("The portal's name, in titles and the header."),
  url: withMeta(
    httpsUrl()
      .refine((value) => !value.endsWith('/'), 'must not end with a slash')
      .refine((value) => !/[?#]|[^:]\/\//.test(value), 'must end with the host or a path'),
    { example: ['https://support.example.com', 'https://support.example.com/help/'] },
  ).describe(
    'The address at which the portal is published, at the root of a host or under a path, without a last slash; SITE_URL overrides it.',
  ),
  language: z
    .string()
    .refine(isLanguageTag, 'is not a BCP 47 language tag such as en')
    .describe('The language of the content, as a BCP 47 tag.'),
  timeZone: timeZone().describe('The IANA time zone in which dates without a time are read.'),
  organization: name().describe('The legal name of the organization that gives the support.'),
  organizationDomains: nonEmptyList(webDomain())
    .optional()
    .describe(
      "The organization's own web domains, such as `example.com`; of a shared one its part, such as `github.com/example`. An entry that names sources, none of them below one of these, must be `unconfirmed`.",
    ),
  repositoryUrl: httpsUrl().optional().describe('The web address of the repository that holds the content; gives pages their edit link.'),
  tickets: z
    .strictObject({
      email: z.email('is not an e-mail address').describe('The address whose mail opens a case.'),
      createUrl: httpsUrl().optional().describe('The ticket form; without it every ticket link is an e-mail.'),
      viewUrl: httpsUrl()
        .optional()
        .describe("Where customers see their tickets; without it the portal says to reply to the case's e-mail."),
      fields: z.partialRecord(z.enum(ticketFields), text()).default({}).describe("The form's query parameter names, by what they carry."),
    })
    .describe('Where tickets are opened and viewed.'),
  security: z
    .strictObject({
      contact: contactUrl().describe('Where to report a vulnerability.'),
      expiresOn: calendarDate().describe('The day until which the file is valid.'),
    })
    .optional()
    .describe('What `/.well-known/security.txt` says (RFC 9116).'),
});

export type SiteData = z.output<typeof siteSchema>;

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

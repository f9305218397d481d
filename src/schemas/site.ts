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
    'The address at which the portal is published, at the root of a host or under a path, without a trailing slash. SITE_URL overrides it.',
  ),
  language: z
    .string()
    .refine(isLanguageTag, 'is not a BCP 47 language tag such as en')
    .describe('The language of the content, and of the interface if the portal has its texts in that language, as a BCP 47 tag.'),
  timeZone: timeZone().describe('The IANA time zone for dates without a time.'),
  organization: name().describe('The legal name of the organization that provides support.'),
  organizationDomains: nonEmptyList(webDomain())
    .optional()
    .describe(
      "The organization's own web domains, such as `example.com`, or its part of a shared one, such as `github.com/example`. An entry whose sources are all elsewhere must be `unconfirmed`.",
    ),
  repositoryUrl: httpsUrl().optional().describe('The web address of the repository with the content, for the edit links on pages.'),
  tickets: z
    .strictObject({
      email: z.email('is not an email address').describe('The address where an email opens a case.'),
      createUrl: httpsUrl().optional().describe('The ticket form. Without it, every ticket link opens an email.'),
      viewUrl: httpsUrl()
        .optional()
        .describe("Where customers see their tickets. Without it, the portal says to reply to the case's email."),
      fields: z.partialRecord(z.enum(ticketFields), text()).default({}).describe("The form's query parameters, by what they contain."),
    })
    .describe('Where tickets are opened and viewed.'),
  security: z
    .strictObject({
      contact: contactUrl().describe('Where to report a vulnerability.'),
      expiresOn: calendarDate().describe('The day on which the file expires.'),
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

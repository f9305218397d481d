import { z } from 'zod';
import { isTimeZone } from './formats.ts';
import { calendarDate, contactUrl, filledList, httpsUrl, text } from './fields.ts';

/** What the ticket form's query parameters may carry. */
export const ticketFields = ['subject', 'description', 'severity', 'product', 'version', 'platform', 'page'] as const;
export type TicketField = (typeof ticketFields)[number];

const webDomain = () =>
  z
    .string()
    .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s/?#]+)*$/, 'is not a domain such as example.com')
    .meta({ examples: ['example.com'] });

/** `site.yaml`: the portal itself. */
export const siteSchema = z.strictObject({
  /** The portal's name, in titles and the header. */
  name: text(),
  /** The address at which the portal is published, without a last slash; SITE_URL overrides it. */
  url: httpsUrl()
    .refine((value) => !value.endsWith('/'), 'must not end with a slash')
    .meta({ examples: ['https://support.example.com'] }),
  /** The language of the content, as a BCP 47 tag. */
  language: z.string().refine(isLanguageTag, 'is not a BCP 47 language tag such as en'),
  /** The IANA time zone in which dates without a time are read. */
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone such as America/New_York'),
  /** The legal name of the organization that gives the support. */
  organization: text(),
  /**
   * The organization's own web domains, such as `example.com`; of a shared one its part, such as `github.com/example`. An entry that
   * names sources, none of them below one of these, must be `unconfirmed`.
   */
  organizationDomains: filledList(webDomain()).optional(),
  /** The web address of the repository that holds the content; gives pages their edit link. */
  repositoryUrl: httpsUrl().optional(),
  /** Where tickets are opened and viewed. */
  tickets: z.strictObject({
    /** The address whose mail opens a case. */
    email: z.email('is not an e-mail address'),
    /** The ticket form; without it every ticket link is an e-mail. */
    createUrl: httpsUrl().optional(),
    /** Where customers see their tickets; without it the portal says to reply to the case's e-mail. */
    viewUrl: httpsUrl().optional(),
    /** The form's query parameter names, by what they carry. */
    fields: z.partialRecord(z.enum(ticketFields), text()).default({}),
  }),
  /** What `/.well-known/security.txt` says (RFC 9116). */
  security: z
    .strictObject({
      /** Where to report a vulnerability. */
      contact: contactUrl(),
      /** The day until which the file is valid. */
      expiresOn: calendarDate(),
    })
    .optional(),
});

export type SiteData = z.output<typeof siteSchema>;

function isLanguageTag(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}

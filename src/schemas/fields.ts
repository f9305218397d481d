/**
 * Fields that several collections share. Schemas reject unknown keys, and their output is plain JSON.
 * Messages state what is allowed; the check adds what was found and where.
 */
import { z } from 'zod';
import { withMeta, type FieldMeta } from './field-meta.ts';
import { decodeAddress, isCalendarDate, isInstant, isTimeZone, isVersionRange } from './formats.ts';
import { kinds, writtenNames } from './kinds.ts';
import { evenIfInvalid, newestFirst, nonEmptyList } from './rules.ts';

/** The format of slugs, folder names, topics and component ids. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A text with at least one non-whitespace character. */
export const text = () => z.string().refine((value) => value.trim() !== '', 'cannot be empty');

/** Plain text for readers, checked for spelling and style. */
export const prose = () => withMeta(text(), { text: 'prose' });

/** Prose of at most `limit` code points. */
export const proseUpTo = (limit: number) =>
  withMeta(
    text().refine((value) => [...value].length <= limit, {
      error: (issue) => `has ${[...String(issue.input)].length} characters; the limit is ${limit}`,
    }),
    { text: 'prose', maxLength: limit },
  );

/** Prose with code, emphasis and links. The check rejects any other Markdown. */
export const inlineMarkdown = () => withMeta(text(), { text: 'inline-markdown' });

/** A name, added to the spell checker's dictionary. */
export const name = () => withMeta(text(), { text: 'name' });

export const wholeNumber = (message = 'must be a whole number') => z.number().int(message).positive('must be greater than 0');

/** An identifier of letters a to z, digits and single hyphens. */
export const slug = () =>
  z.string().regex(slugPattern, {
    error: ({ input }) => {
      const meant = String(input)
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, '-')
        .replaceAll(/^-|-$/g, '');
      return `can have only lowercase letters, digits and single hyphens${meant === '' ? '' : ` (did you mean ${meant}?)`}`;
    },
  });

/** A reference to something else's id. */
export const idOf = (names: 'product' | 'component' | 'channel' | 'severity' | 'assumption') => withMeta(slug(), { names });

const formatted = (isValid: (value: string) => boolean, message: string, example: FieldMeta['example'] & {}) =>
  withMeta(z.string().refine(isValid, message), { example });

/** A calendar date, YYYY-MM-DD. As an instant, it is 00:00 in the site's time zone. */
export const calendarDate = () =>
  formatted(isCalendarDate, 'is not a date: write a day that exists, as YYYY-MM-DD', ['2026-10-07', '2026-13-45']);

/** An instant with an offset (RFC 3339): 2026-11-16T08:00:00-05:00. */
export const instant = () =>
  formatted(isInstant, 'is not a date and time with an offset, such as 2026-11-16T08:00:00-05:00', [
    '2026-11-16T08:00:00-05:00',
    '2026-11-16 08:00',
  ]);

/** An ISO 8601 duration of days, weeks, months or years: P6M. */
export const isoDuration = () =>
  formatted((value) => /^P[1-9][0-9]{0,3}[DWMY]$/.test(value), 'is not a duration such as P6M: write P, a number, and D, W, M or Y', [
    'P6M',
    '6 months',
  ]);

/** An IANA time zone. */
export const timeZone = () => z.string().refine(isTimeZone, 'is not an IANA time zone such as America/New_York');

/** A version without a leading v. Which ones there are, and how they are written, depends on the product. */
export const version = () =>
  formatted((value) => /^[0-9][0-9A-Za-z.+-]*$/.test(value), 'is not a version such as 3.2.0 or 3.2.0-beta.1', ['3.2.0', 'v3.2']);

export const httpsUrl = () =>
  formatted((value) => hasScheme(value, ['https:']), 'must be an address that starts with https://', [
    'https://example.com/',
    'http://example.com/',
  ]);

export const contactUrl = () =>
  formatted((value) => hasScheme(value, ['https:', 'mailto:', 'tel:']), 'must be an address that starts with https:, mailto: or tel:', [
    'mailto:support@example.com',
    'support@example.com',
  ]);

/** A path on the portal: starts with one slash; no "..", control character or query. */
export const portalPath = () =>
  formatted(isPortalPath, 'must be a path on the portal: start with one "/", without "..", "?" or control characters', [
    '/kb/old-address/',
    'kb/old-address',
  ]);

export const platforms = ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios', 'web'] as const;
export const browsers = ['chrome', 'edge', 'brave', 'firefox', 'safari', 'opera'] as const;
export const audiences = ['end-user', 'admin', 'msp'] as const;

export const platform = () => withMeta(z.enum(platforms), { names: 'platform' });
export const browser = () => withMeta(z.enum(browsers), { names: 'browser' });

export type Platform = (typeof platforms)[number];
export type Browser = (typeof browsers)[number];
export type Audience = (typeof audiences)[number];

/** A permanent id with the given prefix, or with any, and four or more digits: KB-0001. */
export const permanentId = (prefix?: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix ?? `(${writtenNames.map((name) => kinds[name].idPrefix).join('|')})`}-[0-9]{4,}$`),
      prefix ? `is not an id such as ${prefix}-0001: write ${prefix}- and four or more digits` : 'is not an entry id such as KB-0001',
    );

/** The id of another entry. */
export const entryId = () => withMeta(permanentId(), { names: 'entry' });

/** Whether the organization has confirmed the content. */
export const confirmation = () => z.enum(['confirmed', 'unconfirmed']).default('confirmed');

/** A SHA-256 digest. */
export const sha256 = () => z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lowercase hexadecimal digits');

/** What part of its product an entry applies to. */
export const appliesTo = () =>
  z.strictObject({
    components: nonEmptyList(idOf('component')).optional().describe("Component ids of the entry's products."),
    platforms: nonEmptyList(platform()).optional().describe("Operating systems, from those of the entry's products."),
    browsers: nonEmptyList(browser()).optional().describe("Browsers, from those of the entry's products."),
    deployment: nonEmptyList(z.enum(['user', 'device']))
      .optional()
      .describe("How the product gets to the device: with a user's sign-in, or installed on the device itself."),
    versions: z
      .strictObject({
        text: prose().describe('The versions as readers know them: "0.10.1 and later".'),
        range: z
          .string()
          .refine(isVersionRange, 'is not a version range such as >=3.0.0')
          .optional()
          .describe('A range in npm\'s semver syntax: ">=3.0.0".'),
      })
      .optional()
      .describe('The versions in words, and as a range only if the version scheme is known.'),
  });

/** The keys that every written entry shares. */
export const writtenFields = (prefix: string) => ({
  id: permanentId(prefix).describe('The permanent id: the prefix of its kind and four or more digits. Never change or reuse it.'),
  title: proseUpTo(80).describe('What a reader would type, in at most 80 characters.'),
  summary: proseUpTo(200).describe('One sentence of at most 200 characters, for search results, lists, feeds and link previews.'),
  audience: nonEmptyList(z.enum(audiences))
    .optional()
    .describe('Who the entry is for. Readers see it and can filter search results by it.'),
  appliesTo: appliesTo().optional().describe('What part of its product the entry is about.'),
  publishedOn: calendarDate().describe("The day on which the entry was or will be published, in the site's time zone."),
  updatedOn: calendarDate()
    .optional()
    .describe('The day of the last change that a reader would notice. Not before `publishedOn`, and not in the future.'),
  significance: z
    .enum(['minor', 'major'])
    .default('minor')
    .describe('`major` notifies subscribers of the update; `minor`, the default, does not.'),
  reviewedOn: calendarDate().optional().describe('The day on which someone last checked the whole entry against the product.'),
  reviewNote: prose().optional().describe('What the review checked.'),
  reviewEvery: isoDuration().optional().describe('How often to review the entry, as an ISO 8601 duration of days, weeks, months or years.'),
  owner: text().optional().describe('Who keeps the entry up to date.'),
  publishAt: instant()
    .optional()
    .describe("The date and time at which the entry appears, on the day `publishedOn` in the site's time zone."),
  expireAt: instant()
    .optional()
    .describe('The date and time at which the entry ends. It keeps its page, but leaves lists, search and feeds.'),
  draft: z.boolean().default(false).describe('Readers never see a draft. Previews show it (DRAFTS=on).'),
  sample: z
    .boolean()
    .default(false)
    .describe('A sample shows what a feature looks like and states no facts. It is marked everywhere, and left out with SAMPLES=off.'),
  confirmation: confirmation().describe("`unconfirmed` if the entry relies on a source that is not the organization's own."),
  keywords: nonEmptyList(text())
    .default([])
    .describe("Customers' own words, including wrong and outdated ones. Search uses them; readers do not see them."),
  related: nonEmptyList(entryId()).default([]).describe('Ids of entries to read next.'),
  aliases: nonEmptyList(portalPath())
    .default([])
    .describe('Old paths of this entry. `/hc/en-us/articles/NUMBER` matches any slug after the number.'),
  anchors: z.record(text(), text()).default({}).describe('Renamed headings, old id to new id. Links to the old id keep working.'),
  history: z
    .array(
      z.strictObject({
        on: calendarDate().describe('The day of the change.'),
        note: proseUpTo(200).describe('What changed, in one sentence of at most 200 characters.'),
      }),
    )
    .superRefine(newestFirst, evenIfInvalid)
    .default([])
    .describe("What changed and when, newest first. The page and the entry's own feed show it."),
  sources: nonEmptyList(httpsUrl()).default([]).describe('Public addresses that the facts come from. Readers do not see them.'),
});

export const productsField = () => nonEmptyList(idOf('product')).default([]).describe('The products it is about. None means all.');

function hasScheme(value: string, schemes: string[]): boolean {
  const url = URL.parse(value);
  return url !== null && schemes.includes(url.protocol) && !/\s/.test(value) && (url.protocol !== 'https:' || /^https:\/\//i.test(value));
}

function isPortalPath(value: string): boolean {
  return (
    value.startsWith('/') &&
    !value.startsWith('//') &&
    !/[?\\\s]|\p{Cc}/u.test(value) &&
    !value.split('/').some((segment) => decodeAddress(segment) === '..')
  );
}

/**
 * Fields that several collections share. Every schema is closed (an unknown key is an error) and its
 * output is plain JSON, so that one value serves pages, feeds, JSON files and tests.
 *
 * Messages are written for writers: they say what is allowed. The check adds what was found and where.
 */
import { z } from 'zod';
import { isCalendarDate, isInstant, isIsoDuration, isSemanticVersion, isVersionRange } from './formats.ts';
import { kinds, writtenNames } from './kinds.ts';

/** The lower-case, hyphenated form of slugs, folder names, topics and component ids. */
export const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** A text with at least one character that is not blank. */
export const text = () => z.string().refine((value) => value.trim() !== '', 'must not be empty');

/** A text of at most `limit` code points. */
export const textUpTo = (limit: number) =>
  text()
    .refine((value) => [...value].length <= limit, {
      error: (issue) => `has ${[...String(issue.input)].length} characters, at most ${limit} are allowed`,
    })
    .meta({ maxLength: limit });

/** Inline Markdown: code, emphasis and links. The check refuses everything else in it. */
export const inlineMarkdown = () => text().meta({ format: 'inline-markdown' });

/** An identifier of letters a to z, digits and single hyphens. */
export const slug = () => z.string().regex(slugPattern, 'must be lower-case letters, digits and single hyphens');

/** A calendar date, YYYY-MM-DD, without a time; it means 00:00 in the site's time zone. */
export const calendarDate = () =>
  z
    .string()
    .refine(isCalendarDate, 'is not a date: YYYY-MM-DD, a day that exists')
    .meta({ examples: ['2026-10-07'] });

/** An instant with its offset, such as 2026-11-16T08:00:00-05:00 (RFC 3339). */
export const instant = () =>
  z
    .string()
    .refine(isInstant, 'is not an instant: YYYY-MM-DDTHH:MM:SS with an offset such as -05:00 or Z')
    .meta({ examples: ['2026-11-16T08:00:00-05:00'] });

/** A length of time of days, weeks, months or years, as ISO 8601 writes it: P6M. */
export const isoDuration = () =>
  z
    .string()
    .refine(isIsoDuration, 'is not a duration of days, weeks, months or years such as P6M')
    .meta({ examples: ['P6M'] });

/** A semantic version without a leading v. */
export const version = () =>
  z
    .string()
    .refine(isSemanticVersion, 'is not a semantic version such as 3.2.0 or 3.2.0-beta.1')
    .meta({ examples: ['3.2.0'] });

/** An address that begins with https://. */
export const httpsUrl = () =>
  z
    .string()
    .refine((value) => hasScheme(value, ['https:']), 'must be an address that begins with https://')
    .meta({ examples: ['https://example.com/'] });

/** An https, mailto or tel address. */
export const contactUrl = () =>
  z
    .string()
    .refine((value) => hasScheme(value, ['https:', 'mailto:', 'tel:']), 'must be an address that begins with https:, mailto: or tel:')
    .meta({ examples: ['mailto:support@example.com'] });

/** A path on the portal: begins with one slash; no "..", no control character, no query. */
export const portalPath = () =>
  z
    .string()
    .refine(isPortalPath, 'must be a path of the portal: it begins with one "/" and holds no "..", "?" or control character')
    .meta({ examples: ['/kb/old-address/'] });

/**
 * For a rule between keys or items: it runs although other keys are wrong too, so that all findings come at once.
 * What it reads may then be of any type, or missing.
 */
export const evenIfWrong = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

/** A list of which no item stands twice. */
export const uniqueList = <T extends z.ZodType>(item: T) =>
  z.array(item).superRefine((values, context) => {
    values.forEach((value, index) => {
      if (values.indexOf(value) < index) {
        context.addIssue({ code: 'custom', message: 'stands in this list already', path: [index], input: value });
      }
    });
  }, evenIfWrong);

/** A list with at least one item, none of them twice. */
export const filledList = <T extends z.ZodType>(item: T) => uniqueList(item).min(1, 'must hold at least one item');

export const platforms = ['windows', 'macos', 'linux', 'chromeos', 'android', 'ios', 'web'] as const;
export const browsers = ['chrome', 'edge', 'brave', 'firefox', 'safari', 'opera'] as const;
export const audiences = ['end-user', 'admin', 'msp'] as const;

export const platform = () => z.enum(platforms);
export const browser = () => z.enum(browsers);

export type Platform = (typeof platforms)[number];
export type Browser = (typeof browsers)[number];
export type Audience = (typeof audiences)[number];

/** A permanent id with the given prefix, or with that of any kind, and four or more digits: KB-0001. */
export const permanentId = (prefix?: string) =>
  z
    .string()
    .regex(
      new RegExp(`^${prefix ?? `(${writtenNames.map((name) => kinds[name].idPrefix).join('|')})`}-[0-9]{4,}$`),
      prefix ? `is not an id of this kind: ${prefix}- and four or more digits` : 'is not an entry id such as KB-0001',
    );

/** What an entry is about, more narrowly than its product. */
export const appliesTo = () =>
  z.strictObject({
    /** Component ids of the entry's products. */
    components: filledList(slug()).optional(),
    /** Operating systems, from those of the entry's products. */
    platforms: filledList(platform()).optional(),
    /** Browsers, from those of the entry's products. */
    browsers: filledList(browser()).optional(),
    /** How the extension reached the device: with a user's sign-in, or by the device's own installation. */
    deployment: filledList(z.enum(['user', 'device'])).optional(),
    /** Versions in words, and as a semantic-version range only where the version scheme is known. */
    versions: z
      .strictObject({
        /** The versions as readers know them: "0.10.1 and later". */
        text: text(),
        /** A range in npm's semver syntax: ">=3.0.0". */
        range: z.string().refine(isVersionRange, 'is not a range of versions such as >=3.0.0').optional(),
      })
      .optional(),
  });

/** The keys that every written entry shares. */
export const writtenFields = (prefix: string) => ({
  /** The permanent id: the collection's prefix and four or more digits. Never derived from the title, never reused. */
  id: permanentId(prefix),
  /** The reader's words, at most 80 characters. */
  title: textUpTo(80),
  /** One sentence, at most 200 characters: search results, lists, feeds and link previews show it. */
  summary: textUpTo(200),
  /** Who the entry is for; shown, and a filter of the search. */
  audience: filledList(z.enum(audiences)).optional(),
  /** What the entry is about, more narrowly than its product. */
  appliesTo: appliesTo().optional(),
  /** The day on which the entry is (or will be) published, in the site's time zone. */
  publishedOn: calendarDate(),
  /** The day of the last change that a reader would notice; not before `publishedOn`, not in the future. */
  updatedOn: calendarDate().optional(),
  /** `major` tells subscribers of the update again; `minor`, the default, does not. */
  significance: z.enum(['minor', 'major']).default('minor'),
  /** The day on which somebody last checked the whole entry against the product. */
  reviewedOn: calendarDate().optional(),
  /** What that review checked. */
  reviewNote: text().optional(),
  /** How often the entry is to be reviewed, as an ISO 8601 duration of days, weeks, months or years. */
  reviewEvery: isoDuration().optional(),
  /** Who keeps the entry true. */
  owner: text().optional(),
  /** The instant at which the entry appears; on `publishedOn` in the site's time zone. */
  publishAt: instant().optional(),
  /** The instant from which the entry counts as ended: it keeps its address and leaves lists, search and feeds. */
  expireAt: instant().optional(),
  /** A draft is built only with DRAFTS=on. */
  draft: z.boolean().default(false),
  /** A sample shows a feature and states no fact; it is marked wherever it appears and left out with SAMPLES=off. */
  sample: z.boolean().default(false),
  /** `unconfirmed` where the entry rests on a source that is not the organization's own. */
  confirmation: z.enum(['confirmed', 'unconfirmed']).default('confirmed'),
  /** Customers' own words, also wrong and old ones; they feed the search and are not shown. */
  keywords: filledList(text()).default([]),
  /** Ids of entries that help on. */
  related: filledList(permanentId()).default([]),
  /** Old paths of this entry; `/hc/en-us/articles/NUMBER` stands for any slug after the number. */
  aliases: filledList(portalPath()).default([]),
  /** Renamed headings, old id to new id; the old id stays at the new place. */
  anchors: z.record(text(), text()).default({}),
  /** Public addresses that the facts come from; not shown. */
  sources: filledList(httpsUrl()).default([]),
});

/** The products that an entry is about; none means all. */
export const productsField = () => filledList(slug()).default([]);

function hasScheme(value: string, schemes: string[]): boolean {
  const url = URL.parse(value);
  return url !== null && schemes.includes(url.protocol) && !/\s/.test(value) && (url.protocol !== 'https:' || /^https:\/\//i.test(value));
}

function isPortalPath(value: string): boolean {
  return (
    value.startsWith('/') &&
    !value.startsWith('//') &&
    !/[?\\\s]|\p{Cc}/u.test(value) &&
    !value.split('/').some((segment) => decodeSafely(segment) === '..')
  );
}

function decodeSafely(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

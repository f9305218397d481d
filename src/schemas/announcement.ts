import { z } from 'zod';
import { instant, productsField, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

export const announcementKinds = ['notice', 'maintenance', 'incident', 'security'] as const;

/** `announcements/SLUG.mdx`: something that customers should know now. */
export const announcementSchema = z.strictObject({
  ...writtenFields(kinds.announcements.idPrefix),
  /** The products it is about; none means all. */
  products: productsField(),
  /** What kind of news it is. */
  kind: z.enum(announcementKinds),
  /** How loudly it is shown. */
  severity: z.enum(['info', 'warning', 'critical']).default('info'),
  /** When a maintenance or incident begins. */
  startsAt: instant().optional(),
  /** When it ends; after `startsAt`. */
  endsAt: instant().optional(),
  /** Keeps it first among the announcements. */
  pinned: z.boolean().default(false),
});

export type AnnouncementData = z.output<typeof announcementSchema>;

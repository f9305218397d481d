import { z } from 'zod';
import { instant, productsField, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

export const announcementKinds = ['notice', 'maintenance', 'incident', 'security'] as const;

/** `announcements/SLUG.mdx`: news for customers. */
export const announcementSchema = z.strictObject({
  ...writtenFields(kinds.announcements.idPrefix),
  products: productsField(),
  kind: z.enum(announcementKinds).describe('What kind of news it is.'),
  severity: z.enum(['info', 'warning', 'critical']).default('info').describe('How loudly it is shown.'),
  startsAt: instant().optional().describe('When a maintenance or incident begins.'),
  endsAt: instant().optional().describe('When it ends; after `startsAt`.'),
  pinned: z.boolean().default(false).describe('Keeps it first among the announcements.'),
});

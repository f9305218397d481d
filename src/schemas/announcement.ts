import { z } from 'zod';
import { instant, productsField, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';

export const announcementKinds = ['notice', 'maintenance', 'incident', 'security'] as const;

/** `announcements/SLUG.mdx`: news for customers. */
export const announcementSchema = z.strictObject({
  ...writtenFields(kinds.announcements.idPrefix),
  products: productsField(),
  kind: z.enum(announcementKinds).describe('The kind of news.'),
  severity: z.enum(['info', 'warning', 'critical']).default('info').describe('How prominently it is shown.'),
  startsAt: instant().optional().describe('When the maintenance or incident starts.'),
  endsAt: instant().optional().describe('When it ends; after `startsAt`.'),
  pinned: z.boolean().default(false).describe('Keeps it at the top of the announcements.'),
});

import { z } from 'zod';
import { announcementSchema } from '#src/schemas/announcement.ts';
import { entryFields, entryShape, fileHeader, fileSchema, type ApiSources } from './fields.ts';

const { kind, severity, startsAt, endsAt } = announcementSchema.shape;

export const announcementsSchema = fileSchema({
  announcements: z.array(z.object({ ...entryShape, kind, severity: severity.unwrap(), startsAt, endsAt, pinned: z.boolean() })),
});

/** `announcements.json` */
export function buildAnnouncements({ catalog, now }: ApiSources): z.input<typeof announcementsSchema> {
  return {
    ...fileHeader(now),
    announcements: catalog.announcements.map((entry) => ({
      ...entryFields(entry, catalog),
      kind: entry.kind,
      severity: entry.severity,
      startsAt: entry.startsAt,
      endsAt: entry.endsAt,
      pinned: entry.pinned,
    })),
  };
}

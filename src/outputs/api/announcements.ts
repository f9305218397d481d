import { z } from 'zod';
import { announcementSchema } from '#src/schemas/announcement.ts';
import { entryFields, entryShape, jsonFile } from './fields.ts';

const { kind, severity, startsAt, endsAt } = announcementSchema.shape;

export const announcementsFile = jsonFile(
  { announcements: z.array(z.object({ ...entryShape, kind, severity: severity.unwrap(), startsAt, endsAt, pinned: z.boolean() })) },
  (catalog) => ({
    announcements: catalog.announcements.map((entry) => ({
      ...entryFields(entry, catalog),
      kind: entry.kind,
      severity: entry.severity,
      startsAt: entry.startsAt,
      endsAt: entry.endsAt,
      pinned: entry.pinned,
    })),
  }),
);

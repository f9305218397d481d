import { z } from 'zod';
import { permanentId, text, uniqueList } from './fields.ts';

const path = () => z.string().regex(/^\/\S*$/, 'must be a path that begins with "/"');

/** `ledger.json`: what has been published and must not vanish. `npm run ledger` writes it and never takes anything out. */
export const ledgerSchema = z.strictObject({
  /** The form of this file. */
  version: z.literal(1, 'must be 1').default(1),
  /** Written entries by their ids. */
  entries: z
    .record(
      permanentId(),
      z.strictObject({
        /** Every address that the entry has had, the newest last; of a question, with its fragment. */
        paths: uniqueList(path()).min(1, 'must hold at least one item'),
        /** Ids of its headings of the second and third level, and of a release's changes. */
        anchors: uniqueList(text()).default([]),
        /** Ids of the feed items that told of it. */
        feedItems: uniqueList(z.string().regex(/^tag:[^,\s]+,\d{4}:\S+$/, 'must be a tag URI')).default([]),
      }),
    )
    .default({}),
  /** Pages that belong to no entry: lists, products, topics, the files of a version. */
  pages: z.array(path()).default([]),
  /** Files by the address from which readers load them. */
  files: z
    .record(
      text(),
      z.strictObject({
        /** The digest of the file's bytes, which never change. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hexadecimal digits'),
        /** The product and version of the download that offers it. */
        download: text().optional(),
      }),
    )
    .default({}),
});

export type Ledger = z.output<typeof ledgerSchema>;
export type LedgerEntry = Ledger['entries'][string];
export type LedgerFile = Ledger['files'][string];

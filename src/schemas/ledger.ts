import { z } from 'zod';
import { permanentId, sha256, text } from './fields.ts';
import { nonEmptyList, uniqueList } from './rules.ts';

const path = () => z.string().regex(/^\/\S*$/, 'must be a path that starts with "/"');

/** `ledger.json`: everything published, which must stay available. `npm run ledger` updates it but never removes anything. */
export const ledgerSchema = z.strictObject({
  version: z.literal(1, 'must be 1').default(1).describe('The format of this file.'),
  entries: z
    .record(
      permanentId(),
      z.strictObject({
        paths: nonEmptyList(path()).describe(
          'Every address that the entry has had, the newest last. Those of a question include the fragment.',
        ),
        anchors: uniqueList(text()).default([]).describe("Ids of its headings of the second and third level, and of a release's changes."),
        feedItems: uniqueList(z.string().regex(/^tag:[^,\s]+,\d{4}:\S+$/, 'must be a tag URI'))
          .default([])
          .describe('Ids of the feed items about it.'),
      }),
    )
    .default({})
    .describe('Written entries by their ids.'),
  pages: z.array(path()).default([]).describe('Pages that do not belong to an entry: lists, products, topics, the files of a version.'),
  files: z
    .record(
      text(),
      z.strictObject({
        sha256: sha256().describe("The digest of the file's bytes, which never change."),
        download: text().optional().describe('The product and version of the download that offers it.'),
      }),
    )
    .default({})
    .describe('Files by their address.'),
});

export type Ledger = z.output<typeof ledgerSchema>;
export type LedgerEntry = Ledger['entries'][string];

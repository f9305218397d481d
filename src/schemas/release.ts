import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { browser, calendarDate, idOf, inlineMarkdown, permanentId, platform, prose, proseUpTo, slug, writtenFields } from './fields.ts';
import { kinds } from './kinds.ts';
import { evenIfInvalid, nonEmptyList, report, reportMissing, unique } from './rules.ts';

/** Change types in display order ("Keep a Changelog" 1.1.0). */
export const changeTypes = ['added', 'changed', 'fixed', 'security', 'deprecated', 'removed'] as const;
export type ChangeType = (typeof changeTypes)[number];

/** The channels of every product; a product may have others. */
export const commonChannels = ['stable', 'beta'];

export const changeSchema = z
  .strictObject({
    key: slug().describe("The change's anchor. Permanent, and unique in the release."),
    type: z.enum(changeTypes).describe('The kind of change.'),
    title: proseUpTo(80).describe('What changed, at most 80 characters.'),
    component: idOf('component').optional().describe('The component of the product that changed.'),
    platforms: nonEmptyList(platform()).optional().describe("Operating systems affected. None means all of the release's."),
    browsers: nonEmptyList(browser()).optional().describe("Browsers affected. None means all of the release's."),
    description: inlineMarkdown()
      .optional()
      .describe('More about it. Lists and pictures go in the body, under a `###` heading with the key after it, as in `### Title {#key}`.'),
    breaking: z.boolean().default(false).describe('Something that worked stops working unless the reader acts.'),
    impact: inlineMarkdown().optional().describe('What stops working, and for whom.'),
    action: inlineMarkdown().optional().describe('What the reader has to do, before or after the update.'),
    fixes: nonEmptyList(withMeta(permanentId(kinds.knownIssues.idPrefix), { names: 'known-issue' }))
      .default([])
      .describe('Known issues that this change fixes. Each must have this version as its `fixedIn`.'),
    cves: nonEmptyList(z.string().regex(/^CVE-[0-9]{4}-[0-9]{4,}$/, 'is not a CVE id such as CVE-2026-12345'))
      .default([])
      .describe('CVE ids, only for a security change.'),
  })
  .superRefine((change, context) => {
    const reason = change.breaking ? 'breaking' : change.type === 'deprecated' || change.type === 'removed' ? change.type : undefined;
    for (const key of ['impact', 'action'] as const)
      if (reason && change[key] === undefined) reportMissing(context, key, `a ${reason} change needs impact and action`);
    if (Array.isArray(change.cves) && change.cves.length > 0 && isOtherType(change.type))
      report(context, 'cves can be used only on a change of type security', { keys: ['type', 'cves'] });
  }, evenIfInvalid);

const { title, publishedOn, ...shared } = writtenFields(kinds.releases.idPrefix);

/** `releases/PRODUCT/VERSION.mdx`: the release notes of one version; product and version come from the path. */
export const releaseSchema = z
  .strictObject({
    ...shared,
    title: title.optional().describe("Defaults to the product's name and the version."),
    publishedOn: publishedOn.optional().describe('Defaults to `releasedOn`.'),
    channel: idOf('channel').describe('Who gets it: stable, beta, or a channel of the product.'),
    releasedOn: calendarDate().describe('The day of the release.'),
    platforms: nonEmptyList(platform()).optional().describe("Operating systems it is for. None means all of the product's."),
    browsers: nonEmptyList(browser()).optional().describe("Browsers it is for. None means all of the product's."),
    requiredStop: z.boolean().default(false).describe('Updates from an older version must stop at this one first.'),
    endOfLifeOn: calendarDate().optional().describe('The last day on which this version is supported.'),
    changes: z
      .array(changeSchema)
      .superRefine(unique('is already the key of another change', 'key'), evenIfInvalid)
      .describe('What changed. Empty only with `noChanges`.'),
    noChanges: prose().optional().describe('One sentence that says why a release has no changes.'),
  })
  .superRefine(({ changes, noChanges }, context) => {
    const isEmpty = Array.isArray(changes) && changes.length === 0;
    if (isEmpty && noChanges === undefined)
      report(context, 'must hold at least one item, or noChanges must say why it has none', { path: ['changes'] });
    if (!isEmpty && noChanges !== undefined) report(context, 'is only for a release without changes', { path: ['noChanges'] });
  }, evenIfInvalid);

export type Change = z.output<typeof changeSchema>;

/** Whether a change has a type other than security; an invalid change may have none. */
function isOtherType(type: ChangeType | undefined): boolean {
  return type !== undefined && type !== 'security';
}

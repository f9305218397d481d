import type { z } from 'zod';
import { absoluteUrl, supportPath } from '#src/domain/paths.ts';
import { policySchema } from '#src/schemas/policy.ts';
import { fileHeader, fileSchema, url, type ApiSources } from './fields.ts';

export const supportPolicySchema = fileSchema({ url: url(), policy: policySchema });

/** `support-policy.json`: the policy as it stands, and the portal's reading of it. */
export function buildSupportPolicy({ catalog, now }: ApiSources): z.output<typeof supportPolicySchema> {
  const { policy, site } = catalog;
  const channels = policy.channels.map((channel) => ({ ...channel, url: channel.url.startsWith('/') ? absoluteUrl(channel.url, site.url) : channel.url }));
  return { ...fileHeader(now), url: absoluteUrl(supportPath, site.url), policy: { ...policy, channels } };
}

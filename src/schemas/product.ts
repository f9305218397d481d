import { z } from 'zod';
import { withMeta } from './field-meta.ts';
import { browser, httpsUrl, inlineMarkdown, name, platform, prose, slug } from './fields.ts';
import { commonChannels } from './release.ts';
import { nonEmptyList, report } from './rules.ts';

/** What follows the numbers of a version. */
const suffix = () => z.string().regex(/^[a-z]+$/, 'must be lower-case letters, as they follow the numbers');

/** How a product writes its versions. */
const versionScheme = () =>
  z.union([
    z.literal('semver'),
    z.strictObject({
      scheme: z.literal('dotted').describe('One to four numbers, then a suffix with or without a number, such as 128.0esr.'),
      prerelease: nonEmptyList(suffix()).optional().describe('Suffixes of versions before their release, the earliest first.'),
      longTerm: nonEmptyList(suffix()).optional().describe('Suffixes of versions that are maintained for longer.'),
    }),
  ]);

/** `products/PRODUCT.yaml`: a product; its id is the file name. */
export const productSchema = z.strictObject({
  name: name().describe("The product's name as customers know it."),
  tagline: prose().describe('One sentence that says what it is.'),
  components: nonEmptyList(withMeta(slug(), { text: 'name' })).describe('Ids of its parts, which entries can be about.'),
  platforms: nonEmptyList(platform()).describe('Operating systems that the product runs on.'),
  browsers: nonEmptyList(browser()).optional().describe('Browsers that the product runs in.'),
  stores: z.partialRecord(browser(), httpsUrl()).optional().describe('Extension stores, by browser.'),
  versions: versionScheme().default('semver').describe('How its versions are written: `semver`, the default, or `dotted` numbers.'),
  channels: z
    .record(slug(), name())
    .superRefine((channels, context) => {
      for (const id of commonChannels.filter((id) => Object.hasOwn(channels, id)))
        report(context, 'is a channel of every product', { path: [id] });
    })
    .optional()
    .describe('Channels beside stable and beta, with their names. A release on one of them counts as a pre-release.'),
  howToGet: inlineMarkdown().optional().describe('How customers get the product if the portal has no file for it.'),
});

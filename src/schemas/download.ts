import { z } from 'zod';
import { confirmation, sha256, text, wholeNumber } from './fields.ts';
import { nonEmptyList, unique } from './rules.ts';

/** One file of a release. */
export const artifactSchema = z.strictObject({
  fileName: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9._+-]*$/, 'must be a file name with only letters, digits, ".", "_", "+", and "-"')
    .describe('The name under which the file is saved. Unique in the release.'),
  kind: z.enum(['installer', 'archive', 'package', 'script', 'template']).describe('What the file is.'),
  os: z.enum(['windows', 'macos', 'linux', 'chromeos', 'any']).describe('The operating system it is for.'),
  architecture: z.enum(['x64', 'arm64', 'universal', 'any']).describe('The processor it is for.'),
  url: z
    .string()
    .refine(isArtifactUrl, 'must start with https:// or /files/')
    .describe('Where it is: an https address, or a path under /files/ that the portal serves.'),
  sizeBytes: wholeNumber('must be a whole number of bytes').max(Number.MAX_SAFE_INTEGER).describe('The size in bytes.'),
  sha256: sha256().describe('The SHA-256 digest as 64 lowercase hexadecimal digits.'),
  signedBy: text().optional().describe("The name in the file's signature."),
  minimumOs: text().optional().describe('The oldest system it runs on.'),
  install: text().optional().describe('One line of shell that installs it.'),
  verify: text().optional().describe('One line of shell that verifies it.'),
});

/** `downloads/PRODUCT/VERSION.yaml`: the files of the release of the same product and version. */
export const downloadSchema = z.strictObject({
  sample: z.boolean().default(false).describe('A sample shows what a feature looks like and states no facts.'),
  confirmation: confirmation().describe('`unconfirmed` if the files do not come from the organization itself.'),
  artifacts: nonEmptyList(artifactSchema)
    .superRefine(unique('is already the file name of another artifact', 'fileName'))
    .describe('The files. At least one.'),
});

export type DownloadData = z.output<typeof downloadSchema>;
export type Artifact = z.output<typeof artifactSchema>;

function isArtifactUrl(value: string): boolean {
  // A percent-encoded dot or slash could escape the folder once decoded.
  if (/^\/files\/[^?#\s\\]+$/.test(value)) return !value.split('/').includes('..') && !/%(?:2e|2f|5c)/i.test(value);
  return URL.parse(value)?.protocol === 'https:';
}

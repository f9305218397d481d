/** Formats what a passage of a body applies to. */
import { platformLabels } from '#src/domain/labels.ts';

/** "Windows, macOS · version 3 and later": the attributes of `<AppliesTo>`. */
export function formatScope(attributes: { platforms?: string | undefined; versions?: string | undefined }): string {
  const labels: Record<string, string> = platformLabels;
  const platforms = (attributes.platforms ?? '').split(/\s+/).filter((id) => id !== '');
  const versions = attributes.versions?.trim() ?? '';
  return [platforms.map((id) => labels[id] ?? id).join(', '), versions && `version ${formatRange(versions)}`]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A range of versions as text; anything but plain comparisons stays as written. */
export function formatRange(range: string): string {
  const comparators = range.trim().split(/\s+/);
  const parts = comparators.map((comparator) => {
    const [, sign = '', version = ''] = /^(>=|>|<=|<|=)?v?(\d[\w.+-]*)$/.exec(comparator) ?? [];
    return version === '' ? undefined : comparisons[sign]?.(version);
  });
  return parts.includes(undefined) ? range : parts.join(', ');
}

const comparisons: Record<string, (version: string) => string> = {
  '': (version) => version,
  '=': (version) => version,
  '>=': (version) => `${version} and later`,
  '>': (version) => `after ${version}`,
  '<=': (version) => `up to ${version}`,
  '<': (version) => `before ${version}`,
};

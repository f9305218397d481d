/** Formats what a passage of a body applies to. */
import type { Words } from '#src/messages/languages.ts';

/** "Windows, macOS · version 3 and later": the attributes of `<AppliesTo>`. */
export function formatScope(
  attributes: { platforms?: string | undefined; versions?: string | undefined },
  { names, prose }: Words,
): string {
  const labels: Record<string, string> = names.platforms;
  const platforms = (attributes.platforms ?? '').split(/\s+/).filter((id) => id !== '');
  const versions = attributes.versions?.trim() ?? '';
  return [platforms.map((id) => labels[id] ?? id).join(', '), versions && prose.versionScope({ range: formatRange(versions, prose) })]
    .filter((part) => part !== '')
    .join(' · ');
}

/** A range of versions as text; anything but plain comparisons stays as written. */
function formatRange(range: string, { versions }: Words['prose']): string {
  const forms = {
    '': versions.one,
    '=': versions.one,
    '>=': versions.from,
    '>': versions.after,
    '<=': versions.upTo,
    '<': versions.before,
  };
  const comparators = range.trim().split(/\s+/);
  const parts = comparators.map((comparator) => {
    const [, sign = '', version = ''] = /^(>=|>|<=|<|=)?v?(\d[\w.+-]*)$/.exec(comparator) ?? [];
    return version === '' ? undefined : forms[sign as keyof typeof forms]({ version });
  });
  return parts.includes(undefined) ? range : parts.join(', ');
}

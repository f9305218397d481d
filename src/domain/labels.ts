/** Display labels for ids in the content. */
import type { KnownIssue } from './catalog.ts';
import type { ArticleKind } from '#src/schemas/article.ts';
import type { Audience, Browser, Platform } from '#src/schemas/fields.ts';
import type { ChangeType } from '#src/schemas/release.ts';

export const articleKindLabels: Record<ArticleKind, string> = {
  'how-to': 'How-to',
  troubleshooting: 'Troubleshooting',
  reference: 'Reference',
  integration: 'Integration',
};

/** What readers of each kind of article want, in the order of urgency. */
export const articleKindHeadings: Record<ArticleKind, string> = {
  troubleshooting: 'Solve a problem',
  'how-to': 'Do a task',
  integration: 'Connect another system',
  reference: 'Look something up',
};

export const audienceLabels: Record<Audience, string> = { 'end-user': 'Users', admin: 'Administrators', msp: 'Managed service providers' };

export const changeTypeLabels: Record<ChangeType, string> = {
  added: 'Added',
  changed: 'Changed',
  fixed: 'Fixed',
  security: 'Security',
  deprecated: 'Deprecated',
  removed: 'Removed',
};

/** The heading for a group of changes. */
export function changeGroupLabel(kind: ChangeType | 'breaking'): string {
  return kind === 'breaking' ? 'Breaking changes' : changeTypeLabels[kind];
}

export const capitalize = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The label of a component id: "extension-app" becomes "Extension app". */
export const componentLabel = (id: string) => capitalize(id.replaceAll('-', ' '));

export const platformLabels: Record<Platform | 'any', string> = {
  windows: 'Windows',
  macos: 'macOS',
  linux: 'Linux',
  chromeos: 'ChromeOS',
  android: 'Android',
  ios: 'iOS',
  web: 'Web',
  any: 'Any system',
};

export const browserLabels: Record<Browser, string> = {
  chrome: 'Chrome',
  edge: 'Microsoft Edge',
  brave: 'Brave',
  firefox: 'Firefox',
  safari: 'Safari',
  opera: 'Opera',
};

/** Names of the systems and browsers that something is for or happens on. */
export const systemLabels = ({ platforms = [], browsers = [] }: Partial<Pick<KnownIssue, 'platforms' | 'browsers'>>) => [
  ...platforms.map((id) => platformLabels[id]),
  ...browsers.map((id) => browserLabels[id]),
];

export const issueStatusLabels: Record<KnownIssue['status'], string> = { open: 'Open', fixed: 'Fixed', 'wont-fix': 'Will not be fixed' };

export const announcementKindLabels = { notice: 'Notice', maintenance: 'Maintenance', incident: 'Incident', security: 'Security' } as const;

export const deploymentLabels = { user: 'User sign-in', device: 'Device installation' } as const;

/** A size in decimal units: 48.2 MB. */
export function formatSize(bytes: number, locale: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step === 0 ? 0 : 1,
  }).format(bytes / 1000 ** step);
}

/** A calendar date in long form, the same day in every time zone. */
export function formatDate(date: string, locale: string): string {
  return longFormat(locale, 'UTC').format(Date.parse(`${date}T00:00:00Z`));
}

/** A month such as 2026-03 in long form, with its year. */
export function formatMonth(month: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(Date.parse(`${month}-01T00:00:00Z`));
}

/** An instant in long form in a zone, with the zone's name. */
export function formatInstant(instant: string, locale: string, timeZone: string): string {
  return longFormat(locale, timeZone, 'long').format(Date.parse(instant));
}

/** Creating a format takes a hundred times as long as using it. */
const longFormats = new Map<string, Intl.DateTimeFormat>();

function longFormat(locale: string, timeZone: string, timeStyle?: 'long'): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${timeStyle}`;
  const format = longFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle, timeZone });
  longFormats.set(key, format);
  return format;
}

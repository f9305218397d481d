/** Reads the environment variables that all commands share. All are optional. */
import { resolveClock } from '#src/domain/clock.ts';
import type { View } from '#src/domain/visibility.ts';
import { isCalendarDate, isInstant, isSiteUrl } from '#src/schemas/formats.ts';

/** An invalid environment variable. The message gives its name, its value and what is allowed. */
export class InputError extends Error {}

export interface Environment {
  /** CONTENT_DIR: the writers' files. */
  contentDir: string;
  /** PUBLIC_DIR: files to serve as is. */
  publicDir: string;
  /** OUT_DIR: the build output. */
  outDir: string;
  /** SITE_URL: overrides the URL in site.yaml; without a trailing slash. */
  siteUrl: string | undefined;
  /** AS_OF: the build's clock, an instant or a date; defaults to the wall clock. */
  asOf: string | undefined;
  /** SAMPLES=off omits sample entries. */
  samples: boolean;
  /** DRAFTS=on shows drafts and scheduled entries, marked. */
  drafts: boolean;
}

/** Reads the variables. Throws an InputError for an invalid value. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const siteUrl = env.SITE_URL || undefined;
  if (siteUrl !== undefined && !/^https?:$/.test(URL.parse(siteUrl)?.protocol ?? '')) {
    throw new InputError(`SITE_URL is "${siteUrl}": it must be an address that starts with https:// or http://`);
  }
  if (siteUrl !== undefined && !isSiteUrl(siteUrl.replace(/\/+$/, '')))
    throw new InputError(`SITE_URL is "${siteUrl}": it must end with the host or a path, as in https://acme.example/help`);
  const asOf = env.AS_OF || undefined;
  if (asOf !== undefined && !isCalendarDate(asOf) && !isInstant(asOf)) {
    throw new InputError(`AS_OF is "${asOf}": it must be a date (2026-12-01) or a date and time (2026-12-01T08:00:00-05:00)`);
  }
  return {
    contentDir: env.CONTENT_DIR || 'content',
    publicDir: env.PUBLIC_DIR || 'public',
    outDir: env.OUT_DIR || 'dist',
    siteUrl: siteUrl?.replace(/\/+$/, ''),
    asOf,
    samples: readSwitch(env, 'SAMPLES', true),
    drafts: readSwitch(env, 'DRAFTS', false),
  };
}

/** The build options from the environment. `timeZone` is the site's; `wallClock` is in milliseconds since the epoch. */
export function toView(environment: Environment, timeZone: string, wallClock: number): View {
  const { asOf, samples, drafts } = environment;
  return { now: resolveClock(asOf, timeZone, wallClock), samples, drafts };
}

function readSwitch(env: NodeJS.ProcessEnv, name: 'SAMPLES' | 'DRAFTS', fallback: boolean): boolean {
  const value = env[name];
  if (!value) return fallback;
  if (value !== 'on' && value !== 'off') throw new InputError(`${name} is "${value}": it must be on or off`);
  return value === 'on';
}

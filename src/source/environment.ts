/** The inputs of every command, read from environment variables. All are optional. */
import { resolveClock } from '#src/domain/clock.ts';
import type { View } from '#src/domain/visibility.ts';
import { isCalendarDate, isInstant } from '#src/schemas/formats.ts';

/** An input that is not allowed; the message says which one, what was found and what it may be. */
export class InputError extends Error {}

export interface Environment {
  /** CONTENT_DIR: what writers own. */
  contentDir: string;
  /** PUBLIC_DIR: files that are served as they are. */
  publicDir: string;
  /** OUT_DIR: where the portal is built. */
  outDir: string;
  /** SITE_URL: overrides the address in site.yaml, without a last slash. */
  siteUrl: string | undefined;
  /** AS_OF: the build's clock, an instant or a date; the wall clock without it. */
  asOf: string | undefined;
  /** SAMPLES=off leaves sample entries out. */
  samples: boolean;
  /** DRAFTS=on shows drafts and scheduled entries, marked. */
  drafts: boolean;
}

/** Reads the inputs. Throws an InputError that names the variable and what it may be. */
export function readEnvironment(env: NodeJS.ProcessEnv): Environment {
  const siteUrl = env.SITE_URL || undefined;
  if (siteUrl !== undefined && !/^https?:$/.test(URL.parse(siteUrl)?.protocol ?? '')) {
    throw new InputError(`SITE_URL is "${siteUrl}": it must be an address that begins with https:// or http://`);
  }
  const asOf = env.AS_OF || undefined;
  if (asOf !== undefined && !isCalendarDate(asOf) && !isInstant(asOf)) {
    throw new InputError(`AS_OF is "${asOf}": it must be a date (2026-12-01) or an instant (2026-12-01T08:00:00-05:00)`);
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

/** The view of the content that the inputs ask for. `timeZone` is the site's. */
export function toView(environment: Environment, timeZone: string, wallClock: number): View {
  const { asOf, samples, drafts } = environment;
  return { now: resolveClock(asOf, timeZone, wallClock), samples, drafts };
}

function readSwitch(env: NodeJS.ProcessEnv, name: 'SAMPLES' | 'DRAFTS', standard: boolean): boolean {
  const value = env[name] || undefined;
  if (value === undefined) return standard;
  if (value !== 'on' && value !== 'off') throw new InputError(`${name} is "${value}": it must be on or off`);
  return value === 'on';
}

/** Rules across the keys of a map or the items of a list. */
import { z } from 'zod';

type Context = Pick<z.core.$RefinementCtx, 'addIssue'>;

/** For parsing: an issue has the message from its schema, or an empty one that the check replaces with its own. */
export const ownWords = { error: () => '' };

/** Parameters of an issue that tell the check where to place the finding. */
export interface RuleParams {
  /** A key that other keys require. */
  missing?: string;
  /** Conflicting keys: the finding is on the last of them in the file. */
  keys?: readonly string[];
}

/**
 * Runs a rule even if other keys are invalid, so that all findings are reported at once. The values that it reads may then
 * be of any type, or missing.
 */
export const evenIfInvalid = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

/** Reports an issue with a map or a list, or with the value at a path in it. */
export function report(context: Context, message: string, { path = [], ...params }: RuleParams & { path?: PropertyKey[] } = {}): void {
  context.addIssue({ code: 'custom', message, path, params });
}

/** Reports a missing key that other keys require. */
export function reportMissing(context: Context, missing: string, why: string): void {
  report(context, `"${missing}" is missing: ${why}`, { missing });
}

/** A rule for lists: no duplicate strings among the items or, with a key, among the items' values of that key. */
export const unique = (message: string, key?: string) => (items: unknown, context: Context) => {
  // It runs on values of any type: see `evenIfInvalid`.
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  const values = key === undefined ? list : list.map((item) => (item as Record<string, unknown> | null | undefined)?.[key]);
  values.forEach((value, index) => {
    if (typeof value !== 'string' || values.indexOf(value) === index) return;
    report(context, message, { path: key === undefined ? [index] : [index, key] });
  });
};

/** A rule for lists of dated items: none is before the item after it. */
export function newestFirst(items: unknown, context: Context): void {
  const days = (Array.isArray(items) ? items : []).map((item: { on?: unknown } | null) => item?.on);
  days.forEach((day, index) => {
    const before = days[index - 1];
    if (typeof day === 'string' && typeof before === 'string' && day > before)
      report(context, 'is later than the item before it: the newest comes first', { path: [index, 'on'] });
  });
}

/** A list without duplicate strings. */
export const uniqueList = <T extends z.ZodType>(item: T) => z.array(item).superRefine(unique('is already in this list'), evenIfInvalid);

/** A list of at least one item, without duplicate strings. */
export const nonEmptyList = <T extends z.ZodType>(item: T) => uniqueList(item).min(1, 'needs at least one item');

/** Rules between the keys of a map and between the items of a list. */
import { z } from 'zod';

type Context = Pick<z.core.$RefinementCtx, 'addIssue'>;

/** For parsing: an issue has the words that its schema gives it, or none, and then the check describes it. */
export const ownWords = { error: () => '' };

/** What a finding of these rules tells the check besides its message. */
export interface RuleParams {
  /** A key that others call for. */
  missing?: string;
  /** Keys that disagree: the finding is placed on the last of them in the file. */
  keys?: readonly string[];
}

/**
 * Makes a rule run although other keys are wrong too, so that all findings come at once.
 * What it reads may then be of any type, or missing.
 */
export const evenIfInvalid = { when: ({ value }: { value: unknown }) => typeof value === 'object' && value !== null };

/** Reports what is wrong with a map or a list, or with what a path leads to in it. */
export function report(context: Context, message: string, { path = [], ...params }: RuleParams & { path?: PropertyKey[] } = {}): void {
  context.addIssue({ code: 'custom', message, path, params });
}

/** Reports a key that others call for. */
export function reportMissing(context: Context, missing: string, why: string): void {
  report(context, `"${missing}" is missing: ${why}`, { missing });
}

/** A rule for lists: no text is repeated among the items or, with a key, among what the items have under it. */
export const unique = (message: string, key?: string) => (items: readonly unknown[], context: Context) => {
  const values = key === undefined ? items : items.map((item) => (item as Record<string, unknown> | null | undefined)?.[key]);
  values.forEach((value, index) => {
    if (typeof value !== 'string' || values.indexOf(value) === index) return;
    report(context, message, { path: key === undefined ? [index] : [index, key] });
  });
};

/** A list without repeated texts. */
export const uniqueList = <T extends z.ZodType>(item: T) => z.array(item).superRefine(unique('stands in this list already'), evenIfInvalid);

/** A list with at least one item, without repeated texts. */
export const nonEmptyList = <T extends z.ZodType>(item: T) => uniqueList(item).min(1, 'must hold at least one item');

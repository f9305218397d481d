/** Plans the record of a review: when the whole entry was checked against the product, by whom, and what was checked. */
import type { FileChange } from './file-changes.ts';
import { findEntry } from './workspace.ts';
import { InputError } from '#src/source/environment.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { editFrontMatter, noteHistory, setKey } from './yaml-edits.ts';

/** What was checked, who checked it, and who maintains the entry from now on. */
export const reviewOptions = { note: { type: 'string' }, by: { type: 'string' }, owner: { type: 'string' } } as const;

export type ReviewOptions = Partial<Record<keyof typeof reviewOptions, string | undefined>>;

/** Plans a review dated today. Throws an InputError for an unknown entry and for empty text. */
export function planReview(asked: string, options: ReviewOptions, workspace: Workspace) {
  for (const [option, value] of Object.entries(options)) {
    if (value !== undefined && (value.trim() === '' || /\p{Cc}/u.test(value)))
      throw new InputError(`--${option} is empty or contains a control character`);
  }
  const { entry, source } = findEntry(asked, workspace);
  const { today } = workspace.facts;
  const note = [options.note, options.by === undefined ? undefined : `by ${options.by}`].filter((part) => part !== undefined).join(', ');
  const after = editFrontMatter(source, (yaml) => {
    const dated = setKey(yaml, 'reviewedOn', today, ['publishedOn', 'releasedOn', 'updatedOn', 'significance']);
    const noted = note === '' ? dated : setKey(dated, 'reviewNote', note, ['reviewedOn']);
    const told = options.note === undefined ? noted : noteHistory(noted, entry, { on: today, note: `Reviewed: ${options.note}` });
    return options.owner === undefined ? told : setKey(told, 'owner', options.owner, ['reviewedOn', 'reviewNote']);
  });
  return {
    change: { from: source.file, to: source.file, text: { before: source.text, after } } satisfies FileChange,
    today,
    /** The note of an earlier review, which stays because there is no new one. */
    oldNote: note === '' ? entry.reviewNote : undefined,
  };
}

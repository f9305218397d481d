/** What a page of live authoring receives after each check. */
import type { DueItem } from '#src/domain/due.ts';
import type { Entry } from '#src/domain/catalog.ts';
import type { Finding } from '#src/checks/findings.ts';

/** The messages between the development server and its pages. */
export const liveStateEvent = 'portal:state';
export const askStateEvent = 'portal:ask';

export interface LiveEntry extends Pick<Entry, 'id' | 'file' | 'path' | 'state' | 'owner'> {
  /** `sample` and `unconfirmed`, where they apply. */
  marks: string[];
  due: Pick<DueItem, 'kind' | 'on' | 'overdue'>[];
}

export interface LiveState {
  /** The content directory, to which file paths are relative. */
  contentDir: string;
  findings: Finding[];
  entries: LiveEntry[];
}

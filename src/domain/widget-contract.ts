/** What the portal promises to every released widget, and the widget to its host page. Version 1 only ever grows. */
import type { PolicyData } from '#src/schemas/policy.ts';
import type { SiteData } from '#src/schemas/site.ts';

/** An entry that the widget can suggest. */
export interface WidgetEntry {
  id: string;
  title: string;
  summary: string;
  /** The absolute permanent address: https://…/k/ID/. */
  url: string;
  /** `unconfirmed` is shown with a note to confirm it with the organization. */
  confirmation: 'confirmed' | 'unconfirmed';
}

/** An open known issue. */
export interface WidgetIssue extends WidgetEntry {
  /** The id of one of the policy's severities. */
  severity: string;
  /** The systems and browsers that it is limited to; none means that it names none. */
  platforms: string[];
}

/** Which entries to suggest where: on a path of the host page, or for words of the `context` attribute. */
export interface WidgetRule {
  /** A path of the host page; a trailing `*` stands for the rest. */
  path?: string;
  /** Any one of these words or phrases fits. */
  context?: string[];
  /** Ids of `entries`, the best first. */
  entries: string[];
}

/** A severity with the goal for its first response, in the policy's words. */
export interface WidgetSeverity {
  id: string;
  name: string;
  definition: string;
  firstResponse: string;
}

/** `/widget/v1/PRODUCT.json` and `/widget/v1/all.json`. */
export interface WidgetData {
  schemaVersion: 1;
  portal: { name: string; url: string; organization: string; language: string };
  /** The product that the file is about; null in `all.json`. */
  product: { id: string; name: string } | null;
  tickets: SiteData['tickets'];
  policy: Pick<PolicyData, 'timeZone' | 'openingHours' | 'holidays'> & {
    /** The opening hours in words, with their zone: "Monday to Friday, 08:00 to 20:00, Eastern Time". */
    hours: string;
    /** The zone's name in words: "Eastern Time". */
    zone: string;
    severities: WidgetSeverity[];
    /** What the policy promises for an e-mail, in its words. */
    email: { confirmation: string; response: string };
  };
  rules: WidgetRule[];
  /** The entries that the rules name. */
  entries: WidgetEntry[];
  /** The most severe first, then the newest. */
  knownIssues: WidgetIssue[];
}

/** Where a link of the panel leads. */
export type NavigateKind = 'entry' | 'known-issues' | 'search' | 'policy' | 'portal' | 'open-ticket' | 'view-tickets' | 'link';

/** The detail of `support-widget:navigate`. */
export interface NavigateDetail {
  url: string;
  kind: NavigateKind;
}

/** The interfaces between portal, released widgets and host pages. Version 1 may only be extended. */
import type { PolicyData } from '#src/schemas/policy.ts';
import type { Texts } from '#src/messages/languages.ts';
import type { SiteData } from '#src/schemas/site.ts';

/** An entry that the widget can suggest. */
export interface WidgetEntry {
  id: string;
  title: string;
  summary: string;
  /** The absolute permalink: https://…/k/ID/. */
  url: string;
  /** `unconfirmed` entries are shown with a note to confirm with the organization. */
  confirmation: 'confirmed' | 'unconfirmed';
}

/** An open known issue. */
export interface WidgetIssue extends WidgetEntry {
  /** The id of one of the policy's severities. */
  severity: string;
  /** The systems and browsers that it is limited to; may be empty. */
  platforms: string[];
}

/** Entries to suggest for a path of the host page or for words in the `context` attribute. */
export interface WidgetRule {
  /** A path of the host page; a trailing `*` matches anything. */
  path?: string;
  /** Words or phrases, any of which matches. */
  context?: string[];
  /** Ids in `entries`, best first. */
  entries: string[];
}

/** A severity and its first-response goal, in the policy's words. */
export interface WidgetSeverity {
  id: string;
  name: string;
  definition: string;
  firstResponse: string;
}

/** `/widget/v1/PRODUCT.json` and `/widget/v1/all.json`. */
export interface WidgetData {
  schemaVersion: 1;
  /** `language` is that of the content. */
  portal: { name: string; url: string; organization: string; language: string };
  /** What the widget says, and the language of that. */
  messages: { language: string; texts: Pick<Texts, 'support' | 'ticketLines'> & Texts['widget'] };
  /** Null in `all.json`. */
  product: { id: string; name: string } | null;
  tickets: SiteData['tickets'];
  policy: Pick<PolicyData, 'timeZone' | 'openingHours' | 'holidays'> & {
    /** The opening hours with their zone: "Monday to Friday, 8 AM to 8 PM Eastern time". */
    hours: string;
    /** The zone's name: "Eastern time". */
    zone: string;
    severities: WidgetSeverity[];
    /** The goals for an email, in the policy's words. */
    email: { confirmation: string; response: string };
  };
  rules: WidgetRule[];
  /** The entries that the rules reference. */
  entries: WidgetEntry[];
  /** Most severe first, then newest. */
  knownIssues: WidgetIssue[];
}

/** The target of a link in the panel. */
export type NavigateKind = 'entry' | 'known-issues' | 'search' | 'policy' | 'portal' | 'open-ticket' | 'view-tickets' | 'link';

/** The detail of `support-widget:navigate`. */
export interface NavigateDetail {
  url: string;
  kind: NavigateKind;
}

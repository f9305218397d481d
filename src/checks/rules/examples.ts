/** How the examples of rules are written. */
import type { RuleExample } from './rule.ts';

/** The body of an article. */
export const body = (bad: string, good: string, file = 'kb/an-article.mdx', beside?: Record<string, string>): RuleExample => ({
  file,
  shows: 'body',
  bad,
  good,
  ...(beside && { beside }),
});

/** More lines of an article’s front matter. */
export const keys = (bad: string, good: string, beside?: Record<string, string>): RuleExample => ({
  file: 'kb/an-article.mdx',
  shows: 'keys',
  bad,
  good,
  ...(beside && { beside }),
});

/** A whole file. */
export const file = (name: string, bad: string, good: string, beside?: Record<string, string>): RuleExample => ({
  file: name,
  shows: 'file',
  bad,
  good,
  ...(beside && { beside }),
});

/** A written entry of any kind, whole. */
export const entry = (id: string, more = '', text = 'Text.') =>
  `---\nid: ${id}\ntitle: An entry\nsummary: What it says.\npublishedOn: 2026-10-07\n${more}---\n\n${text}\n`;

/** An article, whole. */
export const article = (id: string, more = '', text = 'Text.') => entry(id, `kind: how-to\naudience: [admin]\n${more}`, text);

/** `site.yaml` with what it needs, and more. */
export const siteOf = (more: string) =>
  `name: Help\nurl: https://help.example.com\nlanguage: en\ntimeZone: UTC\norganization: Example\ntickets: { email: help@example.com, createUrl: "https://help.example.com/new", viewUrl: "https://help.example.com/mine" }\n${more}\n`;

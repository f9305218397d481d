/** Writes content directories for tests, and checks them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '#src/checks/check-content.ts';
import { formatReport } from '#src/checks/report.ts';

/** Files by their path below the content directory, or below `public` beside it; `null` leaves one of the standard files out. */
export type Files = Record<string, string | Buffer | null>;

/** The clock of all tests: 07:00 of that day in New York. */
export const now = Date.parse('2026-11-23T12:00:00Z');

/** What every portal needs. */
export const minimal = {
  'site.yaml': `name: Demo Support
url: https://support.example.com
language: en
timeZone: America/New_York
organization: Demo, Inc.
tickets:
  email: help@example.com
  createUrl: https://tickets.example.com/new
  viewUrl: https://tickets.example.com/mine
`,
  'products/demo.yaml': `name: Demo
tagline: A product.
components: [extension, dashboard]
platforms: [windows, macos]
browsers: [chrome, edge]
`,
  'support/policy.yaml': `tier: Standard
timeZone: America/New_York
statedTimeZone: EST
openingHours:
  - { days: [monday, tuesday], opens: "08:00", closes: "20:00" }
assumptions:
  - { id: eastern, text: Eastern time. }
channels:
  - { name: E-mail, url: mailto:help@example.com, description: Opens a case. }
email:
  confirmation: { words: 30 minutes, due: { after: 30, unit: minutes, clock: calendar } }
  response: { words: 8 hours, due: { after: 8, unit: hours, clock: support-hours, assumptions: [eastern] } }
questions:
  - { id: outage, text: Is it down? }
severities:
  - id: urgent
    name: Urgent
    definition: All is down.
    criteria:
      - { outage: true }
    firstResponse: { words: 1 hour }
    updates: { words: Hourly, due: { every: 1, unit: hours, clock: support-hours } }
    relief: { words: 1 business day, due: { after: 1, unit: business-days } }
    escalation: { words: At once }
    delivery: { words: With a release, due: { with: release } }
  - id: low
    name: Low
    definition: A question.
    criteria:
      - { outage: false }
    firstResponse: { words: 1 day }
    updates: { words: Weekly, due: { every: working-week } }
    relief: { words: None }
    escalation: { words: None }
    delivery: { words: None }
`,
} as const;

interface Written {
  /** More lines of front matter; the first stands on line 8. */
  more?: string;
  /** Begins on the line after the front matter: line 9 without more lines. */
  body?: string;
  id?: string;
  kind?: string;
}

/** An article with six keys, of which `kind` stands on line 6. */
export function article({ more = '', body = 'Text.', id = 'KB-0001', kind = 'how-to' }: Written = {}): string {
  return `---\nid: ${id}\ntitle: An article\nsummary: What it says.\npublishedOn: 2026-10-07\nkind: ${kind}\naudience: [admin]\n${lines(more)}---\n${body}\n`;
}

/** Any other written entry with four keys: more lines begin on line 6, the body on line 7. */
export function entry({ more = '', body = 'Text.', id = 'FAQ-0001' }: Written = {}): string {
  return `---\nid: ${id}\ntitle: An entry\nsummary: What it says.\npublishedOn: 2026-10-07\n${lines(more)}---\n${body}\n`;
}

/** A release with one change, whose keys begin on line 7; more lines of it begin on line 10. */
export function release({ more = '', body = '', id = 'REL-0001' }: Written = {}): string {
  return `---\nid: ${id}\nsummary: What is new.\nchannel: stable\nreleasedOn: 2026-05-12\nchanges:\n  - key: first\n    type: added\n    title: A first change\n${lines(more)}---\n${body}\n`;
}

/**
 * Writes the minimal content directory with `files` added or in its place, checks it, and returns the lines of the report. Bodies in
 * tests are often a heading alone: only `unfinished: 'shown'` returns what is said of that.
 */
export async function findings(files: Files, asOf?: string, unfinished: 'shown' | 'left out' = 'left out'): Promise<string[]> {
  return withContent(files, async (root) => {
    const contentDir = join(root, 'content');
    const checked = await checkContent({ environment: { contentDir, publicDir: join(root, 'public'), asOf }, wallClock: now });
    const shown = checked.findings.filter(({ rule }) => unfinished === 'shown' || rule !== 'unfinished');
    return formatReport(shown, contentDir).split('\n').slice(0, -1);
  });
}

/** Hands out a directory that holds `content` and `public`, and removes it afterwards. */
export async function withContent<Result>(files: Files, use: (root: string) => Result | Promise<Result>): Promise<Result> {
  const root = mkdtempSync(join(tmpdir(), 'check-'));
  try {
    writeFiles(root, { ...minimal, ...files });
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

export function writeFiles(root: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    if (content === null) continue;
    const path = join(root, name.startsWith('public/') ? '' : 'content', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

function lines(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

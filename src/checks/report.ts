/** Formats reports of findings. File paths are relative to the content directory's parent: `content/kb/okta.mdx`. */
import { basename, posix, resolve } from 'node:path';
import { countFindings, type Finding } from './findings.ts';

const formats = {
  text: formatText,
  json: (findings: readonly Finding[]) => JSON.stringify(findings, ['file', 'line', 'column', 'severity', 'rule', 'message'], 2),
  github: formatGithub,
};

export type ReportFormat = keyof typeof formats;
export const reportFormats = Object.keys(formats) as ReportFormat[];

/** Formats the findings for a content directory, for people or for programs. */
export function formatReport(findings: readonly Finding[], contentDir: string, format: ReportFormat = 'text'): string {
  return formats[format](findings.map((finding) => ({ ...finding, file: reportedFile(contentDir, finding.file) })));
}

/** A notice about content without a ledger. It is not a finding, since nothing is wrong yet. */
export const noLedgerNotice = 'There is no ledger yet. To record what is published, run `npm run ledger` on the default branch.';

/** Where writers read what a rule requires and how to follow it. */
export const rulesPage = '.github/check-rules.md';
export const rulesNotice = `Each rule, with an example: ${rulesPage}`;

/** The output of a build: all errors, and the number of warnings for each rule. `npm run check` prints each warning. */
export function formatBuildReport(findings: readonly Finding[], contentDir: string): string {
  const errors = findings.filter(({ severity }) => severity === 'error');
  const byRule = Map.groupBy(
    findings.filter(({ severity }) => severity === 'warning'),
    ({ rule }) => rule,
  );
  const counts = [...byRule].map(([rule, of]) => `${of.length} ${rule}`).join(', ');
  const lines = errors.length === 0 ? [] : formatReport(errors, contentDir).split('\n').slice(0, -1);
  return [...lines, ...(counts === '' ? [] : [`warnings: ${counts} (see them with \`npm run check\`)`]), summarize(findings)].join('\n');
}

/** The path of a content file as shown in reports. */
export function reportedFile(contentDir: string, file: string): string {
  return posix.join(basename(resolve(contentDir)), file);
}

/** One finding per line, and a summary line. An unknown word in several files is one line, at its first position. */
function formatText(findings: readonly Finding[]): string {
  const spelling = Map.groupBy(
    findings.filter(({ rule }) => rule === 'spelling'),
    ({ message }) => message,
  );
  const grouped = new Map(
    [...spelling].flatMap(([message, same]) => {
      const files = new Set(same.map(({ file }) => file)).size;
      const [first] = same;
      return first && files > 1 ? [[message, { first, places: `${same.length} times in ${files} files, first here` }]] : [];
    }),
  );
  const shown = findings.flatMap((finding) => {
    const group = finding.rule === 'spelling' ? grouped.get(finding.message) : undefined;
    if (!group) return [finding];
    return group.first === finding ? [{ ...finding, message: `${finding.message} (${group.places})` }] : [];
  });
  const lines = shown.map(({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule} ${message}`);
  return [...lines.map(printable), summarize(findings)].join('\n');
}

/** Workflow commands, which GitHub shows on the lines of a pull request, and a summary line for its log. */
function formatGithub(findings: readonly Finding[]): string {
  const data = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string) => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const commands = findings.map(
    ({ file, line, column, severity, rule, message }) =>
      `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`,
  );
  return [...commands, summarize(findings)].join('\n');
}

function summarize(findings: readonly Finding[]): string {
  return countFindings(findings) || 'No errors, no warnings';
}

/** Escapes control and bidirectional characters, which could break the line or change what a terminal shows. */
function printable(line: string): string {
  return line.replaceAll(
    /[\p{Cc}\u061C\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

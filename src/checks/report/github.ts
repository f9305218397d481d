import type { Problem } from '#src/source/problem.ts';

/** Workflow commands, which GitHub shows beside the lines of a pull request. */
export function formatGithub(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, column, severity, rule, message }) =>
        `::${severity} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${data(message)}`,
    )
    .join('\n');
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

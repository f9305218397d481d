import type { Problem } from '#src/source/problem.ts';

/** A JSON list of all findings. */
export function formatJson(problems: readonly Problem[]): string {
  return JSON.stringify(
    problems.map(({ file, line, column, severity, rule, message }) => ({ file, line, column, severity, rule, message })),
    null,
    2,
  );
}

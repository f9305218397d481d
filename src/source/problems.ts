export { fileStart } from './places.ts';
export * from '#src/checks/findings.ts';
export { compareFindings as compareProblems, sortFindings as sortProblems } from '#src/checks/findings.ts';

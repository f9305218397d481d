export type { Place } from './places.ts';
export type { Finding as Problem } from '#src/checks/findings.ts';

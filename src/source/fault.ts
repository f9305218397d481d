import type { Place } from './places.ts';

/** Why a file, or a part of it, cannot be read. The check reports it as an error. */
export interface Fault extends Place {
  rule: 'encoding' | 'file-missing' | 'file-unreadable' | 'front-matter' | 'limit' | 'yaml';
  message: string;
}

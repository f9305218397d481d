/** Versions, as readers ask for them. */
import type { Entry } from '#src/domain/catalog.ts';

/** A version without and with a leading v. */
export function versionForms(version: string): string[] {
  const bare = version.replace(/^v(?=\d)/i, '');
  return [bare, `v${bare}`];
}

/** The versions that an entry is about. */
export function versionsOf(entry: Entry): string[] {
  const named = entry.appliesTo?.versions?.text.match(/v?\d+(?:\.\d+)+(?:-[0-9a-z.]*[0-9a-z])?/gi) ?? [];
  if (entry.collection === 'releases') return [entry.version, ...named];
  if (entry.collection === 'knownIssues')
    return [entry.introducedIn, ...entry.fixedInVersions, ...named].filter((version) => version !== undefined);
  return named;
}

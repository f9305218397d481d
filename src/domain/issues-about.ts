/** Known issues that readers of an article are likely to meet. */
import { isAbout, type Catalog, type Entry, type KnownIssue } from './catalog.ts';
import { deriveOnce } from './derive-once.ts';

/**
 * The open known issues of the parts and the systems that an entry applies to, the newest first; none for an entry that names no
 * part. Samples are only on samples.
 */
export function issuesAbout(catalog: Catalog, { appliesTo: { components = [], platforms } = {}, products, sample }: Entry): KnownIssue[] {
  const byComponent = deriveOnce(catalog, 'open issues by component', () =>
    Map.groupBy(
      catalog.knownIssues.filter(({ status }) => status === 'open'),
      ({ component }) => component,
    ),
  );
  const isOn = (issue: KnownIssue) => !platforms || !issue.platforms || issue.platforms.some((id) => platforms.includes(id));
  return components
    .flatMap((component) => byComponent.get(component) ?? [])
    .filter((issue) => issue.sample === sample && isAbout({ products }, issue.product) && isOn(issue));
}

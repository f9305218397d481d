/** Ids of one page: those of its body, of a release's changes, and of the questions that share a topic's page. */
import type { Problem } from '#src/source/problem.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import type { Body } from './body/body.ts';
import type { Facts } from './facts.ts';
import { error } from '#src/source/problems.ts';
import { ownAnchors } from './link-targets.ts';

/** An id leads to one place of a page: the later body that uses it again is wrong. */
export function checkPageIds({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Problem[] {
  const byPage = Map.groupBy(entries, ({ path }) => withoutFragment(path));
  return [...byPage.values()].flatMap((onPage) => {
    const taken = new Map(onPage.flatMap((entry) => ownAnchors({ ...entry, anchors: {} }).map((id) => [id, entry.file] as const)));
    return onPage
      .toSorted((a, b) => (a.file < b.file ? -1 : 1))
      .flatMap(({ file }) =>
        [...(bodies.get(file)?.ids ?? [])].flatMap(([id, place]) => {
          const other = taken.get(id);
          if (other === undefined) taken.set(id, file);
          return other === undefined
            ? []
            : [error(file, place, 'duplicate-anchor', `the id "${id}" stands on this page already: in ${other}`)];
        }),
      );
  });
}

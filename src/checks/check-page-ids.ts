/** Ids of one page: those of its body, of a release's changes, and of the questions that share a topic's page. */
import { compareText } from '#src/domain/catalog.ts';
import { withoutFragment } from '#src/domain/paths.ts';
import { error, type Finding } from './findings.ts';
import type { Place } from '#src/source/places.ts';
import type { Body } from './body/body.ts';
import type { Facts } from './facts.ts';
import { ownAnchors } from './link-targets.ts';
import { findRepeats } from './repeats.ts';

interface PageId {
  id: string;
  file: string;
  /** Missing of an id that is no body's. */
  place?: Place;
}

/** An id leads to one place of a page: the later body that uses it again is wrong. */
export function checkPageIds({ entries }: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  const byPage = Map.groupBy(entries, ({ path }) => withoutFragment(path));
  return [...byPage.values()].flatMap((onPage) => {
    const own = onPage.flatMap((entry): PageId[] => ownAnchors({ ...entry, anchors: {} }).map((id) => ({ id, file: entry.file })));
    const inBodies = onPage
      .toSorted((a, b) => compareText(a.file, b.file))
      .flatMap(({ file }) => [...(bodies.get(file)?.ids ?? [])].map(([id, place]): PageId => ({ id, file, place })));
    return findRepeats([...own, ...inBodies], ({ id }) => id).flatMap(({ item: { id, file, place }, first }) =>
      place ? [error(file, place, 'duplicate-anchor', `the id "${id}" stands on this page already: in ${first.file}`)] : [],
    );
  });
}

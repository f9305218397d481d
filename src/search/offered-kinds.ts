import { allEntries, type Catalog } from '#src/domain/catalog.ts';
import { kindLabels, kindOfCollection, type Kind } from './kinds.ts';

/** The kinds that a catalog has anything of, in the order in which the filter offers them. */
export function offeredKinds(catalog: Catalog): Kind[] {
  const listed = allEntries(catalog).filter(({ state }) => state !== 'ended');
  const present = new Set<string>([
    ...listed.map(({ collection }) => kindOfCollection[collection]),
    ...(catalog.downloads.length > 0 ? ['download'] : []),
  ]);
  return (Object.keys(kindLabels) as Kind[]).filter((kind) => present.has(kind));
}

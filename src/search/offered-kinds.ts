import { allEntries, type Catalog } from '#src/domain/catalog.ts';
import { kinds } from '#src/schemas/kinds.ts';
import { kindLabels, type Kind } from './kinds.ts';

/** The kinds that a catalog has anything of, in the order in which the filter offers them. */
export function offeredKinds(catalog: Catalog): Kind[] {
  const listed = allEntries(catalog).filter(({ state }) => state !== 'expired');
  const present = new Set<string>([
    ...listed.map(({ collection }) => kinds[collection].word),
    ...(catalog.downloads.length > 0 ? [kinds.downloads.word] : []),
  ]);
  return (Object.keys(kindLabels) as Kind[]).filter((kind) => present.has(kind));
}

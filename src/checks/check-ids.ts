/** Ids are unique, and those that entries name exist. */
import { isWritten, kinds } from '#src/schemas/kinds.ts';
import type { Problem } from '#src/source/problem.ts';
import { ruleOf } from './check-schema.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { error } from '#src/source/problems.ts';
import { checkStanding, standingOf, type Naming } from './availability.ts';

/** The same prefix and number stand for one entry only: KB-0001 is KB-00001 too. */
export function checkDuplicateIds({ sources }: Facts): Problem[] {
  const first = new Map<string, string>();
  return [...sources.values()].flatMap(({ file, collection, yaml }) => {
    const value = yaml.value as { id?: unknown } | null | undefined;
    if (!isWritten(collection) || typeof value?.id !== 'string') return [];
    const key = value.id.replace(/-0+(?=[0-9])/, '-');
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other === undefined ? [] : [error(file, yaml.locate(['id']), 'duplicate-id', `"${value.id}" is the id of ${other} already`)];
  });
}

/** Fields that name entries name those that exist and that readers will see. */
export function checkNamedIds(facts: Facts): Problem[] {
  return facts.texts.flatMap(({ file, collection, path, text: id, entry, meta }) => {
    if (meta.names !== 'entry') return [];
    const place = placeIn(facts, file, path);
    const rule = ruleOf(kinds[collection].noun, path);
    if (id === entry?.id) return [error(file, place, rule, `"${id}" is this entry itself`)];
    if (entry?.sample === true && facts.ids.get(id)?.entry?.sample === false)
      return [error(file, place, rule, `"${id}" is no sample: a sample never relates to a real entry`)];
    return checkId({ file, place, rule, from: standingOf(entry) }, id, facts);
  });
}

/** An id that is named: it exists, and a normal entry may name it. */
export function checkId(naming: Naming, id: string, facts: Facts): Problem[] {
  const target = facts.ids.get(id);
  if (target) return target.entry ? checkStanding(naming, id, standingOf(target.entry)) : [];
  if (facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  return [error(naming.file, naming.place, 'unknown-id', `"${id}" is the id of no entry${suggestion(id, facts.ids.keys())}`)];
}

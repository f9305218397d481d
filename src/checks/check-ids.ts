/** Ids are unique, and those that entries name exist. */
import { isWritten } from '#src/schemas/kinds.ts';
import { error, type Finding } from './findings.ts';
import { placeIn, type Facts } from './facts.ts';
import { suggestion } from './nearest.ts';
import { findRepeats } from './repeats.ts';
import { checkAvailability, sampleMismatch, availabilityOf, type Mention } from './availability.ts';
import { fieldError, fieldRule } from './value-error.ts';

/** The same prefix and number stand for one entry only: KB-0001 is KB-00001 too. */
export function checkDuplicateIds({ sources }: Facts): Finding[] {
  const stated = [...sources.values()].flatMap(({ file, collection, yaml }) => {
    const value = yaml.value as { id?: unknown } | null | undefined;
    return isWritten(collection) && typeof value?.id === 'string' ? [{ file, yaml, id: value.id }] : [];
  });
  return findRepeats(stated, ({ id }) => comparableId(id)).map(({ item: { file, yaml, id }, first }) =>
    error(file, yaml.locate(['id']), 'duplicate-id', `"${id}" is the id of ${first.file} already`),
  );
}

/** An id without the zeros that its number begins with: KB-1 is KB-0001. */
export function comparableId(id: string): string {
  return id.replace(/-0+(?=[0-9])/, '-');
}

/** Fields that name entries name those that exist and that readers will see. */
export function checkNamedIds(facts: Facts): Finding[] {
  return facts.texts.flatMap((field) => {
    const { file, path, text: id, entry } = field;
    if (field.meta.names !== 'entry') return [];
    if (id === entry?.id) return [fieldError(field, facts, `"${id}" is this entry itself`)];
    if (entry?.sample === true && facts.ids.get(id)?.entry?.sample === false)
      return [fieldError(field, facts, sampleMismatch(true, `"${id}"`))];
    return checkId({ file, place: placeIn(facts, file, path), rule: fieldRule(field), from: availabilityOf(entry) }, id, facts);
  });
}

/** An id that is named: it exists, and a normal entry may name it. */
export function checkId(mention: Mention, id: string, facts: Facts): Finding[] {
  const target = facts.ids.get(id);
  if (target) return target.entry ? checkAvailability(mention, id, availabilityOf(target.entry)) : [];
  if (facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  return [error(mention.file, mention.place, 'unknown-id', `"${id}" is the id of no entry${suggestion(id, facts.ids.keys())}`)];
}

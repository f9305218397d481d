/** Ids are unique, and those that entries name exist. */
import type { Entry } from '#src/domain/catalog.ts';
import { kinds } from '#src/schemas/kinds.ts';
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
    if (kinds[collection].form !== 'written' || typeof value?.id !== 'string') return [];
    const key = value.id.replace(/-0+(?=[0-9])/, '-');
    const other = first.get(key);
    if (other === undefined) first.set(key, file);
    return other === undefined ? [] : [error(file, yaml.locate(['id']), 'duplicate-id', `"${value.id}" is the id of ${other} already`)];
  });
}

/** `related`, the widget's rules and the search tests name entries that exist and that readers will see. */
export function checkNamedIds(facts: Facts): Problem[] {
  const named = (list: string, file: string, items: readonly { ids: string[]; path: PropertyKey[] }[], noun: string) =>
    items.flatMap(({ ids, path }) =>
      ids.flatMap((id, index) =>
        checkId({ file, place: placeIn(facts, file, [...path, index]), rule: ruleOf(noun, [list]), from: 'normal' }, id, facts),
      ),
    );
  return [
    ...facts.entries.flatMap((entry) => checkRelated(entry, facts)),
    ...named(
      'entries',
      'widget.yaml',
      facts.content.widgetRules.map((rule, index) => ({ ids: rule.entries, path: [index, 'entries'] })),
      kinds.widgetRules.noun,
    ),
    ...named(
      'expect',
      'search-tests.yaml',
      facts.content.searchTests.map((test, index) => ({ ids: test.expect, path: [index, 'expect'] })),
      kinds.searchTests.noun,
    ),
  ];
}

/** An id that is named: it exists, and a normal entry may name it. */
export function checkId(naming: Naming, id: string, facts: Facts): Problem[] {
  const target = facts.ids.get(id);
  if (target) return target.entry ? checkStanding(naming, id, standingOf(target.entry)) : [];
  if (facts.unknownIds.has(id.split('-')[0] ?? '')) return [];
  return [error(naming.file, naming.place, 'unknown-id', `"${id}" is the id of no entry${suggestion(id, facts.ids.keys())}`)];
}

function checkRelated(entry: Entry, facts: Facts): Problem[] {
  const rule = ruleOf(kinds[entry.collection].noun, ['related']);
  return entry.related.flatMap((id, index) => {
    const place = placeIn(facts, entry.file, ['related', index]);
    const target = facts.ids.get(id)?.entry;
    if (id === entry.id) return [error(entry.file, place, rule, `"${id}" is this entry itself`)];
    if (entry.sample && target && !target.sample)
      return [error(entry.file, place, rule, `"${id}" is no sample: a sample never relates to a real entry`)];
    return checkId({ file: entry.file, place, rule, from: standingOf(entry) }, id, facts);
  });
}

/** Checks for dates and instants that conflict with each other or with the clock. */
import type { Entry } from '#src/domain/catalog.ts';
import { dateIn } from '#src/domain/dates.ts';
import { publicationTime } from '#src/domain/visibility.ts';
import { error, lastOf, warning, type Finding } from './findings.ts';
import { valueRule, type Key } from './rules/rules.ts';
import { valueError, placeIn, type Facts } from './facts.ts';

/** A date that is further away, in days, is maxDaysAhead a typo, unless `publishAt` confirms it. */
const maxDaysAhead = 31;

/** Checks the dates of every entry. A conflict is reported on the key that comes later in the file. */
export function checkDates(facts: Facts): Finding[] {
  return facts.entries.flatMap((entry) => [...checkFuture(entry, facts), ...checkFar(entry, facts), ...checkOrder(entry, facts)]);
}

/** Dates of past actions must not be in the future. */
function checkFuture(entry: Entry, facts: Facts): Finding[] {
  const { today } = facts;
  const history = entry.history.flatMap(({ on }, index) =>
    on <= today ? [] : [valueError(entry, ['history', index, 'on'], facts, `${on} is in the future: today is ${today}`)],
  );
  const dates = (
    [
      ['updatedOn', error],
      ['reviewedOn', warning],
    ] as const
  ).flatMap(([key, report]) => {
    const day = entry[key];
    if (day === undefined || day <= today) return [];
    const place = placeIn(facts, entry.file, [key]);
    return [report(entry.file, place, valueRule(entry.collection, key), `${key} ${day} is in the future: today is ${today}`)];
  });
  return [...dates, ...history];
}

/** A day far away is more often a wrong year than a plan. */
function checkFar(entry: Entry, facts: Facts): Finding[] {
  const { file, collection, publishedOn, publishAt, draft } = entry;
  const latest = new Date(Date.parse(facts.today) + maxDaysAhead * 86_400_000).toISOString().slice(0, 10);
  if (draft || publishAt !== undefined || publishedOn <= latest) return [];
  const key = isStated(facts, file, 'publishedOn') ? 'publishedOn' : 'releasedOn';
  const message = `${key} ${publishedOn} is more than a month away: correct it, or confirm it with publishAt`;
  return [warning(file, placeIn(facts, file, [key]), valueRule(collection, key), message)];
}

function checkOrder(entry: Entry, facts: Facts): Finding[] {
  const { file, collection, publishedOn, updatedOn, publishAt, expireAt } = entry;
  const zone = facts.timeZone ?? 'UTC';
  // A release without publishedOn uses releasedOn.
  const published = isStated(facts, file, 'publishedOn') ? 'publishedOn' : 'releasedOn';
  const findings: Finding[] = [];
  const disagree = (keys: [Key, Key], message: string) => {
    const later = lastOf(keys, (key) => placeIn(facts, file, [key]));
    findings.push(valueError(entry, [later], facts, message));
  };
  if (updatedOn !== undefined && updatedOn < publishedOn)
    disagree([published, 'updatedOn'], `updatedOn ${updatedOn} is before ${published} ${publishedOn}`);
  if (publishAt !== undefined && facts.timeZone !== undefined) {
    const day = dateIn(Date.parse(publishAt), zone);
    if (day !== publishedOn)
      disagree([published, 'publishAt'], `publishAt is on ${day} in ${zone}, but ${published} is ${publishedOn}: use the same day`);
  }
  if (expireAt !== undefined && Date.parse(expireAt) <= publicationTime(entry, zone)) {
    const earlier = publishAt === undefined ? published : 'publishAt';
    disagree([earlier, 'expireAt'], `expireAt ${expireAt} is not after ${earlier} ${publishAt ?? publishedOn}`);
  }
  if (collection === 'announcements') {
    const { startsAt, endsAt } = entry;
    if (startsAt !== undefined && endsAt !== undefined && Date.parse(endsAt) <= Date.parse(startsAt))
      disagree(['startsAt', 'endsAt'], `endsAt ${endsAt} is not after startsAt ${startsAt}`);
  }
  if (collection === 'releases' && entry.endOfLifeOn !== undefined && entry.endOfLifeOn < entry.releasedOn)
    disagree(['releasedOn', 'endOfLifeOn'], `endOfLifeOn ${entry.endOfLifeOn} is before releasedOn ${entry.releasedOn}`);
  return findings;
}

function isStated(facts: Facts, file: string, key: string): boolean {
  const value = facts.sources.get(file)?.yaml.value;
  return typeof value === 'object' && value !== null && key in value;
}

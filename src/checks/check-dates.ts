/** Dates and instants that disagree with each other or with the clock. */
import type { Entry } from '#src/domain/catalog.ts';
import { dateIn } from '#src/domain/dates.ts';
import { publicationOf } from '#src/domain/visibility.ts';
import { kinds } from '#src/schemas/kinds.ts';
import type { Problem } from '#src/source/problem.ts';
import { ruleOf } from './check-schema.ts';
import { placeIn, type Facts } from './facts.ts';
import { comparePlaces, error, warning } from '#src/source/problems.ts';

/** The dates of every entry. Keys that disagree are reported on the later of the two. */
export function checkDates(facts: Facts): Problem[] {
  return [...facts.entries.flatMap((entry) => checkEntry(entry, facts)), ...checkExpiry(facts)];
}

function checkEntry(entry: Entry, facts: Facts): Problem[] {
  const { file, publishedOn, updatedOn, publishAt, expireAt, reviewedOn } = entry;
  const { today, timeZone } = facts;
  // A release that says no publishedOn has that of releasedOn.
  const published = isStated(facts, file, 'publishedOn') ? 'publishedOn' : 'releasedOn';
  const disagree = (keys: [string, string], message: string) => [disagreement(entry, keys, message, facts)];
  const { noun } = kinds[entry.collection];
  const problems: Problem[] = [];
  if (updatedOn !== undefined && updatedOn < publishedOn)
    problems.push(...disagree([published, 'updatedOn'], `updatedOn ${updatedOn} is before ${published} ${publishedOn}`));
  if (updatedOn !== undefined && updatedOn > today)
    problems.push(
      error(
        file,
        placeIn(facts, file, ['updatedOn']),
        ruleOf(noun, ['updatedOn']),
        `updatedOn ${updatedOn} is in the future: today is ${today}`,
      ),
    );
  if (reviewedOn !== undefined && reviewedOn > today)
    problems.push(
      warning(
        file,
        placeIn(facts, file, ['reviewedOn']),
        ruleOf(noun, ['reviewedOn']),
        `reviewedOn ${reviewedOn} is in the future: today is ${today}`,
      ),
    );
  if (publishAt !== undefined && timeZone !== undefined && dateIn(Date.parse(publishAt), timeZone) !== publishedOn) {
    problems.push(
      ...disagree(
        [published, 'publishAt'],
        `publishAt is on ${dateIn(Date.parse(publishAt), timeZone)} in ${timeZone}, ${published} on ${publishedOn}`,
      ),
    );
  }
  if (expireAt !== undefined && Date.parse(expireAt) <= publicationOf(entry, timeZone ?? 'UTC')) {
    const earlier = publishAt === undefined ? published : 'publishAt';
    problems.push(...disagree([earlier, 'expireAt'], `expireAt ${expireAt} is not after ${earlier} ${publishAt ?? publishedOn}`));
  }
  if (
    entry.collection === 'announcements' &&
    entry.startsAt !== undefined &&
    entry.endsAt !== undefined &&
    Date.parse(entry.endsAt) <= Date.parse(entry.startsAt)
  ) {
    problems.push(...disagree(['startsAt', 'endsAt'], `endsAt ${entry.endsAt} is not after startsAt ${entry.startsAt}`));
  }
  if (entry.collection === 'releases' && entry.endOfLifeOn !== undefined && entry.endOfLifeOn < entry.releasedOn) {
    problems.push(...disagree(['releasedOn', 'endOfLifeOn'], `endOfLifeOn ${entry.endOfLifeOn} is before releasedOn ${entry.releasedOn}`));
  }
  return problems;
}

function disagreement({ file, collection }: Entry, [a, b]: [string, string], message: string, facts: Facts): Problem {
  const later = comparePlaces(placeIn(facts, file, [a]), placeIn(facts, file, [b])) < 0 ? b : a;
  return error(file, placeIn(facts, file, [later]), ruleOf(kinds[collection].noun, [later]), message);
}

function isStated(facts: Facts, file: string, key: string): boolean {
  const value = facts.sources.get(file)?.yaml.value;
  return typeof value === 'object' && value !== null && key in value;
}

/** security.txt must not be stale (RFC 9116). */
function checkExpiry({ content: { site }, today, sources }: Facts): Problem[] {
  const source = sources.get('site.yaml');
  if (!site.security || !source || site.security.expiresOn > today) return [];
  return [
    warning(
      'site.yaml',
      source.yaml.locate(['security', 'expiresOn']),
      'site-expires-on',
      `security.txt expired on ${site.security.expiresOn}`,
    ),
  ];
}

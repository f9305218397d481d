/** Finds unfinished work: outlines, empty sections and placeholders. Drafts may have them. */
import type { Entry } from '#src/domain/catalog.ts';
import { fileStart } from '#src/source/places.ts';
import type { Body } from './body/body.ts';
import type { Facts } from './facts.ts';
import { error, type Finding } from './findings.ts';
import { proseOfBody, proseOfFields } from './prose/prose.ts';

export function checkUnfinished(facts: Facts, bodies: ReadonlyMap<string, Body>): Finding[] {
  const drafts = new Set(facts.entries.flatMap(({ draft, file }) => (draft ? [file] : [])));
  const finished = facts.entries.filter(({ file }) => !drafts.has(file));
  const prose = [...proseOfFields(facts), ...finished.flatMap(({ file }) => bodies.get(file) ?? []).flatMap(proseOfBody)];
  return [
    ...finished.flatMap((entry) => checkContent(entry, bodies.get(entry.file))),
    ...prose
      .filter(({ file }) => !drafts.has(file))
      .flatMap(({ file, text, placeOf }) =>
        Array.from(text.matchAll(placeholders), ({ 0: word, index }) =>
          error(file, placeOf(index), 'unfinished', `"${word}" is a placeholder: replace it, or set "draft: true" until it is done`),
        ),
      ),
  ];
}

/** Not a part of a name, such as the domain `.XXX`. */
const placeholders = /(?<![\p{L}\p{N}_-]|(?<!\.)\.)(?:TODO|TBD|XXX|[Ll]orem ipsum)(?![\p{L}\p{N}_-])/gu;

function checkContent({ collection, file }: Entry, body: Body | undefined): Finding[] {
  // A body that was not read to its end may have more.
  if (!body?.isRead || body.findings.some(({ rule }) => rule === 'limit' || rule === 'mdx' || rule === 'html')) return [];
  const { headings, hasContent } = body;
  const fail = (place = fileStart, message: string) => [error(file, place, 'unfinished', message)];
  if (!hasContent) {
    // For these, the front matter alone can be enough.
    const mayBeEmpty = collection === 'releases' ? headings.length === 0 : /announcements|knownIssues/.test(collection) && body.isBlank;
    if (mayBeEmpty) return [];
    const found = headings.length > 0 ? 'only headings' : 'no text';
    return fail(headings[0]?.place, `the body has ${found}: write it, or set "draft: true" until it is done`);
  }
  return headings.flatMap(({ text = '', depth, isEmpty, place }, index) => {
    const next = headings[index + 1];
    if (!isEmpty || text.trim() === '' || (next && next.depth > depth)) return [];
    return fail(place, `the section "${text.trim()}" is empty: fill it in, or remove its heading`);
  });
}

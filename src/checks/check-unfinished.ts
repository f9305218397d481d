/** Finds what a writer has not finished: outlines, empty sections and placeholders. A draft may hold them. */
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
          error(
            file,
            placeOf(index),
            'unfinished',
            `"${word}" is a placeholder: write what belongs here, or "draft: true" in the front matter`,
          ),
        ),
      ),
  ];
}

/** Not a part of a name, such as the domain `.XXX`. */
const placeholders = /(?<![\p{L}\p{N}_-]|(?<!\.)\.)(?:TODO|TBD|XXX|[Ll]orem ipsum)(?![\p{L}\p{N}_-])/gu;

function checkContent({ collection, file }: Entry, body: Body | undefined): Finding[] {
  // What could not be read to its end may go on.
  if (!body?.isRead || body.findings.some(({ rule }) => rule === 'limit' || rule === 'mdx' || rule === 'html')) return [];
  const { headings, hasContent } = body;
  const fail = (place = fileStart, message: string) => [error(file, place, 'unfinished', message)];
  if (!hasContent) {
    // The front matter of these says something by itself.
    const mayBeEmpty = collection === 'releases' ? headings.length === 0 : /announcements|knownIssues/.test(collection) && body.isBlank;
    if (mayBeEmpty) return [];
    const found = headings.length > 0 ? 'headings and nothing below them' : 'no text';
    return fail(headings[0]?.place, `the body has ${found}: write it, or "draft: true" in the front matter`);
  }
  return headings.flatMap(({ text = '', depth, isEmpty, place }, index) => {
    const next = headings[index + 1];
    if (!isEmpty || text.trim() === '' || (next && next.depth > depth)) return [];
    return fail(place, `the section "${text.trim()}" is empty: write it, or leave its heading out`);
  });
}

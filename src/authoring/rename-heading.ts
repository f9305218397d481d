/** Plans new text for a heading: its old id stays valid, and every link to it is updated. */
import type { Heading } from '#src/checks/body/body.ts';
import { readBody } from '#src/checks/body/read-body.ts';
import { suggestion } from '#src/checks/nearest.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { ownAnchors } from '#src/checks/link-targets.ts';
import type { Entry } from '#src/domain/catalog.ts';
import { permalink, withoutFragment } from '#src/domain/paths.ts';
import { splitHeadingId } from '#src/source/markdown.ts';
import { parseSourceFile } from '#src/source/source-file.ts';
import { findEntry, type FoundEntry } from './workspace.ts';
import { rewriteContent } from './rewrite-content.ts';
import { InputError } from '#src/source/environment.ts';
import type { Rename } from './rename-entry.ts';
import type { Workspace } from '#src/checks/workspace.ts';
import { type Edit, noteAnchor } from './yaml-edits.ts';

/** Whether the argument names a heading: an entry with an anchor that is not the address of a question. */
export function namesHeading(asked: string, { facts }: Workspace): boolean {
  return asked.includes('#') && !facts.entries.some(({ path }) => path === asked);
}

/** Plans a heading's new text. `asked` is a file, path or id with `#` and the heading's id. */
export function planHeadingRename(asked: string, text: string, workspace: Workspace): Rename {
  const [page = '', id = ''] = asked.split('#');
  const found = findOwner(page, id, workspace);
  const { entry, source } = found;
  const headings = workspace.bodies.get(entry.file)?.headings ?? [];
  const index = headings.findIndex((heading) => heading.id === id);
  const heading = headings[index];
  if (!heading) throw noHeading(id, entry, headings);
  if (text.trim() === '' || /[\p{Cc}]/u.test(text)) throw new InputError('the new heading is empty or contains a control character');
  const edit = editHeading(source, heading, text.trim());
  const newId = newIdOf(source, edit, headings, index);
  const path = withoutFragment(entry.path);
  if (newId !== id && workspace.targets.anchorsOf(path)?.has(newId) && !Object.hasOwn(entry.anchors, newId))
    throw new InputError(`"#${newId}" already exists on ${path}: choose another text`);
  const changes = rewriteContent(workspace, found, {
    files: new Map(),
    target: (target) =>
      target.anchor === id && (target.path === path || target.path === permalink(entry.id))
        ? { path: target.path, anchor: newId }
        : undefined,
    clues: [`#${id}`],
    edits: [edit],
    note: (yaml) => (newId === id ? yaml : noteAnchor(yaml, entry.anchors, id, newId)),
  });
  return { changes, moved: new Map([[`#${id}`, `#${newId}`]]), notes: [] };
}

/** On a topic's page, the owner is the question that contains the heading. */
function findOwner(page: string, id: string, workspace: Workspace): FoundEntry {
  const { facts, bodies } = workspace;
  const onPage = facts.entries.filter(({ collection, path }) => collection === 'faqs' && withoutFragment(path) === page);
  const owner = onPage.find(({ file }) => bodies.get(file)?.ids.has(id));
  return findEntry(owner?.file ?? onPage[0]?.file ?? page, workspace);
}

function noHeading(id: string, entry: Entry, headings: readonly Heading[]): InputError {
  const renamed = entry.anchors[id];
  if (renamed !== undefined) return new InputError(`"#${id}" is an old id in ${entry.file}: use the new one, #${renamed}`);
  if (ownAnchors(entry).includes(id))
    return new InputError(`"#${id}" is not a heading in ${entry.file} but the key of a change, which is permanent`);
  const ids = headings.flatMap((heading) => heading.id ?? []);
  return new InputError(`"#${id}" is not a heading in ${entry.file}${suggestion(id, ids)}`);
}

/** Only the text of the line changes: its level, an id written after it and what surrounds it stay. */
function editHeading({ file, text }: SourceFile, { place }: Heading, words: string): Edit {
  const start = text.split('\n', place.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1;
  const [line = ''] = /^[^\n]*/.exec(text.slice(start)) ?? [];
  const [, marks = ''] = /^(#{1,6}[ \t]+)/.exec(line) ?? [];
  if (marks === '')
    throw new InputError(`${file}:${place.line} is not a heading such as "## Text": edit it by hand, and add its old id to anchors`);
  const ownId = splitHeadingId(words) ? undefined : splitHeadingId(line)?.id;
  return { start: start + marks.length, end: start + line.length, text: ownId === undefined ? words : `${words} {#${ownId}}` };
}

/** The id that results from the new text. Throws for text that does not compile, or that changes the ids of other headings. */
function newIdOf({ file, text }: SourceFile, edit: Edit, before: readonly Heading[], index: number): string {
  const edited = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  const body = readBody({ ...parseSourceFile(file, edited), text: edited });
  const heading = body.headings[index];
  if (!body.isRead || body.headings.length !== before.length || !heading?.id)
    throw new InputError(`"${edit.text}" is not read as a heading: to show a "{" or "<", write \\{ or \\<`);
  const shifted = body.headings.find((other, at) => at !== index && other.id !== before[at]?.id);
  if (shifted) throw new InputError(`the heading "${shifted.text ?? ''}" would get the id "${shifted.id ?? ''}": rename that one first`);
  return heading.id;
}

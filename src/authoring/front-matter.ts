/** Where the YAML of a content file stands in its text, and edits of it. */
import type { SourceFile } from '#src/source/source-file.ts';
import { isWritten } from '#src/schemas/kinds.ts';
import { removeFrom, setInMap } from './yaml-edits.ts';

/** The part of a text that is YAML: all of a data file, the front matter of a written entry. */
export function yamlRange({ collection, text }: Pick<SourceFile, 'collection' | 'text'>): [start: number, end: number] {
  if (!isWritten(collection)) return [0, text.length];
  const [, opening = '', yaml = ''] = /^(---[ \t]*\n)([\s\S]*?\n|)---[ \t]*(?:\n|$)/.exec(text) ?? [];
  return [opening.length, opening.length + yaml.length];
}

/** A text with its front matter edited. */
export function editFrontMatter(source: Pick<SourceFile, 'collection' | 'text'>, edit: (yaml: string) => string): string {
  const [start, end] = yamlRange(source);
  return source.text.slice(0, start) + edit(source.text.slice(start, end)) + source.text.slice(end);
}

/** Notes in `anchors` that an id of the page has become another one; older names of it follow, and a name that comes back is no old one. */
export function noteAnchor(yaml: string, anchors: Readonly<Record<string, string>>, from: string, to: string): string {
  const after = ['keywords', 'related', 'aliases'];
  const older = Object.entries(anchors).flatMap(([old, id]) => (id === from && old !== to ? [old] : []));
  const noted = [from, ...older].reduce((text, old) => setInMap(text, 'anchors', old, to, after), yaml);
  return removeFrom(noted, 'anchors', to);
}

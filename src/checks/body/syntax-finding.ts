/** What MDX cannot parse, as a finding for the person who typed it. */
import { components } from '#src/schemas/prose-components.ts';
import { voidElements } from '#src/source/html.ts';
import type { SourceFile } from '#src/source/source-file.ts';
import { error, type Finding } from '../findings.ts';
import { htmlElements } from './check-markup.ts';

/** `3:1: Expected a closing tag for <Note> (3:1) (mdx-jsx:…)`: positions are relative to the start of the body. */
export function syntaxFinding({ file, body, bodyLine }: SourceFile, message: string): Finding {
  const [, line = '1', column = '1', text = message] = /^(\d+):(\d+)(?:-\d+:\d+)?: ([\s\S]*)$/.exec(message) ?? [];
  const advice = adviceFor(body.text.split('\n')[Number(line) - 1]?.slice(Number(column) - 1) ?? '', text);
  const words = text
    .replace(/ \(mdx[^)]*\)$/, '')
    .replace(/^Could not parse .* with oxc: [^]*/, 'A "{" starts an expression')
    .replace(advice === '' ? /$^/ : / \(note: .*/, '')
    .replaceAll(/\((\d+):(\d+)(?:-\d+:\d+)?\)/g, (_, inner: string) => `(line ${Number(inner) + bodyLine - 1})`);
  const place = { line: Number(line) + bodyLine - 1, column: Number(column) };
  return error(file, place, 'mdx', `does not compile: ${words.charAt(0).toLowerCase()}${words.slice(1)}${advice}`);
}

/** What to write instead of what MDX cannot parse; empty if the parser says it, or if an element is never closed. */
function adviceFor(typed: string, message: string): string {
  const [, name = ''] = /^<([\w.:-]*)/.exec(typed) ?? [];
  if (voidElements.has(name.toLowerCase())) return `: write <${name.toLowerCase()} />`;
  if (/^<(?:[!/]|https?:)/.test(typed)) return '';
  if (typed.startsWith('<')) {
    const isKnown = components.has(name) || htmlElements.has(name);
    return isKnown && /^Expected a closing tag/.test(message) ? '' : '; to show a "<", write \\<';
  }
  return '; to show a "{", write \\{';
}

/** The portal's own content, as its writers left it, for tests of what it says. */
import { readContent } from '#src/source/read-content.ts';

export interface WrittenEntry {
  /** The path below the content directory. */
  file: string;
  /** The front matter as it stands. */
  keys: Record<string, unknown>;
  /** The whole file. */
  text: string;
  body: string;
  isMdx: boolean;
}

const { sources } = await readContent('content');

/** Every entry with a body but samples, which say of themselves that they state nothing. */
export const writtenEntries: WrittenEntry[] = sources
  .map(({ file, yaml, text, body }) => ({
    file,
    text,
    body: body.text,
    keys: yaml.value as Record<string, unknown>,
    isMdx: file.endsWith('.mdx'),
  }))
  .filter(({ body, keys }) => body.trim() !== '' && keys.sample !== true);

/** Data files, whose texts readers see too. */
export const dataFiles = sources.filter(({ body, file }) => body.text === '' && !file.startsWith('downloads/'));

/** The part of a body that says what is not known, where a name may stand that nothing else may say anything of. */
export function withoutOpenQuestions(body: string): string {
  return body.replace(/^## Not known yet$[\s\S]*?(?=^## |(?![\s\S]))/m, '');
}

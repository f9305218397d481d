/** The portal's own content, as its writers left it, for tests of what it says. */
import type { MarkdownBody } from '#src/domain/catalog.ts';
import { readContent } from '#src/source/read-content.ts';

export interface WrittenEntry {
  /** The path below the content directory. */
  file: string;
  /** The front matter, unchanged. */
  keys: Record<string, unknown>;
  body: MarkdownBody;
}

const { sources } = await readContent('content');

/** What `style.yaml` says, unchanged. */
export const style = sources.find(({ collection }) => collection === 'style')?.yaml.value;

/** Every entry with a body but samples, which say of themselves that they state nothing. */
export const writtenEntries: WrittenEntry[] = sources
  .map(({ file, yaml, body }) => ({ file, body, keys: yaml.value as Record<string, unknown> }))
  .filter(({ body, keys }) => body.text.trim() !== '' && keys.sample !== true);

/** Reads search tests: the content's, or another file in their format. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { searchTestsSchema, type SearchTest } from '#src/schemas/lists.ts';
import { InputError } from '#src/source/environment.ts';

/** Throws an InputError for a file that is missing or not in the format; `npm run check` says more of the content's own. */
export async function readSearchTests(
  contentDir: string,
  [file = join(contentDir, 'search-tests.yaml'), ...more]: string[],
): Promise<SearchTest[]> {
  if (more.length > 0) throw new InputError(`${more.join(' ')}: one file is tested at a time`);
  const text = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file}: there is no such file of search tests`);
  });
  try {
    return searchTestsSchema.parse(parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
    throw new InputError(`${file} holds no search tests: ${reason}`);
  }
}

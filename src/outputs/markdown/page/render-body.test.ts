import { expect, it, vi } from 'vitest';
import { anArticle } from '#src/test/builders.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { renderBody } from './render-body.ts';

it('names the file of a body that cannot be rendered', async () => {
  vi.stubEnv('DEV', false);
  const body = { file: 'kb/broken.mdx', text: '<Note>' };
  await expect(renderBody({ ...anArticle({}), file: body.file, body }, interfaceOf({ language: 'en' }).t)).rejects.toThrow(
    /^kb\/broken\.mdx: .*<Note>/,
  );
  vi.unstubAllEnvs();
});

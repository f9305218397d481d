/** Our own content as it is built: what was published answers, no page is heavy, and everybody can read the main ones. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { auditWeight, isReadingPage } from '#src/build/audits/audit-weight.ts';
import { readPage } from '#src/build/audits/page.ts';
import { accessibilityViolations } from '#src/test/browser/axe.ts';
import { useChromium } from '#src/test/browser/chromium.ts';
import { useOwnPortal } from './own-output.ts';

const { outDir, url } = useOwnPortal();
const { visit } = useChromium();

/** The numbers of the articles of the old help center. */
const oldArticles = [
  10148173702555, 10211928932251, 10270799893531, 10603518481947, 10729615132315, 13445921812635, 13724757308187, 13819251654171,
  13828100597531, 14058102852891, 15965567203867, 16460335760411, 16684863446683, 20945280964763, 28883154945307, 29161973636891,
  31159168642459,
];

it.each(oldArticles)('the old article %d has its own successor', async (number) => {
  const response = await fetch(`${url()}/hc/en-us/articles/${number}-Its-Title`);
  expect(response.status).toBe(200);
  expect(new URL(response.url).pathname).not.toMatch(/^\/(?:hc\/.*|kb\/|)$/);
});

it('no reading page is heavier than the budget of 12 kB', () => {
  const files = globSync('**/index.html', { cwd: outDir });
  const pages = files.map((file) => readPage(file.replaceAll('\\', '/'), readFileSync(join(outDir, file), 'utf8'))).filter(isReadingPage);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.flatMap(auditWeight)).toEqual([]);
});

describe.each(['/', '/kb/', '/docs/', '/faq/', '/downloads/', '/support/', '/tickets/'])('%s', (path) => {
  it('has no accessibility violation, and complains of nothing', async () => {
    await visit(url() + path, async (page, complaints) => {
      expect(await accessibilityViolations(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});

/** Accessibility, as axe sees it in a browser. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose findings depend on colors. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Violations of WCAG 2.2 AA and of axe's best practices in the light and in the dark color scheme, as scheme, rule and markup; of the
 * whole page, or of what a selector finds.
 */
export async function accessibilityViolations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axeScript);
  const found: string[] = [];
  for (const [colorScheme, runOnly] of [
    ['light', { type: 'tag', values: tags }],
    ['dark', { type: 'rule', values: colorRules }],
  ] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await page.evaluate(
      async ([selector, options]) => {
        const { axe } = window as unknown as { axe: typeof axeCore };
        const result = await axe.run(selector, options);
        return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
      },
      [within, { runOnly }] as [string, axeCore.RunOptions],
    );
    found.push(...violations.map((violation) => `${colorScheme} ${violation}`));
  }
  return found;
}

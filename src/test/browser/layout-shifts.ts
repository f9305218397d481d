/** What moves under a reader's eyes while a page loads. */
import type { Page } from 'playwright-core';

interface LayoutShift extends PerformanceEntry {
  sources: { node: Node | null }[];
}

/**
 * Lets a page that is asked for next load in the same order on every machine: it is first painted as a whole, and only then do its
 * scripts arrive.
 */
export async function paintBeforeScripts(page: Page): Promise<void> {
  const painted = Promise.withResolvers<undefined>();
  await page.exposeFunction('reportPaint', () => painted.resolve(undefined));
  await page.addInitScript(() => {
    const { reportPaint } = window as unknown as { reportPaint: () => void };
    const hidden = new CSSStyleSheet();
    hidden.replaceSync('html { display: none !important }');
    document.adoptedStyleSheets = [hidden];
    document.addEventListener('readystatechange', () => {
      document.adoptedStyleSheets = [];
    });
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) reportPaint();
    }).observe({ type: 'paint', buffered: true });
  });
  await page.route('**/*.js', async (route) => {
    await painted.promise;
    await route.fallback();
  });
}

/** What has moved on a page since its first paint, as the texts of what moved. */
export function layoutShifts(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const shifts: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    // A shift is noted when the frame that shows it has been drawn.
    for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return ([...shifts, ...observer.takeRecords()] as LayoutShift[]).flatMap(({ sources }) =>
      sources.map(({ node }) => node?.textContent?.trim().slice(0, 60) ?? '?'),
    );
  });
}

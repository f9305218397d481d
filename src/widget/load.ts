/** Loads the widget's data from the portal. */
import { widgetDataPath } from '#src/domain/paths.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';

const timeoutMs = 15_000;

/**
 * The data for a product, or for all products if it is empty or unknown.
 * Rejects if the portal does not respond with valid data.
 */
export async function loadWidgetData(
  portal: string,
  product: string,
  signal: AbortSignal,
  request: typeof fetch = fetch,
): Promise<WidgetData> {
  const get = (name: string) =>
    request(portal + widgetDataPath(encodeURIComponent(name)), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  let response = await get(product || 'all');
  if (response.status === 404 && product) response = await get('all');
  const data = (await response.json()) as WidgetData | null;
  // An error page can be valid JSON too.
  if (!response.ok || data?.schemaVersion !== 1 || !('messages' in data)) throw new Error();
  return data;
}

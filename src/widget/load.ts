/** Loads the widget's data from the portal. */
import { widgetDataPath } from '#src/domain/paths.ts';
import type { WidgetData } from './contract.ts';

/** A request that takes longer counts as failed. */
const timeoutMs = 15_000;

/** The data for a product; for no product, or one that the portal does not know, the data of all. */
export async function loadWidgetData(portal: string, product: string, signal: AbortSignal, request: typeof fetch = fetch): Promise<WidgetData> {
  const get = (name: string) =>
    request(new URL(widgetDataPath(encodeURIComponent(name)), portal), {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
  let response = await get(product || 'all');
  if (response.status === 404 && product !== '') response = await get('all');
  if (!response.ok) throw new Error(`the portal answered ${response.status}`);
  const data: unknown = await response.json();
  if (!isWidgetData(data)) throw new Error('the portal answered with something else');
  return data;
}

function isWidgetData(data: unknown): data is WidgetData {
  return typeof data === 'object' && data !== null && 'schemaVersion' in data && data.schemaVersion === 1;
}

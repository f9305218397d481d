/** The widget's data, `/widget/v1/PRODUCT.json`. */
import type { WidgetData, WidgetEntry, WidgetRule } from '#src/domain/widget-contract.ts';
import { allEntries, isAbout, type Catalog, type Entry, type KnownIssue } from './catalog.ts';
import { interfaceOf } from '#src/messages/languages.ts';
import { formatTimeZone } from './dates.ts';
import { formatSupportHours } from './opening-hours.ts';
import { absoluteUrl, permalink } from './paths.ts';
import { isIndexable } from './visibility.ts';

/** The data for one product, or for all if `productId` is undefined. Contains only live entries, no samples. */
export function buildWidgetData(catalog: Catalog, productId: string | undefined): WidgetData {
  const { site, policy } = catalog;
  const product = catalog.products.find(({ id }) => id === productId);
  const isSuggestible = (entry: Entry) => isIndexable(entry) && (productId === undefined || isAbout(entry, productId));
  const suggestible = allEntries(catalog).filter(isSuggestible);
  const suggestibleIds = new Set(suggestible.map(({ id }) => id));
  const rules = catalog.widgetRules
    .map(({ path, context, entries }): WidgetRule => ({
      ...(path !== undefined && { path }),
      ...(context !== undefined && { context }),
      entries: entries.filter((id) => suggestibleIds.has(id)),
    }))
    .filter((rule) => rule.entries.length > 0);
  const suggested = new Set(rules.flatMap((rule) => rule.entries));
  const severityRank = (issue: KnownIssue) => policy.severities.findIndex(({ id }) => id === issue.severity);
  const words = interfaceOf(site);
  const { texts } = words;
  const zone = formatTimeZone(policy.timeZone, words.locale);
  return {
    schemaVersion: 1,
    messages: { language: words.locale, texts: { ...texts.widget, support: texts.support, ticketLines: texts.ticketLines } },
    portal: { name: site.name, url: site.url, organization: site.organization, language: site.language },
    product: product === undefined ? null : { id: product.id, name: product.name },
    tickets: site.tickets,
    policy: {
      timeZone: policy.timeZone,
      openingHours: policy.openingHours,
      holidays: policy.holidays,
      hours: formatSupportHours(policy, words),
      zone,
      severities: policy.severities.map(({ id, name, definition, firstResponse }) => ({
        id,
        name,
        definition,
        firstResponse: firstResponse.words,
      })),
      email: { confirmation: policy.email.confirmation.words, response: policy.email.response.words },
    },
    rules,
    entries: suggestible.filter(({ id }) => suggested.has(id)).map((entry) => toSuggestion(entry, site.url)),
    knownIssues: catalog.knownIssues
      .filter((issue) => isSuggestible(issue) && issue.status === 'open')
      .sort((a, b) => severityRank(a) - severityRank(b))
      .map((issue) => ({
        ...toSuggestion(issue, site.url),
        severity: issue.severity,
        platforms: [...(issue.platforms ?? []), ...(issue.browsers ?? [])],
      })),
  };
}

function toSuggestion({ id, title, summary, confirmation }: Entry, siteUrl: string): WidgetEntry {
  return { id, title, summary, url: absoluteUrl(permalink(id), siteUrl), confirmation };
}

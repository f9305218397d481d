/** The panel's main view: search, suggestions, known issues and goals. */
import { absoluteUrl, knownIssuesPath, searchPath, searchQueryPath, supportPath } from '#src/domain/paths.ts';
import type { WidgetData, WidgetEntry } from '#src/domain/widget-contract.ts';
import { create, createIcon, createLink, icons } from './dom.ts';
import { messagesOf } from './messages.ts';
import { sortIssues, suggestEntries, type PageContext } from './suggestions.ts';

const suggestionLimit = 5;
const issueLimit = 3;

/** Creates the view. Issues on `platform` come first. */
export function createAnswers(data: WidgetData, page: PageContext, platform: string): Node[] {
  const t = messagesOf(data);
  const suggestions = suggestEntries(data, page, suggestionLimit);
  // Avoids showing a suggested issue twice.
  const issues = sortIssues(data.knownIssues, platform).filter(({ id }) => !suggestions.some((entry) => entry.id === id));
  return [
    createSearch(data, page),
    ...(suggestions.length > 0 ? [createSection(t.suggestions, createList(suggestions, data))] : []),
    ...(issues.length > 0 ? [createSection(t.knownIssues, createList(issues.slice(0, issueLimit), data), createIssuesLink(data))] : []),
    createGoals(data),
  ];
}

function createSearch(data: WidgetData, { context }: PageContext): Node {
  const t = messagesOf(data);
  const words = context.trim();
  const path = words === '' ? searchPath : searchQueryPath(words);
  const link = createLink(t, 'search', absoluteUrl(path, data.portal.url), words === '' ? t.search : t.searchFor({ words }), 'search');
  link.prepend(createIcon(icons.search));
  return create('div', { part: 'search' }, link);
}

function createIssuesLink(data: WidgetData): Node {
  const { portal, product } = data;
  const t = messagesOf(data);
  const query = product === null ? '' : `?product=${encodeURIComponent(product.id)}`;
  return create('p', {}, createLink(t, 'known-issues', absoluteUrl(knownIssuesPath + query, portal.url), t.allKnownIssues));
}

function createList(entries: WidgetEntry[], data: WidgetData): Node {
  const { language, organization } = data.portal;
  const t = messagesOf(data);
  const items = entries.map(({ url, title, summary, confirmation }) =>
    create(
      'li',
      {},
      createLink(t, 'entry', url, title),
      create('p', {}, summary),
      ...(confirmation === 'unconfirmed' ? [create('p', { class: 'caution' }, t.confirm({ organization }))] : []),
    ),
  );
  // Safari removes the list role from lists without bullets.
  return create('ul', { role: 'list', lang: language }, ...items);
}

function createGoals(data: WidgetData): Node {
  const { policy, portal } = data;
  const t = messagesOf(data);
  const severities = policy.severities.flatMap(({ name, definition, firstResponse }) => [
    create('dt', {}, name),
    create('dd', {}, create('p', {}, t.goal({ goal: firstResponse })), create('p', { class: 'quiet' }, definition)),
  ]);
  return create(
    'details',
    { part: 'goals' },
    create('summary', {}, t.goals),
    create('dl', {}, ...severities),
    ...[policy.email.confirmation, policy.email.response].map((words) => create('p', { class: 'quiet' }, words)),
    create('p', {}, createLink(t, 'policy', absoluteUrl(supportPath, portal.url), t.policy)),
  );
}

function createSection(heading: string, ...children: Node[]): Node {
  return create('section', {}, create('h3', { part: 'heading' }, heading), ...children);
}

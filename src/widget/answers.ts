/** The panel's main view: search, suggestions, known issues and goals. */
import { absoluteUrl, knownIssuesPath, searchPath, searchQueryPath, supportPath } from '#src/domain/paths.ts';
import type { WidgetData, WidgetEntry } from '#src/domain/widget-contract.ts';
import { create, createIcon, createLink, icons } from './dom.ts';
import { messages } from './messages.ts';
import { sortIssues, suggestEntries, type PageContext } from './suggestions.ts';

const suggestionLimit = 5;
const issueLimit = 3;

/** Creates the view. Issues on `platform` come first. */
export function createAnswers(data: WidgetData, page: PageContext, platform: string): Node[] {
  const suggestions = suggestEntries(data, page, suggestionLimit);
  // Avoids showing a suggested issue twice.
  const issues = sortIssues(data.knownIssues, platform).filter(({ id }) => !suggestions.some((entry) => entry.id === id));
  return [
    createSearch(data, page),
    ...(suggestions.length > 0 ? [createSection(messages.suggestions, createList(suggestions, data))] : []),
    ...(issues.length > 0
      ? [createSection(messages.knownIssues, createList(issues.slice(0, issueLimit), data), createIssuesLink(data))]
      : []),
    createGoals(data),
  ];
}

function createSearch({ portal }: WidgetData, { context }: PageContext): Node {
  const words = context.trim();
  const path = words === '' ? searchPath : searchQueryPath(words);
  const link = createLink('search', absoluteUrl(path, portal.url), words === '' ? messages.search : messages.searchFor(words), 'search');
  link.prepend(createIcon(icons.search));
  return create('div', { part: 'search' }, link);
}

function createIssuesLink({ portal, product }: WidgetData): Node {
  const query = product === null ? '' : `?product=${encodeURIComponent(product.id)}`;
  return create('p', {}, createLink('known-issues', absoluteUrl(knownIssuesPath + query, portal.url), messages.allKnownIssues));
}

function createList(entries: WidgetEntry[], { portal }: WidgetData): Node {
  const items = entries.map(({ url, title, summary, confirmation }) =>
    create(
      'li',
      {},
      createLink('entry', url, title),
      create('p', {}, summary),
      ...(confirmation === 'unconfirmed' ? [create('p', { class: 'caution' }, messages.confirm(portal.organization))] : []),
    ),
  );
  // Safari removes the list role from lists without bullets.
  return create('ul', { role: 'list' }, ...items);
}

function createGoals({ policy, portal }: WidgetData): Node {
  const severities = policy.severities.flatMap(({ name, definition, firstResponse }) => [
    create('dt', {}, name),
    create(
      'dd',
      {},
      create('p', {}, `${messages.goal} `, create('strong', {}, firstResponse)),
      create('p', { class: 'quiet' }, definition),
    ),
  ]);
  return create(
    'details',
    { part: 'goals' },
    create('summary', {}, messages.goals),
    create('dl', {}, ...severities),
    ...[policy.email.confirmation, policy.email.response].map((words) => create('p', { class: 'quiet' }, words)),
    create('p', {}, createLink('policy', absoluteUrl(supportPath, portal.url), messages.policy)),
  );
}

function createSection(heading: string, ...children: Node[]): Node {
  return create('section', {}, create('h3', { part: 'heading' }, heading), ...children);
}

/**
 * The bar at the bottom of each page in live authoring: which entry this is, its check findings, and what is due.
 * It is in a shadow tree, so that the page looks as readers will see it.
 */
import { countFindings, hasErrors, type Finding } from '#src/checks/findings.ts';
import { element } from '#src/search/client/dom.ts';
import css from './bar.css?inline';
import { askStateEvent, liveStateEvent, type LiveEntry, type LiveState } from './live-state.ts';

/** The findings that a writer has dismissed, for as long as the tab is open. */
const asideKey = 'portal:findings-aside';

class WorkshopBar extends HTMLElement {
  readonly #root = this.attachShadow({ mode: 'open' });

  show({ contentDir, findings, entries }: LiveState): void {
    const isOwn = ({ file }: Finding) => entries.some((entry) => file === entry.file);
    const groups = [
      { title: 'On this page', items: findings.filter(isOwn) },
      { title: 'Elsewhere', items: findings.filter((finding) => !isOwn(finding)) },
    ].filter(({ items }) => items.length > 0);
    const hasError = hasErrors(findings);
    const signature = JSON.stringify(groups);
    const list = element(
      'section',
      { 'aria-label': 'Findings', id: 'findings', tabindex: '-1' },
      ...groups.flatMap(({ title, items }) => [
        element('h2', {}, `${title}: ${countOf(items)}`),
        element('ul', {}, ...items.map((finding) => findingItem(finding, contentDir))),
      ]),
    );
    // Errors are shown automatically, until they are dismissed or fixed.
    list.hidden = !hasError || sessionStorage.getItem(asideKey) === signature;
    const toggle = element(
      'button',
      { type: 'button', 'aria-expanded': String(!list.hidden), 'aria-controls': 'findings', class: severityOf(findings) },
      countOf(findings),
    );
    toggle.addEventListener('click', () => {
      list.hidden = !list.hidden;
      toggle.setAttribute('aria-expanded', String(!list.hidden));
      if (list.hidden) sessionStorage.setItem(asideKey, signature);
      else sessionStorage.removeItem(asideKey);
    });
    const bar = element('div', { class: 'bar' }, ...entries.map((entry) => entryLine(entry, contentDir)), pageLinks(), toggle);
    // Announced, since the page behind it changes automatically.
    const status = element('p', { class: 'spoken', role: 'status' }, hasError ? countOf(findings) : '');
    this.#root.replaceChildren(element('style', {}, css), list, bar, status);
    document.body.style.paddingBlockEnd = `${bar.offsetHeight}px`;
  }
}

function findingItem({ file, line, column, severity, rule, message }: Finding, contentDir: string): HTMLElement {
  const place = `${file}:${line}:${column}`;
  const folder = contentDir.split(/[\\/]/).at(-1) ?? '';
  return element(
    'li',
    { class: severity },
    openLink(`${contentDir}/${place}`, `${folder}/${place}`),
    ' ',
    element('strong', {}, severity),
    ' ',
    element('a', { href: `/workshop/rules/#${rule}` }, rule),
    element('br'),
    message,
  );
}

/** The id, the file, and what a writer should know about an entry. */
function entryLine({ id, file, path, state, marks, owner, due }: LiveEntry, contentDir: string): HTMLElement {
  const facts = [
    ...(state === 'live' ? [] : [state]),
    ...marks,
    owner === undefined ? 'no owner' : `owner ${owner}`,
    ...due.map(({ kind, on, overdue }) => `${kind}${overdue ? ' overdue since' : ''} ${on}`),
  ];
  return element(
    'p',
    {},
    element('a', { href: path }, id),
    ' ',
    openLink(`${contentDir}/${file}`, file),
    element('span', { class: due.some(({ overdue }) => overdue) ? 'warning' : 'facts' }, facts.join(' · ')),
  );
}

/** Opens a file in the writer's editor, if the development server finds one. */
function openLink(place: string, label: string): HTMLElement {
  const link = element('a', { href: `/__open-in-editor?file=${encodeURIComponent(place)}`, title: 'Open in your editor' }, label);
  link.addEventListener('click', (event) => {
    event.preventDefault();
    void fetch(link.href);
  });
  return link;
}

function pageLinks(): HTMLElement {
  const pages = { Status: '/workshop/status/', Style: '/workshop/style/', Rules: '/workshop/rules/' };
  return element('nav', { 'aria-label': 'For writers' }, ...Object.entries(pages).map(([label, href]) => element('a', { href }, label)));
}

function severityOf(findings: readonly Finding[]): string {
  return findings.length === 0 ? 'none' : hasErrors(findings) ? 'error' : 'warning';
}

function countOf(findings: readonly Finding[]): string {
  return countFindings(findings) || 'No findings';
}

if (import.meta.hot) {
  customElements.define('workshop-bar', WorkshopBar);
  const bar = new WorkshopBar();
  const { hot } = import.meta;
  const ask = () => {
    hot.send(askStateEvent, { path: location.pathname });
  };
  hot.on(liveStateEvent, (state: Partial<LiveState>) => {
    // A message without a state only says that there is a new one.
    if (state.findings === undefined) {
      ask();
      return;
    }
    if (!bar.isConnected) document.body.append(bar);
    bar.show(state as LiveState);
  });
  ask();
}

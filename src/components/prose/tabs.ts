/**
 * Shows one of several alternatives at a time, as ARIA tabs. A link may select one (`?os=macos`, `?version=3.2.0`), which
 * the page says; otherwise the reader's system decides. Print shows all.
 */
import { idOfFragment } from '#src/domain/fragment.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import { element } from '#src/search/client/dom.ts';

const query = new URLSearchParams(location.search);

for (const [index, group] of document.querySelectorAll<HTMLElement>('[data-tabs]').entries()) void start(group, `page:tabs-${index}`);

async function start(group: HTMLElement, id: string): Promise<void> {
  const panels = [...group.querySelectorAll<HTMLElement>(':scope > .tab')];
  const tabs = panels.map((panel, index) => {
    panel.id ||= `${id}-panel-${index}`;
    const tab = element('button', { type: 'button', role: 'tab', id: `${id}-${index}`, 'aria-controls': panel.id }, panel.ariaLabel ?? '');
    panel.role = 'tabpanel';
    panel.removeAttribute('aria-label');
    panel.setAttribute('aria-labelledby', tab.id);
    return tab;
  });
  const select = (chosen: number) => {
    tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === chosen);
      tab.tabIndex = index === chosen ? 0 : -1;
      // The browser's find-in-page still finds the text, and opens the panel.
      if (index === chosen) panels[index]?.removeAttribute('hidden');
      else panels[index]?.setAttribute('hidden', 'until-found');
    });
  };
  const selectTarget = () => {
    const target = location.hash === '' ? null : document.getElementById(idOfFragment(location.hash));
    const index = target ? panels.findIndex((panel) => panel.contains(target)) : -1;
    if (index >= 0) select(index);
    return index >= 0;
  };
  const pinned = await pinnedPanel(panels);
  select(Math.max(0, pinned < 0 ? panels.findIndex(({ dataset }) => dataset.os === readerSystem()) : pinned));
  tabs.forEach((tab, index) => tab.addEventListener('click', () => select(index)));
  panels.forEach((panel, index) => panel.addEventListener('beforematch', () => select(index)));

  const list = element('div', { class: 'tab-list', role: 'tablist' }, ...tabs);
  list.addEventListener('keydown', (event) => {
    const current = tabs.indexOf(document.activeElement as HTMLButtonElement);
    const next = nextTab(event.key, current, tabs.length, getComputedStyle(list).direction === 'rtl');
    if (next === undefined) return;
    event.preventDefault();
    select(next);
    tabs[next]?.focus();
  });
  group.prepend(list);
  if (!selectTarget() && pinned >= 0)
    group.prepend(element('p', { class: 'tab-pinned' }, readMessages<'tabs'>(group).pinned({ tab: tabs[pinned]?.textContent ?? '' })));
  addEventListener('hashchange', selectTarget);
}

/** The index of the alternative that the link selects; -1 if none. */
async function pinnedPanel(panels: HTMLElement[]): Promise<number> {
  const os = query.get('os')?.toLowerCase();
  const byOs = os === undefined ? -1 : panels.findIndex(({ dataset }) => dataset.os === os);
  const version = query.get('version')?.replace(/^v/i, '');
  if (byOs >= 0 || version === undefined || !panels.some(({ dataset }) => dataset.version)) return byOs;
  const { isInRange, isVersion } = await import('#src/domain/versions.ts');
  return isVersion(version) ? panels.findIndex(({ dataset }) => dataset.version && isInRange(version, dataset.version)) : -1;
}

/** The index of the tab that a key moves to, wrapping around; undefined for other keys. */
function nextTab(key: string, current: number, count: number, isRtl: boolean): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  return step === 0 || current < 0 ? undefined : (current + (isRtl ? -step : step) + count) % count;
}

/** The id of the reader's system; undefined if the browser does not tell. */
function readerSystem(): string | undefined {
  const { userAgent } = navigator;
  const systems = { android: /Android/, ios: /iPhone|iPad/, chromeos: /CrOS/, windows: /Windows/, macos: /Mac OS X/, linux: /Linux/ };
  return Object.entries(systems).find(([, pattern]) => pattern.test(userAgent))?.[0];
}

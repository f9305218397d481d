/** `<support-state>`: says whether support is open now, in the reader's own time, and keeps it right as time passes. */
import { formatRelativeMoment, supportState, type OpeningPolicy } from '#src/domain/opening-hours.ts';

/** The longest delay that a browser's timer takes without overflow. */
const longestDelay = 2_147_483_647;

class SupportState extends HTMLElement {
  private timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    this.update();
    // Timers stop while a device sleeps.
    document.addEventListener('visibilitychange', this.update);
  }

  disconnectedCallback(): void {
    clearTimeout(this.timer);
    document.removeEventListener('visibilitychange', this.update);
  }

  private readonly update = (): void => {
    const label = this.querySelector<HTMLElement>('.support-state');
    if (!label) return;
    const now = Date.now();
    const { open, changesAt } = supportState(JSON.parse(this.dataset.hours ?? '{}') as OpeningPolicy, now);
    label.dataset.supportState = open ? 'open' : 'closed';
    label.textContent = `Support is ${open ? 'open' : 'closed'}${changesAt === undefined ? '' : `${open ? ' until ' : '; it opens at '}${inReadersTime(changesAt, now)}`}`;
    clearTimeout(this.timer);
    if (changesAt !== undefined) this.timer = setTimeout(this.update, Math.min(changesAt - now + 1000, longestDelay));
  };
}

/** A moment in the reader's own time, with the name of its zone: "today at 20:00 (GMT+1)". */
function inReadersTime(moment: number, now: number): string {
  const { lang } = document.documentElement;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const zone = new Intl.DateTimeFormat(lang, { timeZone, timeZoneName: 'short' })
    .formatToParts(moment)
    .find(({ type }) => type === 'timeZoneName');
  return `${formatRelativeMoment(moment, now, timeZone, lang)} (${zone?.value ?? timeZone})`;
}

customElements.define('support-state', SupportState);

/** `<support-state>`: says whether support is open, in the reader's time zone, and stays up to date. */
import { formatTimeZone } from '#src/domain/dates.ts';
import { formatRelativeMoment, supportState, type OpeningPolicy } from '#src/domain/opening-hours.ts';

/** The longest timer delay without overflow, in milliseconds. */
const maxTimeout = 2_147_483_647;

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
    label.textContent = `Support is ${open ? 'open' : 'closed'}${changesAt === undefined ? '' : `${open ? ' until ' : '; it opens at '}${formatInReaderZone(changesAt, now)}`}`;
    clearTimeout(this.timer);
    if (changesAt !== undefined) this.timer = setTimeout(this.update, Math.min(changesAt - now + 1000, maxTimeout));
  };
}

/** A moment in the reader's time zone, with its name: "today at 20:00 (GMT+1)". */
function formatInReaderZone(moment: number, now: number): string {
  const { lang } = document.documentElement;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return `${formatRelativeMoment(moment, now, timeZone, lang)} (${formatTimeZone(timeZone, lang, 'short', moment)})`;
}

customElements.define('support-state', SupportState);

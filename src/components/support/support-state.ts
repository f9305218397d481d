/** `<support-state>`: says whether support is open, in the reader's time zone, and stays up to date. */
import { describeState, type OpeningPolicy } from '#src/domain/opening-hours.ts';
import { readerLocale, readMessages } from '#src/messages/page-messages.ts';

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
    const { state, text, changesAt } = describeState(JSON.parse(this.dataset.hours ?? '{}') as OpeningPolicy, now, {
      t: readMessages<'support'>(this),
      locale: readerLocale(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    label.dataset.supportState = state;
    label.textContent = text;
    clearTimeout(this.timer);
    if (changesAt !== undefined) this.timer = setTimeout(this.update, Math.min(changesAt - now + 1000, maxTimeout));
  };
}

customElements.define('support-state', SupportState);

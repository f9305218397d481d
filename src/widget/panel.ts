/** The dialog: its frame, its states (loading, failed, loaded) and its two views. */
import { createAnswers } from './answers.ts';
import { describeState, holidayAt } from '#src/domain/opening-hours.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { create, createButton, createIcon, createLink, icons } from './dom.ts';
import { alone, messagesOf, type WidgetMessages } from './messages.ts';
import { readerLocale } from '#src/messages/page-messages.ts';
import type { PageContext } from './suggestions.ts';
import { createTicketForm, type TicketContext, type TicketForm } from './ticket-form.ts';

/** Creates and updates the dialog; the element opens and closes it. */
export class Panel {
  readonly dialog: HTMLDialogElement;
  readonly #heading = create('h2', { id: 'heading', part: 'heading', tabindex: '-1', autofocus: '' });
  readonly #back = createButton(
    { class: 'icon', part: 'back' },
    () => {
      this.#showTicket(false);
      this.#openTicket.focus();
    },
    createIcon(icons.back),
  );
  readonly #support = create('div', { part: 'support' });
  readonly #status = create('p', { role: 'status' });
  readonly #body = create('div', { class: 'body', part: 'body' }, this.#status);
  readonly #answers = create('div', {});
  readonly #openTicket = createButton(
    { class: 'primary', part: 'ticket-button' },
    () => {
      this.#showTicket(true);
      this.#heading.focus();
    },
    alone.openTicket,
  );
  readonly #footer = create('div', { class: 'footer', part: 'footer' });
  #data: WidgetData | undefined;
  #form: TicketForm | undefined;

  readonly #close = createButton(
    { class: 'icon', part: 'close', 'aria-label': alone.close },
    () => this.dialog.close(),
    createIcon(icons.close),
  );
  #t: WidgetMessages | undefined;

  constructor() {
    const header = create('div', { class: 'header', part: 'header' }, this.#back, this.#heading, this.#close, this.#support);
    this.dialog = create('dialog', { part: 'panel', 'aria-labelledby': 'heading', lang: 'en' }, header, this.#body, this.#footer);
  }

  showLoading(): void {
    this.#show(alone.loading);
  }

  /** Shows that loading failed, with links that work without the data. */
  showFailure(links: Node[], onRetry: () => void): void {
    const retry = () => {
      this.#heading.focus();
      onRetry();
    };
    this.#show(
      alone.failed,
      create('div', {}, alone.failedHelp, ...links, createButton({ class: 'secondary', part: 'retry' }, retry, alone.retry)),
    );
  }

  /** Shows the data with the context from the host page. Keeps the reader's ticket draft unless the data is new. */
  showData(data: WidgetData, context: PageContext & TicketContext & { now: number }): void {
    if (data !== this.#data || !this.#form) {
      const t = (this.#t = messagesOf(data));
      this.dialog.lang = data.messages.language;
      this.#back.ariaLabel = t.back;
      this.#close.ariaLabel = t.close;
      this.#openTicket.textContent = t.openTicket;
      this.#form = createTicketForm(data);
      this.#show('', this.#answers, this.#form.element);
      this.#data = data;
      const { viewUrl } = data.tickets;
      this.#footer.append(
        this.#openTicket,
        viewUrl ? createLink(t, 'view-tickets', viewUrl, t.viewTickets, 'secondary') : create('p', { class: 'quiet' }, t.noViewTickets),
      );
      this.#showTicket(false);
    }
    this.#answers.replaceChildren(...createAnswers(data, context, context.platform));
    this.#form.prefill({ ...context, product: data.product?.name ?? context.product });
    this.showSupport(context.now);
  }

  /** Updates whether support is open. */
  showSupport(now: number): void {
    if (!this.#data || !this.#t) return;
    const { policy } = this.#data;
    const { state, text } = describeState(policy, now, {
      t: this.#t.support,
      locale: readerLocale(this.dialog.lang),
      timeZone: new Intl.DateTimeFormat().resolvedOptions().timeZone,
    });
    const holiday = holidayAt(policy, now);
    this.#support.replaceChildren(
      create('p', { 'data-support-state': state }, create('strong', {}, text)),
      ...(holiday === undefined ? [] : [create('p', { class: 'quiet' }, this.#t.holiday({ name: holiday }))]),
      create('p', { class: 'quiet' }, policy.hours),
    );
  }

  #showTicket(isTicket: boolean): void {
    this.#answers.hidden = isTicket;
    if (this.#form) this.#form.element.hidden = !isTicket;
    this.#back.hidden = !isTicket;
    this.#footer.hidden = isTicket;
    this.#heading.textContent = isTicket ? this.#openTicket.textContent : (this.#data?.portal.name ?? alone.name);
    this.#body.scrollTo(0, 0);
  }

  /** Replaces everything below the heading. */
  #show(status: string, ...views: Node[]): void {
    this.#data = undefined;
    this.#support.replaceChildren();
    this.#footer.replaceChildren();
    this.#body.replaceChildren(this.#status, ...views);
    this.#status.textContent = status;
    this.#showTicket(false);
  }
}

/** The dialog: its frame, its states (loading, failed, loaded) and its two views. */
import { createAnswers } from './answers.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { create, createButton, createIcon, createLink, icons } from './dom.ts';
import { messages } from './messages.ts';
import type { PageContext } from './suggestions.ts';
import { describeSupport } from './support-status.ts';
import { createTicketForm, type TicketContext, type TicketForm } from './ticket-form.ts';

/** Creates and updates the dialog; the element opens and closes it. */
export class Panel {
  readonly dialog: HTMLDialogElement;
  readonly #heading = create('h2', { id: 'heading', part: 'heading', tabindex: '-1', autofocus: '' });
  readonly #back = createButton(
    { class: 'icon', part: 'back', 'aria-label': messages.back },
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
    messages.openTicket,
  );
  readonly #footer = create('div', { class: 'footer', part: 'footer' });
  #data: WidgetData | undefined;
  #form: TicketForm | undefined;

  constructor() {
    const close = createButton(
      { class: 'icon', part: 'close', 'aria-label': messages.close },
      () => this.dialog.close(),
      createIcon(icons.close),
    );
    const header = create('div', { class: 'header', part: 'header' }, this.#back, this.#heading, close, this.#support);
    this.dialog = create('dialog', { part: 'panel', 'aria-labelledby': 'heading' }, header, this.#body, this.#footer);
  }

  showLoading(): void {
    this.#show(messages.loading);
  }

  /** Shows that loading failed, with links that work without the data. */
  showFailure(links: Node[], onRetry: () => void): void {
    const retry = () => {
      this.#heading.focus();
      onRetry();
    };
    this.#show(
      messages.failed,
      create('div', {}, messages.failedHelp, ...links, createButton({ class: 'secondary', part: 'retry' }, retry, messages.retry)),
    );
  }

  /** Shows the data with the context from the host page. Keeps the reader's ticket draft unless the data is new. */
  showData(data: WidgetData, context: PageContext & TicketContext & { now: number }): void {
    if (data !== this.#data || !this.#form) {
      this.#form = createTicketForm(data);
      this.#show('', this.#answers, this.#form.element);
      this.#data = data;
      this.dialog.lang = data.portal.language;
      const { viewUrl } = data.tickets;
      this.#footer.append(
        this.#openTicket,
        viewUrl
          ? createLink('view-tickets', viewUrl, messages.viewTickets, 'secondary')
          : create('p', { class: 'quiet' }, messages.noViewTickets),
      );
      this.#showTicket(false);
    }
    this.#answers.replaceChildren(...createAnswers(data, context, context.platform));
    this.#form.prefill({ ...context, product: data.product?.name ?? context.product });
    this.showSupport(context.now);
  }

  /** Updates whether support is open. */
  showSupport(now: number): void {
    if (!this.#data) return;
    const { policy, portal } = this.#data;
    const status = describeSupport(policy, now, portal.language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
    this.#support.replaceChildren(
      create('p', { 'data-support-state': status.state }, create('strong', {}, status.title), ` ${status.change}`),
      ...[status.readerChange, policy.hours].filter(Boolean).map((line) => create('p', { class: 'quiet' }, line)),
    );
  }

  #showTicket(isTicket: boolean): void {
    this.#answers.hidden = isTicket;
    if (this.#form) this.#form.element.hidden = !isTicket;
    this.#back.hidden = !isTicket;
    this.#footer.hidden = isTicket;
    this.#heading.textContent = isTicket ? messages.openTicket : (this.#data?.portal.name ?? messages.support);
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

/** The dialog: its frame, its states (loading, failed, loaded) and its two views. */
import { viewTickets } from '#src/domain/ticket-url.ts';
import { createAnswers } from './answers.ts';
import type { WidgetData } from './contract.ts';
import { create, createIcon, icons } from './dom.ts';
import { createLink } from './links.ts';
import { messages } from './messages.ts';
import type { Place } from './suggestions.ts';
import { describeSupport } from './support-words.ts';
import { createTicketForm, type TicketContext, type TicketForm } from './ticket-form.ts';

/** A link that works without the portal's data. */
export interface PlainLink {
  url: string;
  text: string;
  kind: 'link' | 'portal';
}

/** Where the reader is, and what the host page knows. */
export interface PanelContext extends Place, TicketContext {
  now: number;
}

/** Builds and fills the dialog; opening and closing it is the element's. */
export class Panel {
  readonly dialog: HTMLDialogElement;
  readonly #heading = create('h2', { id: 'heading', part: 'heading', tabindex: '-1', autofocus: true }, messages.support);
  readonly #back = create(
    'button',
    { class: 'icon-button', type: 'button', 'aria-label': messages.back, hidden: true },
    createIcon(icons.back),
  );
  readonly #support = create('div', { class: 'support', part: 'support' });
  readonly #status = create('div', { class: 'status', role: 'status' });
  readonly #views = create('div', { class: 'views' });
  readonly #actions = create('footer', { part: 'actions' });
  readonly #answers = create('div', { class: 'view' });
  readonly #openTicket = create('button', { class: 'primary', type: 'button', part: 'ticket-button' }, messages.openTicket);
  readonly #onRetry: () => void;
  #data: WidgetData | undefined;
  #form: TicketForm | undefined;

  /** `onRetry` is called when the reader asks to load the data again. */
  constructor(onRetry: () => void) {
    this.#onRetry = onRetry;
    const close = create(
      'button',
      { class: 'icon-button', type: 'button', part: 'close', 'aria-label': messages.close },
      createIcon(icons.close),
    );
    this.dialog = create(
      'dialog',
      { part: 'panel', 'aria-labelledby': 'heading' },
      create('header', { part: 'header' }, create('div', { class: 'bar' }, this.#back, this.#heading, close), this.#support),
      create('div', { class: 'body', part: 'body' }, this.#status, this.#views),
      this.#actions,
    );
    close.addEventListener('click', () => {
      this.dialog.close();
    });
    this.#back.addEventListener('click', () => {
      this.#showTicket(false);
      this.#openTicket.focus();
    });
    this.#openTicket.addEventListener('click', () => {
      this.#showTicket(true);
      this.#heading.focus();
    });
  }

  /** Says that the data is on its way. */
  showLoading(): void {
    this.#forget();
    this.#status.replaceChildren(create('p', { class: 'loading' }, messages.loading));
  }

  /** Says that the data did not come, and gives the links that work all the same. */
  showFailure(links: PlainLink[]): void {
    this.#forget();
    const retry = create('button', { class: 'secondary', type: 'button', part: 'retry' }, messages.retry);
    retry.addEventListener('click', () => {
      this.#heading.focus();
      this.#onRetry();
    });
    const items = links.map(({ kind, url, text }) => create('li', {}, createLink(kind, url, text)));
    this.#status.replaceChildren(create('p', {}, create('strong', {}, messages.failed)));
    this.#views.replaceChildren(
      create(
        'div',
        { class: 'view' },
        create('p', {}, messages.failedHelp),
        create('ul', { role: 'list', class: 'entries' }, ...items),
        create('p', {}, retry),
      ),
    );
  }

  /** Shows the data. What the reader has written into the ticket stays, as long as the data is the same. */
  showData(data: WidgetData, context: PanelContext): void {
    const { tickets, portal, product } = data;
    if (data !== this.#data || !this.#form) {
      this.#forget();
      this.#data = data;
      this.#form = createTicketForm(data);
      this.#views.replaceChildren(this.#answers, create('div', { class: 'view' }, this.#form.element));
      const view = viewTickets(tickets);
      const follow =
        view === undefined
          ? create('p', { class: 'quiet' }, messages.noViewTickets)
          : createLink('view-tickets', view, messages.viewTickets, 'secondary');
      this.#actions.replaceChildren(this.#openTicket, follow);
      this.dialog.lang = portal.language;
      this.#showTicket(false);
    }
    this.#status.replaceChildren();
    this.#answers.replaceChildren(...createAnswers(data, context, context.platform));
    this.#form.prefill({ ...context, product: product?.name ?? context.product });
    this.showSupport(context.now);
  }

  /** Brings the state of support up to date. */
  showSupport(now: number): void {
    if (!this.#data) return;
    const { policy, portal } = this.#data;
    const words = describeSupport(policy, now, portal.language, new Intl.DateTimeFormat().resolvedOptions().timeZone);
    const lines = [words.readerChange, words.hours].filter((line) => line !== '');
    this.#support.replaceChildren(
      create(
        'p',
        { 'data-support-state': words.state },
        create('strong', {}, words.title),
        ...(words.change === '' ? [] : [` ${words.change}`]),
      ),
      ...lines.map((line) => create('p', { class: 'quiet' }, line)),
    );
  }

  #showTicket(isTicket: boolean): void {
    const [answers, ticket] = this.#views.children;
    answers?.toggleAttribute('hidden', isTicket);
    ticket?.toggleAttribute('hidden', !isTicket);
    this.#back.hidden = !isTicket;
    this.#actions.hidden = isTicket;
    this.#heading.textContent = isTicket ? messages.openTicket : (this.#data?.portal.name ?? messages.support);
    this.#views.parentElement?.scrollTo(0, 0);
  }

  #forget(): void {
    this.#data = undefined;
    this.#form = undefined;
    this.#support.replaceChildren();
    this.#views.replaceChildren();
    this.#actions.replaceChildren();
    this.#back.hidden = true;
    this.#heading.textContent = messages.support;
  }
}

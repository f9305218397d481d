/** The panel's second view: all that goes into the ticket link, for the reader to see and change before leaving. */
import { ticketUrl, type TicketDraft } from '#src/domain/ticket-url.ts';
import type { WidgetData } from './contract.ts';
import { create } from './dom.ts';
import { createLink, setAddress } from './links.ts';
import { messages } from './messages.ts';

/** What the host page knows for the ticket. */
export type TicketContext = Record<'product' | 'version' | 'platform' | 'page', string>;

export interface TicketForm {
  element: HTMLElement;
  /** Fills in what the host page knows, where the reader has not written anything else. */
  prefill: (context: TicketContext) => void;
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Longer addresses are cut or refused by mail programs and servers. */
const longestDescription = '1200';

/** Builds the view. */
export function createTicketForm({ tickets, policy }: WidgetData): TicketForm {
  const byMail = tickets.createUrl === undefined;
  const subject = create('input', { id: 'subject', maxlength: '150' });
  const description = create('textarea', {
    id: 'description',
    rows: '5',
    maxlength: longestDescription,
    'aria-describedby': 'description-help',
  });
  const options = policy.severities.map(({ id, name }) => create('option', { value: id }, name));
  const severity = create('select', { id: 'severity' }, create('option', { value: '' }, messages.noSeverity), ...options);
  const severityHelp = create('p', { class: 'quiet', role: 'status' });
  const product = create('input', { id: 'product', maxlength: '80' });
  const version = create('input', { id: 'version', maxlength: '40' });
  const platform = create('input', { id: 'platform', maxlength: '80' });
  const includePage = create('input', { id: 'include-page', type: 'checkbox', checked: true });
  const page = create('input', { id: 'page', type: 'url', maxlength: '500', 'aria-label': messages.page });
  const link = createLink('open-ticket', ticketUrl(tickets, {}), byMail ? messages.openByMail : messages.openByForm, 'primary');
  link.part.add('ticket-link');

  const update = () => {
    const draft: Required<TicketDraft> = {
      subject: subject.value,
      description: description.value,
      severity: severity.value,
      product: product.value,
      version: version.value,
      platform: platform.value,
      page: includePage.checked ? page.value : '',
    };
    page.hidden = !includePage.checked;
    const chosen = policy.severities.find(({ id }) => id === severity.value);
    severityHelp.textContent = chosen ? `${chosen.definition} ${messages.goal} ${chosen.firstResponse}.` : '';
    setAddress(link, ticketUrl(tickets, draft));
  };

  const element = create(
    'form',
    { autocomplete: 'off', novalidate: true },
    create('p', { class: 'quiet' }, byMail ? messages.byMail(tickets.email) : messages.byForm),
    createRow(messages.subject, subject),
    createRow(messages.description, description, create('p', { id: 'description-help', class: 'quiet' }, messages.descriptionHelp)),
    createRow(messages.severity, severity, severityHelp),
    create(
      'div',
      { class: 'columns' },
      createRow(messages.product, product),
      createRow(messages.version, version),
      createRow(messages.platform, platform),
    ),
    create('div', { class: 'row' }, create('label', { class: 'check' }, includePage, messages.includePage), page),
    create('p', { class: 'actions' }, link),
    ...(byMail ? [create('p', { class: 'quiet' }, messages.noMailProgram(tickets.email))] : []),
  );

  const edited = new Set<EventTarget>();
  element.addEventListener('input', ({ target }) => {
    if (target) edited.add(target);
    update();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    link.click();
  });
  update();

  return {
    element,
    prefill: (context) => {
      for (const [field, value] of [
        [product, context.product],
        [version, context.version],
        [platform, context.platform],
        [page, context.page],
      ] as const) {
        if (!edited.has(field)) field.value = value;
      }
      update();
    },
  };
}

function createRow(label: string, field: Field, ...rest: Node[]): HTMLElement {
  return create('div', { class: 'row' }, create('label', { for: field.id }, label), field, ...rest);
}

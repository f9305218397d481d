/** The panel's ticket view: everything in the ticket link, for the reader to review and edit. */
import { ticketUrl } from '#src/domain/ticket-url.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { create, createLink } from './dom.ts';
import { messages } from './messages.ts';

/** Ticket fields from the host page. */
export type TicketContext = Record<'product' | 'version' | 'platform' | 'page', string>;

export type TicketForm = ReturnType<typeof createTicketForm>;

/** Email programs and servers truncate or reject longer URLs. */
const maxDescriptionLength = '1200';

export function createTicketForm({ tickets, policy }: WidgetData) {
  const byMail = tickets.createUrl === undefined;
  const subject = createInput('150');
  const description = create('textarea', { rows: '5', maxlength: maxDescriptionLength, 'aria-describedby': 'help' });
  const options = policy.severities.map(({ id, name }) => create('option', { value: id }, name));
  const severity = create('select', {}, create('option', { value: '' }, messages.noSeverity), ...options);
  const goal = createHelp('', { role: 'status' });
  const context = { product: createInput('80'), version: createInput('40'), platform: createInput('80'), page: createInput('500') };
  const { product, version, platform, page } = context;
  const includePage = create('input', { type: 'checkbox', checked: '' });
  const link = createLink('open-ticket', ticketUrl(tickets, {}), byMail ? messages.openByMail : messages.openByForm, 'primary');
  link.part.add('ticket-link');
  page.ariaLabel = messages.page;

  const update = () => {
    const chosen = policy.severities.find(({ id }) => id === severity.value);
    goal.textContent = chosen ? `${chosen.definition} ${messages.goal} ${chosen.firstResponse}.` : '';
    page.hidden = !includePage.checked;
    link.href = ticketUrl(tickets, {
      subject: subject.value,
      description: description.value,
      severity: severity.value,
      product: product.value,
      version: version.value,
      platform: platform.value,
      page: includePage.checked ? page.value : '',
    });
  };

  const element = create(
    'form',
    { autocomplete: 'off' },
    createHelp(byMail ? messages.byMail(tickets.email) : messages.byForm),
    createLabel(messages.subject, subject),
    create('div', {}, createLabel(messages.description, description), createHelp(messages.descriptionHelp, { id: 'help' })),
    create('div', {}, createLabel(messages.severity, severity), goal),
    createLabel(messages.product, product),
    create('div', { class: 'columns' }, createLabel(messages.version, version), createLabel(messages.platform, platform)),
    create('div', {}, create('label', { class: 'check' }, includePage, messages.includePage), page),
    link,
    createHelp(byMail ? messages.noMailProgram(tickets.email) : ''),
  );

  const edited = new Set<EventTarget | null>();
  element.addEventListener('input', ({ target }) => {
    edited.add(target);
    update();
  });
  element.addEventListener('submit', (event) => {
    event.preventDefault();
    link.click();
  });

  return {
    element,
    /** Fills in fields from the host page that the reader has not edited. */
    prefill: (known: TicketContext) => {
      for (const name of ['product', 'version', 'platform', 'page'] as const) {
        if (!edited.has(context[name])) context[name].value = known[name];
      }
      update();
    },
  };
}

function createInput(maxlength: string): HTMLInputElement {
  return create('input', { maxlength });
}

function createLabel(label: string, field: HTMLElement): HTMLElement {
  return create('label', {}, label, field);
}

function createHelp(text: string, attributes = {}): HTMLElement {
  return create('p', { class: 'quiet', ...attributes }, text);
}

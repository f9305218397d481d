/** The panel's ticket view: everything in the ticket link, for the reader to review and edit. */
import { ticketUrl } from '#src/domain/ticket-url.ts';
import type { WidgetData } from '#src/domain/widget-contract.ts';
import { create, createLink } from './dom.ts';
import { messagesOf } from './messages.ts';

/** Ticket fields from the host page. */
export type TicketContext = Record<'product' | 'version' | 'platform' | 'page', string>;

export type TicketForm = ReturnType<typeof createTicketForm>;

/** Email programs and servers truncate or reject longer URLs. */
const maxDescriptionLength = '1200';

export function createTicketForm(data: WidgetData) {
  const { tickets, policy } = data;
  const t = messagesOf(data);
  const byMail = tickets.createUrl === undefined;
  const subject = createInput('150');
  const description = create('textarea', { rows: '5', maxlength: maxDescriptionLength, 'aria-describedby': 'help' });
  const options = policy.severities.map(({ id, name }) => create('option', { value: id }, name));
  const severity = create('select', {}, create('option', { value: '' }, t.noSeverity), ...options);
  const goal = createHelp('', { role: 'status' });
  const context = { product: createInput('80'), version: createInput('40'), platform: createInput('80'), page: createInput('500') };
  const { product, version, platform, page } = context;
  const includePage = create('input', { type: 'checkbox', checked: '' });
  const link = createLink(t, 'open-ticket', ticketUrl(tickets, {}, t.ticketLines), byMail ? t.openByMail : t.openByForm, 'primary');
  link.part.add('ticket-link');
  page.ariaLabel = t.page;

  const update = () => {
    const chosen = policy.severities.find(({ id }) => id === severity.value);
    goal.textContent = chosen ? t.chosenGoal({ definition: chosen.definition, goal: chosen.firstResponse }) : '';
    page.hidden = !includePage.checked;
    const draft = {
      subject: subject.value,
      description: description.value,
      severity: severity.value,
      product: product.value,
      version: version.value,
      platform: platform.value,
      page: includePage.checked ? page.value : '',
    };
    link.href = ticketUrl(tickets, draft, t.ticketLines);
  };

  const element = create(
    'form',
    { autocomplete: 'off' },
    createHelp(byMail ? t.byMail({ email: tickets.email }) : t.byForm),
    createLabel(t.subject, subject),
    create('div', {}, createLabel(t.description, description), createHelp(t.descriptionHelp, { id: 'help' })),
    create('div', {}, createLabel(t.severity, severity), goal),
    createLabel(t.product, product),
    create('div', { class: 'columns' }, createLabel(t.version, version), createLabel(t.platform, platform)),
    create('div', {}, create('label', { class: 'check' }, includePage, t.includePage), page),
    link,
    createHelp(byMail ? t.noMailProgram({ email: tickets.email }) : ''),
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

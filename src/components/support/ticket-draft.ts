/** `<ticket-draft>`: puts what the reader writes into the ticket link. */
import { ticketUrl } from '#src/domain/ticket-url.ts';
import { readMessages } from '#src/messages/page-messages.ts';
import type { SiteData } from '#src/schemas/site.ts';

class TicketDraft extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    const link = this.querySelector<HTMLAnchorElement>('[data-ticket-link]');
    if (!form || !link) return;
    const tickets = JSON.parse(this.dataset.tickets ?? '{}') as SiteData['tickets'];
    const lines = readMessages<'ticketLines'>(this);
    const query = new URLSearchParams(location.search);
    const fields = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>('[name]');
    for (const field of fields) field.value = query.get(field.name) ?? field.value;
    const update = () => {
      const written = [...new FormData(form)].map(([name, value]): [string, string] => [
        name,
        typeof value === 'string' ? value.trim() : '',
      ]);
      link.href = ticketUrl(tickets, { ...Object.fromEntries(query), ...Object.fromEntries(written) }, lines);
    };
    form.addEventListener('input', update);
    delete form.dataset.waits;
    update();
  }
}

customElements.define('ticket-draft', TicketDraft);

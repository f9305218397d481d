import { describe, expect, it } from 'vitest';
import { interfaceOf } from '#src/messages/languages.ts';
import { ticketUrl, type TicketDraft, type Tickets } from './ticket-url.ts';

const { ticketLines } = interfaceOf({ language: 'en' }).t;
const urlOf = (tickets: Tickets, given: TicketDraft) => ticketUrl(tickets, given, ticketLines);

const mail: Tickets = { email: 'support@conceal.io', fields: {} };
const form = (createUrl: string, fields: Tickets['fields']): Tickets => ({ ...mail, createUrl, fields });
const draft: TicketDraft = {
  subject: 'A & B + C?',
  description: 'One\nTwo 100%',
  severity: 'high',
  product: 'ConcealBrowse',
  version: '3.2.0',
  platform: 'chrome',
  page: 'https://app.example/policy',
};

const mailParts = (url: string): Record<string, string> => {
  const [address = '', query = ''] = url.split('?');
  const pairs = query.split('&').map((pair) => pair.split('=').map(decodeURIComponent) as [string, string]);
  return { address, ...Object.fromEntries(pairs) };
};

describe('ticketUrl by e-mail', () => {
  it('carries the whole draft in subject and body', () => {
    expect(mailParts(urlOf(mail, draft))).toEqual({
      address: 'mailto:support@conceal.io',
      subject: 'A & B + C?',
      body: [
        'One',
        'Two 100%',
        '',
        'Severity: high',
        'Product: ConcealBrowse',
        'Version: 3.2.0',
        'Platform: chrome',
        'Page: https://app.example/policy',
      ].join('\r\n'),
    });
  });

  it('writes spaces as %20 and line breaks as CRLF, whatever they were', () => {
    expect(urlOf(mail, { subject: 'a b+c', description: 'a\nb\r\nc\rd e' })).toBe(
      'mailto:support@conceal.io?subject=a%20b%2Bc&body=a%0D%0Ab%0D%0Ac%0D%0Ad%20e',
    );
  });

  it('asks for what is not given, and leaves empty what was emptied', () => {
    expect(mailParts(urlOf(mail, {}))).toEqual({
      address: 'mailto:support@conceal.io',
      subject: 'Support request',
      body: 'What happened:\r\n\r\n\r\nProduct and version:\r\n',
    });
    expect(urlOf(mail, { subject: '', description: '' })).toBe('mailto:support@conceal.io');
  });

  it('keeps other scripts and repairs broken text', () => {
    expect(mailParts(urlOf(mail, { subject: '質問 – é 👋', description: '\uD800' }))).toMatchObject({
      subject: '質問 – é 👋',
      body: '\uFFFD',
    });
  });
});

describe('ticketUrl with a form', () => {
  const fields = {
    subject: 'subject',
    description: 'body',
    severity: 'priority',
    product: 'p',
    version: 'v',
    platform: 'os',
    page: 'from',
  };

  it('puts the draft into the configured parameters', () => {
    const url = new URL(urlOf(form('https://tickets.example.com/new', fields), draft));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      subject: 'A & B + C?',
      body: 'One\r\nTwo 100%',
      priority: 'high',
      p: 'ConcealBrowse',
      v: '3.2.0',
      os: 'chrome',
      from: 'https://app.example/policy',
    });
    expect(url.search).not.toContain('+');
  });

  it("keeps the form's own query and fragment as they are written", () => {
    const url = urlOf(form('https://tickets.example.com/new?form=7&x=a%20b&flag#top', { subject: 'subject' }), { subject: 'Hi you' });
    expect(url).toBe('https://tickets.example.com/new?form=7&x=a%20b&flag&subject=Hi%20you#top');
  });

  it('replaces a preset value only by a value', () => {
    const tickets = form('https://tickets.example.com/new?priority=low&form=7', { severity: 'priority' });
    expect(urlOf(tickets, { severity: 'high' })).toBe('https://tickets.example.com/new?form=7&priority=high');
    expect(urlOf(tickets, {})).toBe('https://tickets.example.com/new?priority=low&form=7');
  });

  it('adds what has no parameter to the description', () => {
    const url = new URL(urlOf(form('https://tickets.example.com/new', { description: 'body', version: 'v' }), draft));
    expect(Object.fromEntries(url.searchParams)).toEqual({
      body: 'One\r\nTwo 100%\r\n\r\nSeverity: high\r\nProduct: ConcealBrowse\r\nPlatform: chrome\r\nPage: https://app.example/policy',
      v: '3.2.0',
    });
  });

  it('adds nothing where no parameter is configured or given', () => {
    expect(urlOf(form('https://tickets.example.com/new', {}), draft)).toBe('https://tickets.example.com/new');
    expect(urlOf(form('https://tickets.example.com/new', fields), {})).toBe('https://tickets.example.com/new');
  });
});

import { describe, expect, it } from 'vitest';
import type { Catalog, Entry } from './catalog.ts';
import { buildWidgetData } from './widget-data.ts';

interface Given {
  articles?: Partial<Entry>[];
  knownIssues?: (Partial<Entry> & { severity?: string; status?: string; platforms?: string[]; browsers?: string[] })[];
  expired?: Partial<Entry>[];
  rules?: { path?: string; context?: string[]; entries: string[] }[];
}

const goal = (words: string) => ({ words, due: { after: 1, unit: 'hours', clock: 'support-hours' } });
const severity = (id: string) => ({
  id,
  name: id.toUpperCase(),
  definition: `It is ${id}.`,
  criteria: [{}],
  firstResponse: goal(`${id} response`),
  updates: goal('x'),
});

function catalogOf({ articles = [], knownIssues = [], expired = [], rules = [] }: Given): Catalog {
  const complete = <Item extends object>(items: Item[]) =>
    items.map((item) => ({
      title: 'Title',
      summary: 'Summary',
      confirmation: 'confirmed',
      products: [],
      state: 'live',
      sample: false,
      ...item,
    }));
  return {
    site: {
      name: 'Conceal Support',
      url: 'https://support.example',
      organization: 'Conceal, Inc.',
      language: 'en',
      timeZone: 'UTC',
      tickets: { email: 'help@example.com', fields: {} },
    },
    policy: {
      timeZone: 'America/New_York',
      openingHours: [{ days: ['monday'], opens: '08:00', closes: '20:00' }],
      holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
      severities: [severity('urgent'), severity('low')],
      email: { confirmation: goal('Within 30 minutes.'), response: goal('Within 8 hours.') },
      channels: [{ name: 'internal' }],
    },
    products: [{ id: 'browse', name: 'Browse' }],
    announcements: [],
    releases: [],
    docs: [],
    faqs: [],
    articles: complete(articles),
    knownIssues: complete(knownIssues),
    expired: complete(expired),
    widgetRules: rules,
  } as unknown as Catalog;
}

const all = (given: Given, product?: string) => buildWidgetData(catalogOf(given), product);

describe('buildWidgetData', () => {
  it('says what the panel shows, and no more', () => {
    const data = all({}, 'browse');
    expect(data).toMatchObject({
      schemaVersion: 1,
      portal: { name: 'Conceal Support', url: 'https://support.example', organization: 'Conceal, Inc.', language: 'en' },
      product: { id: 'browse', name: 'Browse' },
      tickets: { email: 'help@example.com' },
    });
    expect(data.policy).toEqual({
      timeZone: 'America/New_York',
      openingHours: [{ days: ['monday'], opens: '08:00', closes: '20:00' }],
      holidays: [{ date: '2026-12-25', name: 'Christmas Day' }],
      hours: 'Monday, 8 AM to 8 PM Eastern time',
      zone: 'Eastern time',
      severities: [
        { id: 'urgent', name: 'URGENT', definition: 'It is urgent.', firstResponse: 'urgent response' },
        { id: 'low', name: 'LOW', definition: 'It is low.', firstResponse: 'low response' },
      ],
      email: { confirmation: 'Within 30 minutes.', response: 'Within 8 hours.' },
    });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
    expect(all({}).product).toBeNull();
  });

  it('keeps the entries that rules name, each once, with absolute permanent addresses', () => {
    const articles = [{ id: 'KB-0001', title: 'One', confirmation: 'unconfirmed' as const }, { id: 'KB-0002' }, { id: 'KB-0003' }];
    const rules = [
      { path: '/policy*', entries: ['KB-0001'] },
      { context: ['sso'], entries: ['KB-0002', 'KB-0001'] },
    ];
    const data = all({ articles, rules });
    expect(data.rules).toEqual(rules);
    expect(data.entries.map(({ id }) => id)).toEqual(['KB-0001', 'KB-0002']);
    expect(data.entries[0]).toEqual({
      id: 'KB-0001',
      title: 'One',
      summary: 'Summary',
      url: 'https://support.example/k/KB-0001/',
      confirmation: 'unconfirmed',
    });
  });

  it('holds no sample, draft, scheduled or expired entry, and no rule without an entry', () => {
    const data = all({
      articles: [
        { id: 'KB-0001', sample: true },
        { id: 'KB-0002', state: 'draft' },
        { id: 'KB-0003', state: 'scheduled' },
        { id: 'KB-0005' },
      ],
      knownIssues: [
        { id: 'KI-0001', status: 'open', sample: true, severity: 'low' },
        { id: 'KI-0002', status: 'open', state: 'draft', severity: 'low' },
      ],
      expired: [{ id: 'KB-0004', state: 'expired' }],
      rules: [
        { path: '/a', entries: ['KB-0001', 'KB-0002', 'KB-0003', 'KB-0004'] },
        { path: '/b', entries: ['KB-0001', 'KB-0005'] },
      ],
    });
    expect(data.rules).toEqual([{ path: '/b', entries: ['KB-0005'] }]);
    expect(data.entries.map(({ id }) => id)).toEqual(['KB-0005']);
    expect(data.knownIssues).toEqual([]);
  });

  it("keeps a product's data to what is about it", () => {
    const given = {
      articles: [{ id: 'KB-0001', products: ['browse'] }, { id: 'KB-0002', products: ['other'] }, { id: 'KB-0003' }],
      rules: [{ path: '/', entries: ['KB-0001', 'KB-0002', 'KB-0003'] }],
    };
    expect(all(given, 'browse').entries.map(({ id }) => id)).toEqual(['KB-0001', 'KB-0003']);
    expect(all(given).entries).toHaveLength(3);
  });

  it('lists open known issues, the most severe first, with the systems that they name', () => {
    const data = all(
      {
        knownIssues: [
          { id: 'KI-0004', status: 'open', severity: 'low', products: ['browse'], platforms: ['windows'], browsers: ['firefox'] },
          { id: 'KI-0003', status: 'fixed', severity: 'urgent', products: ['browse'] },
          { id: 'KI-0002', status: 'open', severity: 'urgent', products: ['browse'] },
          { id: 'KI-0001', status: 'open', severity: 'urgent', products: ['other'] },
        ],
      },
      'browse',
    );
    expect(data.knownIssues.map(({ id, platforms }) => [id, platforms])).toEqual([
      ['KI-0002', []],
      ['KI-0004', ['windows', 'firefox']],
    ]);
  });
});

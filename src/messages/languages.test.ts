import { describe, expect, it, test } from 'vitest';
import { en } from './en.ts';
import { interfaceLanguages, interfaceOf } from './languages.ts';
import { bind } from './message.ts';
import { splitMarks } from './marks.ts';
import { readerLocale } from './page-messages.ts';
import { toPseudo } from './pseudo.ts';

/** The placeholders and marks of each message, by its path. */
function partsOf(tree: object, path = ''): Record<string, string[]> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, message]: [string, string | object]) =>
      typeof message === 'string'
        ? { [`${path}${key}`]: (message.match(/\{\w+\}|<\/?\w+>/g) ?? []).toSorted() }
        : partsOf(message, `${path}${key}.`),
    ),
  ) as Record<string, string[]>;
}

/** Plural forms are those of the language. */
const withoutForms = (parts: Record<string, string[]>) =>
  Object.fromEntries(Object.entries(parts).map(([path, names]) => [path.replace(/\.(zero|one|two|few|many|other)$/, ''), names]));

describe('each language', () => {
  it.each([...interfaceLanguages, 'en-XA'])('%s has the messages, values and marks of English', (language) => {
    expect(withoutForms(partsOf(interfaceOf({ language }).texts))).toEqual(withoutForms(partsOf(en)));
  });

  it('is written with whole sentences: no message begins or ends with a space, but what follows a name', () => {
    const loose = Object.entries(partsOf(en)).filter(([path]) => {
      const message = path.split('.').reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], en) as string;
      return message.trim() !== message;
    });
    expect(loose.map(([path]) => path)).toEqual(['widgetAlone.newTab', 'widget.newTab', 'prose.noteLabel', 'ticketLines.description']);
  });
});

describe('the interface of a site', () => {
  it.each([
    ['en', 'en', undefined],
    ['en-GB', 'en-GB', undefined],
    ['de', 'en', 'de'],
    ['zh-Hant-TW', 'en', 'zh-Hant-TW'],
  ])('in %s is in %s; content is marked with %s', (language, locale, contentLang) => {
    expect(interfaceOf({ language })).toMatchObject({ locale, contentLang });
  });
});

describe('a message', () => {
  const { t } = interfaceOf({ language: 'en' });

  it('takes its values, and writes numbers as its language does', () => {
    expect(t.lists.groups({ count: 1 })).toBe('1 entry, grouped.');
    expect(t.lists.groups({ count: 1500 })).toBe('1,500 entries, grouped.');
    expect(t.search.title).toBe('Search');
  });

  it('has the plural forms of its language', () => {
    const pages = { count: { one: '{count} strona', few: '{count} strony', many: '{count} stron', other: '{count} strony' } } as const;
    const { count } = bind(pages, 'pl');
    expect([1, 2, 5].map((number) => count({ count: number }))).toEqual(['1 strona', '2 strony', '5 stron']);
  });

  it('puts values in once, whatever they look like', () => {
    expect(t.entry.previous({ title: '{title} $& <b>' })).toBe('Previous: {title} $& <b>');
  });

  it('is divided at its marks; what only looks like a mark is text', () => {
    expect(splitMarks('See <page>this</page>, <b>not</b> <page>', ['page'])).toEqual([
      { text: 'See ' },
      { text: 'this', mark: 'page' },
      { text: ', <b>not</b> <page>' },
    ]);
  });
});

test('the pseudo-language brackets and lengthens what readers see', () => {
  const text = 'From {from} to {to}, see the <page>whole list of changes</page>.';
  const { pseudo } = toPseudo({ pseudo: text });
  expect(pseudo).toMatch(/^⟦From \{from\} to \{to\}, see the <page>whole list of changes<\/page>\..+⟧$/);
  expect(pseudo.length / text.length).toBeGreaterThan(1.25);
});

describe('how a reader writes times', () => {
  it.each([
    ['en', ['en-GB', 'en'], 'en-GB'],
    ['en', ['de-DE', 'en-US'], 'en-US'],
    ['en', ['de-DE'], 'en-u-hc-h23'],
    ['de', ['en-US'], 'de-u-hc-h12'],
  ])('in an interface in %s, with %j: %s', (locale, readers, expected) => {
    expect(readerLocale(locale, readers)).toBe(expected);
  });
});

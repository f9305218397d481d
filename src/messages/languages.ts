/** The languages of the interface, and which of them a site gets. */
import { en } from './en.ts';
import { bind, type Bound, type Translation } from './message.ts';
import { toPseudo } from './pseudo.ts';

/** All messages of a language, as data. */
export type Texts = Translation<typeof en>;

/** The words of an interface. */
export type Words = Bound<typeof en>;

/** The interface of a site. */
export interface Interface {
  t: Words;
  /** The messages as data, for scripts. */
  texts: Texts;
  /** The language of the messages, with the site's region: for numbers, dates and times. */
  locale: string;
  /** The language of the content, if it is not that of the interface. */
  contentLang: string | undefined;
}

const pseudoLanguage = 'en-XA';

const languages: Record<string, Texts> = { en, [pseudoLanguage]: toPseudo(en) };

/** The languages that the interface has, by their BCP 47 tags. */
export const interfaceLanguages = Object.keys(languages).filter((tag) => tag !== pseudoLanguage);

const fallback = 'en';

/** Binding takes longer than rendering a small page. */
const made = new Map<string, Interface>();

/** The interface for the language of a site's content; English for a language that the interface lacks. */
export function interfaceOf({ language }: { language: string }): Interface {
  const known = made.get(language) ?? makeInterface(language);
  made.set(language, known);
  return known;
}

/** The interface's language for a language of content: the same, or the one that it is a variety of; undefined if there is none. */
export function interfaceLanguageFor(language: string): string | undefined {
  const tag = Intl.getCanonicalLocales(language)[0] ?? '';
  const varieties = tag.split('-').map((_, index, parts) => parts.slice(0, parts.length - index).join('-'));
  return varieties.find((variety) => Object.hasOwn(languages, variety));
}

function makeInterface(language: string): Interface {
  const found = interfaceLanguageFor(language);
  const texts = languages[found ?? fallback] ?? en;
  const locale = found === undefined ? fallback : language;
  return { t: bind(texts, locale) as Words, texts, locale, contentLang: found === undefined ? language : undefined };
}

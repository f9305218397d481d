/** What scripts take from their page: messages, and the language that these are in. */
import type { en } from './en.ts';
import { bind, type Bound } from './message.ts';

type Group = keyof typeof en;

/** The messages of a group, from the `data-messages` attribute that the page has given an element. */
export function readMessages<Name extends Group>({ dataset }: HTMLElement): Bound<(typeof en)[Name]> {
  return bind(JSON.parse(dataset.messages ?? '{}') as (typeof en)[Name], interfaceLocale());
}

/** The language of the interface. */
export function interfaceLocale(): string {
  return document.body.lang || document.documentElement.lang;
}

/** How the reader writes times, in the language of the interface: as in their own variety of it, else with their own clock. */
export function readerLocale(locale = interfaceLocale(), readers: readonly string[] = navigator.languages): string {
  const languageOf = (tag: string) => new Intl.Locale(tag).language;
  const own = readers.find((tag) => languageOf(tag) === languageOf(locale));
  if (own !== undefined) return own;
  const { hourCycle } = new Intl.DateTimeFormat(readers[0], { hour: 'numeric' }).resolvedOptions();
  return hourCycle === undefined ? locale : new Intl.Locale(locale, { hourCycle }).toString();
}

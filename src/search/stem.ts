/** What forms and spellings of a word have in common. Browser-safe. */
import { stemmer } from 'stemmer';

/** Words that are no forms of what they look like forms of. */
const ownStems = new Set(['news', 'windows', 'saas', 'address', 'process', 'access', 'business', 'browser', 'users', 'user']);

/** British spellings, and what they become in American ones. Both sides of a comparison pass here, so that wrong guesses do no harm. */
const american: [british: RegExp, replacement: string][] = [
  [/(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'iz'],
  [/(?<=[a-z]{2})ys(?=(?:e|ed|es|er|ers|ing)$)/, 'yz'],
  [/(?<=[a-z]{3})our(?=(?:s|ed|ing|ful|able|ite|ites)?$)/, 'or'],
  [/(?<=[a-z]{3}[aeiou])ll(?=(?:ed|ing|er|ers|ment|ments)$)/, 'l'],
  [/(?<=^(?:cent|met|theat|fib))re(?=s?$)/, 'er'],
  [/(?<=^(?:licen|defen|offen))ce(?=s?$)/, 'se'],
  [/(?<=(?:alog|og))ue(?=s?$)/, ''],
  [/^grey(?=(?:ed|s)?$)/, 'gray'],
  [/^program(?:me)(?=s?$)/, 'program'],
];

/** What words that differ only in their endings or in British spelling have in common. */
export function stemOf(word: string): string {
  if (!/^[a-z]{3,}$/.test(word) || ownStems.has(word)) return word;
  return stemmer(american.reduce((text, [british, replacement]) => text.replace(british, replacement), word));
}

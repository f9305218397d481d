import { expect, it } from 'vitest';
import { localeOf } from './locale.ts';

it.each([
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['de', 'de_DE'],
  ['zh-Hant', 'zh_TW'],
])('%s is %s', (language, locale) => {
  expect(localeOf(language)).toBe(locale);
});

/** A language as an Open Graph locale, which needs a country: by default, the one with most of its speakers. */
export function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region ? `${code}_${region}` : code;
}

/** A language as Open Graph writes it, which knows none without a country: that where most of its speakers are, unless it names one. */
export function localeOf(language: string): string {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return region ? `${code}_${region}` : code;
}

/** The portal's own settings. */
import { describe, expect, it } from 'vitest';
import { findings, minimal } from '#src/test/content-directory.ts';

const site = (language: string) => ({ 'site.yaml': minimal['site.yaml'].replace('language: en', `language: ${language}`) });

describe('the language of a site', () => {
  it('that the interface lacks is a warning with those that it has', async () => {
    expect(await findings(site('de'))).toEqual([
      expect.stringMatching(
        /^content\/site\.yaml:3:11 warning site-language .*not available in "de", so it stays in English \(available: en\)$/,
      ),
    ]);
  });

  it.each(['en', 'en-GB', 'EN-us'])('%s is a variety of one that it has', async (language) => {
    expect(await findings(site(language))).toEqual([]);
  });
});

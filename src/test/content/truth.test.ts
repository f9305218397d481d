/** What the content says is known, and what it must not say is found. */
import { expect, it } from 'vitest';
import { checkContent } from '#src/checks/check-content.ts';
import { patternOf, styleSchema } from '#src/schemas/style.ts';
import { style, writtenEntries } from './portal-content.ts';

const { never } = styleSchema.parse(style);
const isNever = (text: string) => never.filter(({ words }) => words.some((term) => patternOf(term).test(text)));

/** One for each rule of style.yaml. */
const wrong = [
  'It costs $5 per user per month.',
  'Allow api.conceal.io in the firewall.',
  'Open TCP 443.',
  'Allow 203.0.113.0/24.',
  'The policy takes effect within 15 minutes.',
  'You need Chrome 120 or Windows 11.',
  'Conceal is SOC 2 certified.',
  'Records are kept for 90 days.',
  'Data is stored in the EU.',
  'The Edge id is abcdefghijklmnopabcdefghijklmnop.',
  'SiteID is 6f1c1f5e-1111-2222-3333-444455556666.',
  'Run msiexec /i ConcealBrowse.msi /qn.',
  'A password has at least 12 characters.',
  'The clipboard is blocked in isolation.',
  'In Intune, open Apps and add the MSI.',
  'Call (555) 010-0199.',
  'Use the REST API.',
  'Update to ConcealBrowse 4.2.',
  'Version 3 comes after 0.10.1.',
  'We guarantee an answer.',
  'The first column is the e-mail address.',
  'Simply click here!',
];

it.each(wrong)('finds: %s', (text) => {
  expect(isNever(text)).not.toEqual([]);
});

it('finds something by each rule', () => {
  expect(never.filter((rule) => !wrong.some((text) => isNever(text).includes(rule)))).toEqual([]);
});

it('has no finding; that the ticket form is not known is none', async () => {
  const { findings } = await checkContent({ environment: { contentDir: 'content', publicDir: 'public' }, wallClock: Date.now() });
  expect(findings.filter(({ rule }) => rule !== 'site-tickets')).toEqual([]);
});

it('has sources for every entry about a product of others', () => {
  const sourceless = writtenEntries.filter(({ keys, file }) => !file.startsWith('releases/') && !Array.isArray(keys.sources));
  expect(sourceless.map(({ file }) => file)).toEqual([]);
});

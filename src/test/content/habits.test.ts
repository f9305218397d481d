/** The habits that our writers avoid: each is found, and plain English is not. */
import { expect, it } from 'vitest';
import { patternOf, styleSchema } from '#src/schemas/style.ts';
import { style } from './portal-content.ts';

const { avoid } = styleSchema.parse(style);
const rulesFor = (text: string) => avoid.filter(({ words }) => words.some((term) => patternOf(term).test(text)));

/** One or more for each rule of style.yaml, in its order. */
const habits = [
  'The setting stands under Policies.',
  'Your id stands there once for each browser.',
  'The file lies in the folder.',
  'The list holds every device.',
  'Enter the code without blanks.',
  'Type a blank after the number.',
  'Restarting the browser mends this.',
  'The old address leads on to the new page.',
  'Each product has a page of its own.',
  'The extension updates by itself.',
  'Such a link is blocked.',
  'There are two modes, of which one blocks.',
  'See the policy page, which see.',
  'Users are to be added by an administrator.',
  'There is no entry of that name.',
  'It is possible to export the list.',
  'Restart in order to finish.',
  'In case of an error, open a ticket.',
  'Write down since when it happens.',
  'Use a supported browser, e.g. Chrome.',
  'Use another browser, i.e. Edge.',
  'It opens pages, files, etc. in isolation.',
  'Utilize the dashboard.',
  'Send an e-mail.',
  'See the aforementioned page.',
];

const plain = [
  'The setting is under Policies. MSP stands for managed service provider.',
  'Press and hold Shift. The file contains every device.',
  'Leave the field blank, or insert a blank line on a blank page.',
  'This leads to the page. Add your own page.',
  'You can export the list. Send an email, for example to support.',
  'What are the two modes? One of them blocks.',
];

it.each(habits)('finds: %s', (text) => {
  expect(rulesFor(text)).toHaveLength(1);
});

it('has an example of each habit', () => {
  expect(avoid.filter((rule) => !habits.some((text) => rulesFor(text).includes(rule)))).toEqual([]);
});

it.each(plain)('accepts: %s', (text) => {
  expect(rulesFor(text)).toEqual([]);
});

/** How the content is written: spelling, words that do not help readers, and what the organization's own style.yaml says. */
import type { Facts } from '../facts.ts';
import { warning, type Finding } from '../findings.ts';
import type { Body } from '../body/body.ts';
import { checkNever } from './never.ts';
import { proseOfBody, proseOfFields, type Prose } from './prose.ts';
import { checkReading } from './reading.ts';
import { createSpeller, unknownWords, type Speller } from './speller.ts';
import { createStyleCheck } from './style.ts';

/** Findings about the prose of fields and bodies. `words` are the project's own. */
export async function checkProse(facts: Facts, bodies: ReadonlyMap<string, Body>, words: readonly string[]): Promise<Finding[]> {
  const { glossary, site, products } = facts.content;
  const names = [...products.map(({ id }) => id), ...facts.texts.flatMap(({ meta, text }) => (meta.text === 'name' ? [text] : []))];
  // The dictionary is of one language.
  const speller = /^en\b/i.test(site.language) ? await createSpeller([...words, ...names]) : undefined;
  const checkStyle = createStyleCheck(glossary);
  const read = facts.entries.flatMap(({ file }) => bodies.get(file) ?? []);
  return [
    ...[...proseOfFields(facts), ...read.flatMap(proseOfBody)].flatMap((piece) => [
      ...(speller ? checkSpelling(piece, speller) : []),
      ...checkStyle(piece),
    ]),
    ...read.flatMap(checkLinkTexts),
    ...checkReading(facts, bodies),
    ...checkNever(facts, bodies),
  ];
}

function checkSpelling({ file, text, placeOf }: Prose, speller: Speller): Finding[] {
  return unknownWords(text, speller).map(({ word, offset }) => {
    const nearest = speller.suggest(word);
    const hint = nearest.length === 0 ? '' : ` (did you mean ${nearest.join(', ')}?)`;
    return warning(file, placeOf(offset), 'spelling', `"${word}" is in no dictionary: correct it, or add it to words.txt${hint}`);
  });
}

/** What a link says when it stands alone, as a screen reader lists it. */
const emptyWords =
  /^(?:here|click here|click|this|this link|this page|this article|link|the link|more|read more|learn more|more info|more information|see more|details)$/;

function checkLinkTexts({ file, links }: Body): Finding[] {
  return links.flatMap(({ text, place }) => {
    if (
      text === undefined ||
      !emptyWords.test(
        text
          .toLowerCase()
          .replaceAll(/[^\p{L} ]/gu, '')
          .trim(),
      )
    )
      return [];
    const message = `"${text.trim()}" says nothing of where the link leads: name its target, as in [Okta sign-in](/kb/…/)`;
    return [warning(file, place, 'click-here', message)];
  });
}

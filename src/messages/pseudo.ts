/**
 * The pseudo-language `en-XA`: every message in brackets and lengthened to about 140 percent, as translations are. A portal in it
 * shows which text is not a message, and where a longer text does not fit.
 */
import type { Plural } from './message.ts';

/** What messages become: brackets that nothing else has. */
export const [opening, closing] = ['⟦', '⟧'];

/** A tree of messages in the pseudo-language. */
export function toPseudo<Tree extends object>(tree: Tree): Tree {
  const entries = Object.entries(tree).map(([key, message]: [string, string | Plural | object]) => [
    key,
    typeof message === 'string' ? pseudoText(message) : toPseudo(message),
  ]);
  return Object.fromEntries(entries) as Tree;
}

function pseudoText(text: string): string {
  if (text === '') return text;
  const shown = text.replaceAll(/<\/?\w+>|\{\w+\}/g, '');
  const more = Array.from({ length: Math.ceil((shown.length * 0.4 - 2) / 6) }, () => ' länger').join('');
  return opening + text.trimEnd() + more + closing;
}

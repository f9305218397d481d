/** Adds the language and a copy button, which a script shows, to code blocks. */
import type { Words } from '#src/messages/languages.ts';
import { create, visitElements, type PagePlugin } from './element.ts';

/** Languages whose names differ from their info strings, and are the same everywhere. */
const languageNames = new Map([
  ['html', 'HTML'],
  ['ini', 'INI'],
  ['js', 'JavaScript'],
  ['json', 'JSON'],
  ['powershell', 'PowerShell'],
  ['python', 'Python'],
  ['xml', 'XML'],
  ['yaml', 'YAML'],
]);

function languageName(id: string, { languages }: Words['names']): string {
  if (/^(?:bash|sh|shell)$/.test(id)) return languages.shell;
  if (id === 'text' || id === 'txt') return languages.text;
  return id === 'reg' ? languages.reg : (languageNames.get(id) ?? id);
}

export const codePlugin =
  (t: Words): PagePlugin =>
  () => ({
    name: 'code',
    ...visitElements(['pre'], (element, context) => {
      if (element.type !== 'element') return;
      const [code] = element.children;
      const className = code?.type === 'element' ? code.properties.className : undefined;
      const fenced = Array.isArray(className) ? className.find((name) => name.startsWith('language-')) : undefined;
      const language = (fenced ?? 'language-text').slice('language-'.length).toLowerCase();
      const label = languageName(language, t.names);
      const head = create('p', { className: ['code-head'], dataPagefindIgnore: '' }, [
        create('span', {}, [{ type: 'text', value: label }]),
        create('button', { type: 'button', dataWaits: '', dataCopyCode: '' }, [{ type: 'text', value: t.copy.copy }]),
      ]);
      // Focusable, so that the keyboard can scroll a block wider than the screen.
      const block = { ...element, properties: { ...element.properties, tabIndex: 0 } };
      context.replaceNode(
        element,
        create('div', { className: ['code'], role: 'group', ariaLabel: t.prose.code({ language: label }) }, [head, block]),
      );
    }),
  });

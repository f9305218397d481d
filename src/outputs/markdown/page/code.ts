/** Adds the language and a copy button, which a script shows, to code blocks. */
import { create, visitElements, type PagePlugin } from './element.ts';

/** Languages whose names differ from their info strings. */
const languageNames: Record<string, string> = {
  bash: 'Shell',
  html: 'HTML',
  ini: 'INI',
  js: 'JavaScript',
  json: 'JSON',
  powershell: 'PowerShell',
  python: 'Python',
  reg: 'Registry file',
  sh: 'Shell',
  shell: 'Shell',
  text: 'Text',
  txt: 'Text',
  xml: 'XML',
  yaml: 'YAML',
};

export const codePlugin: PagePlugin = () => ({
  name: 'code',
  ...visitElements(['pre'], (element, context) => {
    if (element.type !== 'element') return;
    const [code] = element.children;
    const className = code?.type === 'element' ? code.properties.className : undefined;
    const fenced = Array.isArray(className) ? className.find((name) => name.startsWith('language-')) : undefined;
    const language = (fenced ?? 'language-text').slice('language-'.length).toLowerCase();
    const label = languageNames[language] ?? language;
    const head = create('p', { className: ['code-head'], dataPagefindIgnore: '' }, [
      create('span', {}, [{ type: 'text', value: label }]),
      create('button', { type: 'button', dataWaits: '', dataCopyCode: '' }, [{ type: 'text', value: 'Copy' }]),
    ]);
    // Focusable, so that the keyboard can scroll a block wider than the screen.
    const block = { ...element, properties: { ...element.properties, tabIndex: 0 } };
    context.replaceNode(element, create('div', { className: ['code'], role: 'group', ariaLabel: `Code: ${label}` }, [head, block]));
  }),
});

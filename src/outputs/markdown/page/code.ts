/** Adds the language and a copy button, which a script shows, to code blocks. */
import type { ElementContent } from 'hast';
import { visitElements, type PagePlugin } from './element.ts';

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
    const head: ElementContent[] = [
      { type: 'element', tagName: 'span', properties: {}, children: [{ type: 'text', value: label }] },
      {
        type: 'element',
        tagName: 'button',
        properties: { type: 'button', dataWaits: '', dataCopyCode: '' },
        children: [{ type: 'text', value: 'Copy' }],
      },
    ];
    context.replaceNode(element, {
      type: 'element',
      tagName: 'div',
      properties: { className: ['code'], role: 'group', ariaLabel: `Code: ${label}` },
      children: [
        { type: 'element', tagName: 'p', properties: { className: ['code-head'], dataPagefindIgnore: '' }, children: head },
        // Focusable, so that the keyboard can scroll a block wider than the screen.
        { ...element, properties: { ...element.properties, tabIndex: 0 } },
      ],
    });
  }),
});

/** The script that pages load: defines `<support-widget>` once, where the browser has what it needs; elsewhere the link stays. */
import { SupportWidget } from './support-widget.ts';

const isSupported =
  'showModal' in HTMLDialogElement.prototype &&
  'adoptedStyleSheets' in Document.prototype &&
  'any' in AbortSignal &&
  'parse' in URL &&
  CSS.supports('color', 'light-dark(red, red)');

if (isSupported && !customElements.get('support-widget')) customElements.define('support-widget', SupportWidget);

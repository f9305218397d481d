/** The entry point: defines `<support-widget>` in browsers that support it; in others the link remains. */
import { SupportWidget } from './support-widget.ts';

const isSupported =
  'showModal' in HTMLDialogElement.prototype &&
  'adoptedStyleSheets' in Document.prototype &&
  'any' in AbortSignal &&
  'parse' in URL &&
  CSS.supports('color', 'light-dark(red, red)');

if (isSupported && !customElements.get('support-widget')) customElements.define('support-widget', SupportWidget);

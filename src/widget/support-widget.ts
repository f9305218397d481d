/** `<support-widget>`: turns the link inside it into a button with a panel. Importing this module defines nothing. */
import type { NavigateDetail, WidgetData } from '#src/domain/widget-contract.ts';
import { create, createButton, createIcon, createLink, icons, linkDestination } from './dom.ts';
import { loadWidgetData } from './load.ts';
import { alone } from './messages.ts';
import { Panel } from './panel.ts';
import styles from './support-widget.css?inline';

/** How often to update the support status while the panel is open. */
const refreshMs = 30_000;

/** The address of the portal that served this script, which is at `/widget/VERSION/widget.js` there. */
const scriptPortal = withoutSlash(new URL('../..', import.meta.url));

export class SupportWidget extends HTMLElement {
  static readonly observedAttributes = ['product', 'version', 'platform', 'context', 'label', 'portal', 'open'];

  /** The clock, in milliseconds since the epoch; tests replace it. */
  now: () => number = Date.now;

  readonly #button = createButton({ class: 'opener primary', part: 'button', 'aria-haspopup': 'dialog' }, () => {
    // Safari does not focus a clicked button, to which the dialog should return the focus.
    this.focus();
    this.open();
  });
  readonly #panel = new Panel();
  #loaded: { key: string; data: WidgetData } | undefined;
  #request = new AbortController();
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor() {
    super();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    const slot = create('slot', { hidden: '' });
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    root.append(this.#button, slot, this.#panel.dialog);
    slot.addEventListener('slotchange', () => this.#updateLabel());
    this.#watch(this.#panel.dialog);
  }

  connectedCallback(): void {
    this.#updateLabel();
    if (this.hasAttribute('open')) this.open();
  }

  disconnectedCallback(): void {
    this.close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (!this.isConnected || before === after) return;
    if (name === 'label') this.#updateLabel();
    else if (name !== 'open') this.#refresh();
    else if (after === null) this.close();
    else this.open();
  }

  override focus(options?: FocusOptions): void {
    this.#button.focus(options);
  }

  /** Opens the panel, and loads the data if necessary. */
  open(): void {
    const { dialog } = this.#panel;
    if (dialog.open || !this.isConnected) return;
    dialog.showModal();
    this.setAttribute('open', '');
    this.#timer = setInterval(() => this.#panel.showSupport(this.now()), refreshMs);
    this.dispatchEvent(new CustomEvent('support-widget:open', { bubbles: true, composed: true }));
    this.#refresh();
  }

  /** Closes the panel, keeping the reader's ticket draft. */
  close(): void {
    this.#panel.dialog.close();
  }

  #watch(dialog: HTMLDialogElement): void {
    let isPressOutside = false;
    dialog.addEventListener('pointerdown', (event) => (isPressOutside = isOutside(dialog, event)));
    dialog.addEventListener('click', (event) => {
      // Dragging a selection out of the panel must not close it.
      if (isPressOutside && isOutside(dialog, event)) this.close();
      const detail = linkDestination(event);
      if (detail && !this.#announce(detail)) event.preventDefault();
    });
    dialog.addEventListener('close', () => {
      clearInterval(this.#timer);
      this.#request.abort();
      this.removeAttribute('open');
      if (this.shadowRoot?.activeElement === null && document.activeElement === document.body) this.#button.focus();
      this.dispatchEvent(new CustomEvent('support-widget:close', { bubbles: true, composed: true }));
    });
  }

  #announce(detail: NavigateDetail): boolean {
    return this.dispatchEvent(new CustomEvent('support-widget:navigate', { bubbles: true, composed: true, cancelable: true, detail }));
  }

  /** Updates an open panel from the attributes. */
  #refresh(): void {
    if (!this.#panel.dialog.open) return;
    if (this.#loaded?.key === this.#key) this.#show(this.#loaded.data);
    else void this.#load();
  }

  async #load(): Promise<void> {
    const key = this.#key;
    this.#request.abort();
    this.#request = new AbortController();
    const { signal } = this.#request;
    this.#panel.showLoading();
    try {
      const data = await loadWidgetData(this.#portal, this.#text('product'), signal);
      if (signal.aborted) return;
      this.#loaded = { key, data };
      this.#show(data);
    } catch {
      if (!signal.aborted) this.#panel.showFailure(this.#plainLinks, () => void this.#load());
    }
  }

  #show(data: WidgetData): void {
    this.#panel.showData(data, {
      path: location.pathname,
      context: this.#text('context'),
      product: this.#text('product'),
      version: this.#text('version'),
      platform: this.#text('platform'),
      // Queries and fragments may contain private data.
      page: location.origin + location.pathname,
      now: this.now(),
    });
  }

  #updateLabel(): void {
    const label = this.#text('label') || (this.#link?.textContent.trim() ?? '') || alone.name;
    this.#button.replaceChildren(createIcon(icons.help), label);
  }

  /** Links that work without the portal's data. */
  get #plainLinks(): Node[] {
    const link = this.#link;
    const portal = createLink(alone, 'portal', this.#portal, alone.openPortal);
    return link ? [createLink(alone, 'link', link.href, link.textContent.trim() || alone.openTicket), portal] : [portal];
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector<HTMLAnchorElement>('a[href]');
  }

  get #key(): string {
    return `${this.#portal} ${this.#text('product')}`;
  }

  get #portal(): string {
    const portal = URL.parse(this.#text('portal') || scriptPortal, document.baseURI);
    return portal?.protocol === 'https:' || portal?.protocol === 'http:' ? withoutSlash(portal) : scriptPortal;
  }

  #text(name: string): string {
    return this.getAttribute(name)?.trim() ?? '';
  }
}

function withoutSlash({ origin, pathname }: URL): string {
  return origin + pathname.replace(/\/+$/, '');
}

/** Whether a pointer event is on the backdrop, which has the dialog as its target. */
function isOutside(dialog: HTMLDialogElement, { target, clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return target === dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
}

/** `<current-news data-until="milliseconds since the epoch">`: removes itself then. */

/** The longest timer delay without overflow, in milliseconds. */
const maxTimeout = 2_147_483_647;

class CurrentNews extends HTMLElement {
  connectedCallback(): void {
    const left = Number(this.dataset.until ?? Infinity) - Date.now();
    if (left <= 0) this.remove();
    else if (left < maxTimeout) setTimeout(() => this.remove(), left);
  }
}

customElements.define('current-news', CurrentNews);

/** `<feed-chooser>`: shows the address of the feed that its fields describe, with its latest items. */
import { hostPath } from '#src/domain/base-path.ts';
import { readMessages } from '#src/messages/page-messages.ts';

/** A feed that can be chosen. */
interface Offer {
  topic: string;
  /** Empty for all products. */
  product: string;
  /** The path of the folder with its files, on this server and where the portal is published. */
  page: string;
  url: string;
}

interface FeedItem {
  url: string;
  title: string;
  date_published: string;
}

const mostItems = 5;

class FeedChooser extends HTMLElement {
  readonly #t = readMessages<'feedChooser'>(this);
  readonly #offers = JSON.parse(this.dataset.offers ?? '[]') as Offer[];
  #shown = '';

  connectedCallback(): void {
    delete this.dataset.waits;
    // A link may say which feed is wanted, as in ?product=beacon&topic=security.
    const query = new URLSearchParams(location.search);
    for (const name of ['topic', 'product', 'format']) {
      const field = this.#field(name);
      const wanted = query.get(name);
      if (field && [...field.options].some(({ value }) => value === wanted)) field.value = wanted ?? '';
      field?.addEventListener('change', () => {
        this.#show();
      });
    }
    this.querySelector('[data-copy-address]')?.addEventListener('click', () => void this.#copy());
    this.#show();
  }

  #show(): void {
    const [topic, product, format] = ['topic', 'product', 'format'].map((name) => this.#field(name)?.value ?? '');
    const ofTopic = this.#offers.filter((offer) => offer.topic === topic);
    for (const option of this.#field('product')?.options ?? []) option.disabled = !ofTopic.some((offer) => offer.product === option.value);
    const offer = ofTopic.find((other) => other.product === product) ?? ofTopic[0];
    const products = this.#field('product');
    if (!offer || !products) return;
    products.value = offer.product;
    const url = `${offer.url}${format}`;
    const address = this.querySelector<HTMLInputElement>('input.address');
    if (address) address.value = url;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[data-open]'))
      link.href = (link.dataset.open ?? '').replace('{url}', url).replace('{encoded}', encodeURIComponent(url));
    const slack = this.querySelector('[data-slack]');
    if (slack) slack.textContent = `/feed subscribe ${url}`;
    const status = this.querySelector('[data-copy-status]');
    if (status) status.textContent = '';
    if (this.#shown !== offer.page) void this.#showItems(offer.page);
  }

  async #showItems(page: string): Promise<void> {
    this.#shown = page;
    const list = this.querySelector('[data-items]');
    const lines = await loadItems(hostPath(`${page}feed.json`)).then(
      (items) => (items.length === 0 ? [this.#t.noItems] : items.slice(0, mostItems).map(toLine)),
      () => [this.#t.notLoaded],
    );
    if (this.#shown !== page) return;
    const items = lines.map((line) => {
      const item = document.createElement('li');
      item.append(...[line].flat());
      return item;
    });
    list?.replaceChildren(...items);
  }

  async #copy(): Promise<void> {
    const address = this.querySelector<HTMLInputElement>('input.address');
    const status = this.querySelector('[data-copy-status]');
    if (!address || !status) return;
    address.select();
    status.textContent = await navigator.clipboard.writeText(address.value).then(
      () => this.#t.copied,
      () => this.#t.notCopied,
    );
  }

  #field(name: string): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>(`select[name=${name}]`);
  }
}

async function loadItems(path: string): Promise<FeedItem[]> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path} answers ${response.status}`);
  return ((await response.json()) as { items: FeedItem[] }).items;
}

/** An item as a line; its link leads to the same page on this server. */
function toLine({ url, title, date_published }: FeedItem): (Node | string)[] {
  const { pathname, hash } = new URL(url);
  const link = document.createElement('a');
  link.href = `${pathname}${hash}`;
  link.textContent = title;
  const time = document.createElement('time');
  time.dateTime = date_published;
  time.textContent = new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: 'long' }).format(new Date(date_published));
  return [link, ' ', time];
}

customElements.define('feed-chooser', FeedChooser);

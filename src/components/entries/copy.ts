/** Copies a code block, or opens the dialog in which a support engineer copies a page or one of its sections. */
import { hostPath } from '#src/domain/base-path.ts';
import { element } from '#src/search/client/dom.ts';
import { idOfFragment } from '#src/domain/fragment.ts';
import { markdownSection } from '#src/domain/markdown-section.ts';
import { readMessages } from '#src/messages/page-messages.ts';

/** How long a button shows the result, in milliseconds. */
const confirmationTime = 2000;

/** Elements that get their own line in plain text. */
const blocks = ':is(p, li, pre, tr, dt, dd, h2, h3, h4)';

/** Copies the code of the block that contains a button. */
export async function copyCode(button: HTMLButtonElement): Promise<void> {
  const code = button.closest('.code')?.querySelector('pre')?.textContent ?? '';
  // A shell would run what it is pasted with a line break at its end.
  await copy(code.replace(/\n+$/, ''), button);
}

/** Opens the dialog for a button's page. `data-share` is the page's permalink, `data-twin` the path of its Markdown. */
export function openShare(button: HTMLButtonElement): void {
  const article = button.closest('article');
  if (!article) return;
  const dialog = document.querySelector<HTMLDialogElement>('dialog.share') ?? buildDialog(article, button);
  const part = dialog.querySelector('select');
  if (part) {
    const current = document.querySelector<HTMLAnchorElement>('.toc [aria-current]')?.hash ?? '';
    part.value = idOfFragment(location.hash || current);
    if (part.selectedIndex < 0) part.selectedIndex = 0;
    part.dispatchEvent(new Event('change'));
  }
  dialog.showModal();
}

function buildDialog(article: HTMLElement, opener: HTMLElement): HTMLDialogElement {
  const { share = '', twin: markdownPath } = opener.dataset;
  const t = readMessages<'share'>(opener);
  const title = textOf(article.querySelector('h1'));
  const headings = [...article.querySelectorAll<HTMLElement>(':is(h2, h3)[id]:not([id^="page:"])')];
  const part = element('select', { id: 'page:share-part' }, new Option(t.wholePage, ''));
  for (const heading of headings) part.append(new Option(`${heading.tagName === 'H3' ? '– ' : ''}${textOf(heading)}`, heading.id));
  const form = element('select', { id: 'page:share-form' }, new Option(t.text, 'text'));
  if (markdownPath !== undefined) form.append(new Option(t.markdown, 'markdown'));
  form.append(new Option(t.link, 'link'));
  const text = element('textarea', { id: 'page:share-text', rows: '9' });
  const button = element('button', { class: 'button', type: 'button' }, t.copy);

  const update = async () => {
    const url = new URL(hostPath(share), location.origin);
    url.hash = part.value;
    const heading = headings.find(({ id }) => id === part.value);
    const name = heading ? t.section({ page: title, section: textOf(heading) }) : title;
    if (form.value === 'link') text.value = url.href;
    else if (form.value === 'text') text.value = `${name}\n\n${plainText(article, headings, heading)}\n\n${url.href}\n`;
    else text.value = `${markdownSection(await load(markdownPath), textOf(heading))}\n\n[${name}](${url.href})\n`;
  };
  for (const select of [part, form]) select.addEventListener('change', () => void update());
  button.addEventListener('click', () => void copy(text.value, button));

  const field = (label: string, control: HTMLElement) =>
    element('p', { class: 'field' }, element('label', { for: control.id }, label), control);
  const dialog = element(
    'dialog',
    { class: 'dialog share', 'aria-labelledby': 'page:share' },
    element('h2', { id: 'page:share' }, t.title),
    field(t.part, part),
    field(t.form, form),
    field(t.result, text),
    element('form', { method: 'dialog', class: 'actions' }, button, element('button', {}, t.close)),
  );
  document.body.append(dialog);
  return dialog;
}

/** The text of a section, or of the whole article without a heading, one line per block. */
function plainText(article: HTMLElement, headings: HTMLElement[], heading: HTMLElement | undefined): string {
  const next = heading && headings.find((other) => isAfter(other, heading) && other.tagName <= heading.tagName);
  return [...article.querySelectorAll<HTMLElement>(`.prose ${blocks}`)]
    .filter((block) => !block.parentElement?.closest(`.prose ${blocks}`) && !block.closest('.code-head, [popover]'))
    .filter((block) => (!heading || isAfter(block, heading)) && (!next || isAfter(next, block)))
    .map((block) => `${markerOf(block)}${block.tagName === 'TR' ? [...block.children].map(textOf).join(' | ') : block.innerText.trim()}`)
    .join('\n');
}

function markerOf(block: HTMLElement): string {
  if (block.tagName !== 'LI') return '';
  const list = block.parentElement;
  return list instanceof HTMLOListElement ? `${list.start + [...list.children].indexOf(block)}. ` : '- ';
}

function isAfter(node: Node, other: Node): boolean {
  return (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function textOf(node: Element | null | undefined): string {
  return node?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
}

async function load(path: string | undefined): Promise<string> {
  const response = path === undefined ? undefined : await fetch(hostPath(path)).catch(() => undefined);
  return response?.ok ? response.text() : '';
}

/** Copies a text and shows the result on the button. */
async function copy(text: string, button: HTMLButtonElement): Promise<void> {
  const main = document.querySelector('main');
  const t = main && readMessages<'copy'>(main);
  const label = button.textContent;
  button.textContent = await navigator.clipboard.writeText(text).then(
    () => t?.copied ?? '',
    () => t?.notCopied ?? '',
  );
  setTimeout(() => (button.textContent = label), confirmationTime);
}

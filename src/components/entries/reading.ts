/** Enhances pages: collapsible parts that fit the screen, a table of contents that follows, copy buttons, terms on hover. */

/** From this width on, there is room next to the text. */
const isWide = matchMedia('(width >= 64rem)').matches;

for (const fold of document.querySelectorAll<HTMLDetailsElement>('details.fold')) {
  fold.open = isWide;
  fold.dataset.ready = '';
}

followHeadings([...document.querySelectorAll<HTMLAnchorElement>('.toc a')]);

for (const term of document.querySelectorAll<HTMLButtonElement>('button.term')) {
  const definition = term.popoverTargetElement;
  if (!(definition instanceof HTMLElement)) continue;
  const show = () => definition.showPopover({ source: term });
  const hideSoon = () => setTimeout(() => !isWanted() && definition.hidePopover(), 200);
  const isWanted = () => document.activeElement === term || [term, definition].some((element) => element.matches(':hover'));
  // A tap also fires "pointerenter" and "pointerleave" before its click: the second would close what the first opened.
  term.addEventListener('pointerenter', ({ pointerType }) => pointerType === 'mouse' && show());
  for (const element of [term, definition])
    element.addEventListener('pointerleave', ({ pointerType }) => pointerType === 'mouse' && hideSoon());
  term.addEventListener('focus', show);
  term.addEventListener('blur', hideSoon);
}

// Undefined outside secure contexts, contrary to its type.
if ((navigator as Partial<Navigator>).clipboard) {
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy-code], [data-share]')) {
    delete button.dataset.waits;
    button.addEventListener('click', () => {
      void import('./copy.ts').then(({ copyCode, openShare }) => (button.dataset.share ? openShare(button) : copyCode(button)));
    });
  }
}

/** Marks the link to the current section. */
function followHeadings(links: HTMLAnchorElement[]): void {
  const sections = links.flatMap((link) => {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    return heading ? [{ link, heading }] : [];
  });
  let marked: HTMLAnchorElement | undefined;
  const update = () => {
    const line = innerHeight / 3;
    const topOf = (heading: HTMLElement) => heading.getBoundingClientRect().top;
    // Several short sections fit above the line: the one that was asked for is meant, and at the end of a page it cannot scroll up to it.
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const isAsked = (heading: HTMLElement) => heading.matches(':target') && topOf(heading) >= 0 && (isAtEnd || topOf(heading) < line);
    const current = sections.find(({ heading }) => isAsked(heading)) ?? sections.findLast(({ heading }) => topOf(heading) < line);
    if (current?.link === marked) return;
    marked?.removeAttribute('aria-current');
    marked = current?.link;
    marked?.setAttribute('aria-current', 'true');
  };
  addEventListener('scroll', update, { passive: true });
  addEventListener('hashchange', update);
  // Tabs and folds change how far the page scrolls, without an event of scrolling.
  new ResizeObserver(update).observe(document.body);
}

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
    const heading = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return heading ? [{ link, heading }] : [];
  });
  const update = () => {
    // At its end a page cannot scroll the section that a link asked for any higher.
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const asked = isAtEnd && sections.find(({ heading }) => heading.matches(':target') && heading.getBoundingClientRect().top >= 0);
    const current = asked || sections.findLast(({ heading }) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const { link } of sections) link.toggleAttribute('aria-current', link === current?.link);
  };
  const observer = new IntersectionObserver(update, { rootMargin: '0px 0px -66%', threshold: [0, 1] });
  addEventListener('scrollend', update);
  addEventListener('load', update);
  for (const { heading } of sections) observer.observe(heading);
}

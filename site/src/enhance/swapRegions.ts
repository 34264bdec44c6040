/** Ids of what is folded open in an element. */
const openedIn = (element: Element): string[] =>
  [...element.querySelectorAll<HTMLDetailsElement>('details[id][open]')].map(({id}) => id);

/**
 * Puts the regions of another page of ours in place of these. What was folded open stays open, and the focus returns
 * to the field that had it.
 */
export const swapRegions = (page: Document, names: readonly string[]): void => {
  const focused = document.activeElement?.id ?? '';
  for (const name of names) {
    const here = document.querySelector(`[data-region="${name}"]`);
    const there = page.querySelector(`[data-region="${name}"]`);
    if (!here || !there) continue;
    const opened = openedIn(here);
    here.replaceChildren(...there.childNodes);
    for (const id of opened) here.querySelector(`#${CSS.escape(id)}`)?.setAttribute('open', '');
  }
  if (focused !== '' && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({preventScroll: true});
  }
};

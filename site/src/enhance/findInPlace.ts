import {swapRegions} from './swapRegions.ts';

const FORM = 'form#find';

/** The address that the form would go to: every field of it, those with nothing in them left out. */
const addressOf = (form: HTMLFormElement): string => {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value !== '') parameters.append(name, value);
  }
  if (parameters.size === 0) parameters.set('q', '');
  return `${form.action.split('?')[0] ?? ''}?${parameters.toString()}`;
};

const announcer = (): ((text: string) => void) => {
  const status = document.createElement('p');
  status.setAttribute('role', 'status');
  status.className = 'nhsuk-u-visually-hidden';
  document.body.append(status);
  return (text) => {
    status.textContent = text;
  };
};

const focusOn = (selector: string): void => {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  element.tabIndex = -1;
  element.focus();
};

/**
 * On /find, a changed filter or a press of Search brings the new results into the page instead of a new page: the same
 * address, asked of the same server. Whatever goes wrong, the browser goes there itself. Nothing is stored.
 */
export const findInPlace = (): void => {
  if (!document.querySelector(FORM) || !document.querySelector('[data-region="results"]')) return;
  const announce = announcer();
  let running: AbortController | undefined;

  const show = async (
    address: string,
    {isNew, isSubmit}: {isNew: boolean; isSubmit: boolean},
  ): Promise<void> => {
    running?.abort();
    const mine = new AbortController();
    running = mine;
    document.body.classList.add('app-busy');
    try {
      const response = await fetch(address, {signal: mine.signal, credentials: 'same-origin'});
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      if (!page.querySelector('[data-region="results"]')) throw new Error('This is not a page of results');
      if (isNew) history.pushState(null, '', address);
      // A filter leaves the search boxes alone: somebody may be typing there.
      swapRegions(page, isSubmit || !isNew ? ['heading', 'search', 'results'] : ['heading', 'results']);
      document.title = page.title;
      announce(document.getElementById('results-title')?.textContent ?? '');
      if (isSubmit) focusOn('.nhsuk-error-summary, #results-title');
    } catch {
      // A newer question has taken this one's place, or the browser has to go there itself.
      if (!mine.signal.aborted) location.assign(address);
      return;
    }
    if (running === mine) document.body.classList.remove('app-busy');
  };

  document.addEventListener('submit', (event) => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.matches(FORM)) return;
    event.preventDefault();
    void show(addressOf(event.target), {isNew: true, isSubmit: true});
  });
  document.addEventListener('change', ({target}) => {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (!isField || !target.form?.matches(FORM) || !target.closest('[data-region="results"]')) return;
    void show(addressOf(target.form), {isNew: true, isSubmit: false});
  });
  window.addEventListener('popstate', () => {
    // A step to a place in the same page is no new question.
    if (location.hash === '') void show(location.href, {isNew: false, isSubmit: false});
  });
};

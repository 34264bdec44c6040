import type {Suggest, Suggestion} from '#shared/search/suggest.ts';
import {listBox} from './listBox.ts';

/** A screen reader says each letter first; what comes before it is done is cut off. */
const TELL_AFTER_MS = 1000;
/** A finger that lifts from an option may take the focus from the field before the option hears of it. */
const CLOSE_AFTER_MS = 200;
const NONE = -1;

const countInWords = (count: number): string => {
  if (count === 0) return 'No suggestions';
  return count === 1 ? '1 suggestion' : `${count} suggestions`;
};

/**
 * Makes a text field a combobox: list autocomplete with manual selection. What is typed stays until an option is
 * chosen, and the form is sent only by the person.
 * https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (read November 2026)
 */
export const combobox = (input: HTMLInputElement, suggest: Suggest) => {
  const {list, status, fill, mark} = listBox(input);
  let shown: readonly Suggestion[] = [];
  let active = NONE;
  let telling: ReturnType<typeof setTimeout> | undefined;
  let closing: ReturnType<typeof setTimeout> | undefined;

  // The browser's own list would lie over ours.
  input.autocomplete = 'off';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');

  const tell = (text: string): void => {
    clearTimeout(telling);
    telling = setTimeout(() => {
      status.textContent = text;
    }, TELL_AFTER_MS);
  };

  const activate = (index: number): void => {
    active = index;
    const id = mark(index);
    if (id === undefined) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', id);
  };

  const close = (): void => {
    clearTimeout(telling);
    status.textContent = '';
    list.hidden = true;
    input.setAttribute('aria-expanded', 'false');
    activate(NONE);
  };

  const open = (): void => {
    const wasOpen = !list.hidden;
    shown = suggest(input.value);
    fill(shown);
    activate(NONE);
    list.hidden = shown.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    if (wasOpen || shown.length > 0) tell(countInWords(shown.length));
  };

  const choose = (index: number): void => {
    const text = shown[index]?.text;
    if (text === undefined) return;
    input.value = text;
    input.setSelectionRange(text.length, text.length);
    close();
  };

  /** One step through the options and back to the first: the field itself is reached by Escape and by typing. */
  const step = (by: 1 | -1): void => {
    if (list.hidden) open();
    if (list.hidden) return;
    const from = active === NONE && by < 0 ? 0 : active;
    activate((from + by + shown.length) % shown.length);
  };

  /** What each key does; true when the browser must not do its own. */
  const pressed = ({key, altKey}: KeyboardEvent): boolean => {
    switch (key) {
      case 'ArrowDown':
        if (altKey) open();
        else step(1);
        return !list.hidden;
      case 'ArrowUp':
        if (altKey) close();
        else step(-1);
        return !list.hidden || altKey;
      case 'Enter':
        if (active === NONE) {
          close();
          return false;
        }
        choose(active);
        return true;
      case 'Escape': {
        const wasOpen = !list.hidden;
        close();
        return wasOpen;
      }
      case 'Tab':
        close();
        return false;
      case 'Home':
      case 'End':
      case 'ArrowLeft':
      case 'ArrowRight':
        activate(NONE);
        return false;
      default:
        return false;
    }
  };

  input.addEventListener('keydown', (event) => {
    // A key that composes a letter of another alphabet is not for the list.
    if (!event.isComposing && pressed(event)) event.preventDefault();
  });
  input.addEventListener('input', open);
  input.addEventListener('blur', () => {
    closing = setTimeout(close, CLOSE_AFTER_MS);
  });
  input.addEventListener('focus', () => {
    clearTimeout(closing);
  });
  // The field keeps the focus, and with it the keyboard of a phone.
  list.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  list.addEventListener('click', ({target}) => {
    const item = target instanceof Element ? target.closest('[role="option"]') : null;
    if (item) choose([...list.children].indexOf(item));
    input.focus();
  });

  return {refresh: open};
};

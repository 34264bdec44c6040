import type {Suggest} from '#shared/search/suggest.ts';
import {combobox} from './combobox.ts';
import {loadSuggest} from './loadSuggest.ts';

const made = new WeakSet<HTMLInputElement>();

/** Gives a field its list, once: `data-suggest="places"` has places only. */
export const suggestedField = (input: HTMLInputElement): void => {
  if (made.has(input)) return;
  made.add(input);
  let suggest: Suggest | undefined;
  let isLoading = false;
  const {refresh} = combobox(input, (typed) => suggest?.(typed) ?? []);
  const load = async (): Promise<void> => {
    if (suggest || isLoading) return;
    isLoading = true;
    suggest = await loadSuggest(input.dataset.suggest === 'places' ? 'places' : 'words');
    isLoading = false;
    // For somebody who typed before it was there.
    if (suggest && document.activeElement === input && input.value !== input.defaultValue) refresh();
  };
  void load();
  // Where it could not be loaded, the next use of the field tries again.
  input.addEventListener('focus', () => void load());
};

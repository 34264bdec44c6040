import type {Suggest} from '#shared/search/suggest.ts';
import {combobox} from './combobox.ts';
import {loadSuggest} from './loadSuggest.ts';

const made = new WeakSet<HTMLInputElement>();

/** Gives a field its list, once: `data-suggest="places"` has places only. */
export const suggestedField = (input: HTMLInputElement): void => {
  if (made.has(input)) return;
  made.add(input);
  let suggest: Suggest | undefined;
  const {refresh} = combobox(input, (typed) => suggest?.(typed) ?? []);
  let tried = Promise.resolve();
  // One try after the other: a use of the field while a try is under way must not be lost when that one fails.
  const load = (): void => {
    tried = tried.then(async () => {
      if (suggest) return;
      suggest = await loadSuggest(input.dataset.suggest === 'places' ? 'places' : 'words');
      // For somebody who typed before it was there.
      if (suggest && document.activeElement === input && input.value !== input.defaultValue) refresh();
    });
  };
  load();
  // Where it could not be loaded, the next use of the field tries again.
  input.addEventListener('focus', load);
};

import type {Suggest} from '#shared/search/suggest.ts';
import {combobox} from './suggest/combobox.ts';
import {loadSuggest} from './suggest/loadSuggest.ts';

const made = new WeakSet<HTMLInputElement>();

/** Gives a field its list, once: `data-suggest="places"` has places only. */
const suggestIn = (input: HTMLInputElement): void => {
  if (made.has(input)) return;
  made.add(input);
  let suggest: Suggest | undefined;
  const {refresh} = combobox(input, (typed) => suggest?.(typed) ?? []);
  const load = async (): Promise<void> => {
    if (suggest) return;
    suggest = await loadSuggest(input.dataset.suggest === 'places' ? 'places' : 'words');
    // For somebody who typed before it was there.
    if (suggest && document.activeElement === input && input.value !== input.defaultValue) refresh();
  };
  void load();
  // Where it could not be loaded, the next use of the field tries again.
  input.addEventListener('focus', () => void load());
};

/** Search fields suggest what may be meant, from their first use on; until then nothing is loaded for it. */
export const suggestions = (): void => {
  const enhance = (target: EventTarget | null): void => {
    if (target instanceof HTMLInputElement && target.dataset.suggest !== undefined) suggestIn(target);
  };
  document.addEventListener('focusin', ({target}) => {
    enhance(target);
  });
  // The browser may have put the person into the field before the script ran.
  enhance(document.activeElement);
};

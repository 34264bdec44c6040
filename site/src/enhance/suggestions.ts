const enhance = async (target: EventTarget | null): Promise<void> => {
  if (!(target instanceof HTMLInputElement) || target.dataset.suggest === undefined) return;
  try {
    const {suggestedField} = await import('./suggest/suggestedField.ts');
    suggestedField(target);
  } catch {
    // The field stays the plain one that it is, until it is used again.
  }
};

/** Search fields suggest what may be meant, from their first use on; until then nothing is loaded for it. */
export const suggestions = (): void => {
  document.addEventListener('focusin', ({target}) => void enhance(target));
  // The browser may have put the person into the field before the script ran.
  void enhance(document.activeElement);
};

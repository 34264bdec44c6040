/** Questions that stand under one choice show only while it is chosen; without script they always show. */
const reveal = (input: HTMLInputElement): void => {
  const question = document.getElementById(input.dataset.ariaControls ?? '');
  const hidden =
    input.type === 'radio' ? 'nhsuk-radios__conditional--hidden' : 'nhsuk-checkboxes__conditional--hidden';
  question?.classList.toggle(hidden, !input.checked);
  // ARIA 1.2 lets a checkbox say that it expands something, and a radio not.
  if (input.type !== 'radio') input.setAttribute('aria-expanded', String(input.checked));
};

const revealAll = (): void => {
  document.querySelectorAll<HTMLInputElement>('input[data-aria-controls]').forEach(reveal);
};

export const revealed = (): void => {
  revealAll();
  document.addEventListener('change', revealAll);
  // A page taken back from the browser's memory has its old choices without a change.
  window.addEventListener('pageshow', revealAll);
};

/** Takes the person to what needs another look, which a screen reader then reads. */
export const errorSummary = (): void => {
  const summary = document.querySelector<HTMLElement>('.nhsuk-error-summary');
  if (!summary) return;
  summary.tabIndex = -1;
  summary.focus();
};

/** nhsuk-frontend hides the limit of a long field until its own counter runs. We leave the sentence to stand. */
export const countedFields = (): void => {
  document.querySelectorAll('.nhsuk-character-count').forEach((field) => {
    field.setAttribute('data-nhsuk-character-count-init', '');
  });
};

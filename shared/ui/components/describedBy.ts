/** `aria-describedby` for a field with its hint and error, or undefined when it has neither. */
export const describedBy = (
  id: string,
  {before, hint, error}: {before?: string | undefined; hint: boolean; error: boolean},
): string | undefined =>
  [before, hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;

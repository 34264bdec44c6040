/** The class names that are given, in order, as one attribute; `undefined` when none is, so that no empty one is written. */
export const classNames = (...names: readonly (string | false | undefined)[]): string | undefined =>
  names.filter(Boolean).join(' ') || undefined;

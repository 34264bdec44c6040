/** What may be the slug of a listing in its address, or in the last part of it, as somebody copies it. */
export const slugIn = (typed: string): string =>
  typed.trim().split(/[?#]/)[0]?.replace(/\/$/, '').split('/').at(-1) ?? '';

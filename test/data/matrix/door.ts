/** How a route meets whoever asks. */
export type Door =
  /** The route answers: with a page, with what is wrong with a form, or by leading on. */
  | 'opens'
  /** First sign in: what was typed is kept. */
  | 'sign-in'
  /** Signed in, and not for them. */
  | 'refused'
  /** As if there were no such thing, or not any more. */
  | 'absent'
  | `fails with ${number}`;

/** The door that an answer is. */
export const doorOf = ({status, headers}: Response): Door => {
  const location = headers.get('location') ?? '';
  if (status === 401 || (status === 303 && location.startsWith('/sign-in?'))) return 'sign-in';
  if (status === 403) return 'refused';
  if (status === 404 || status === 410) return 'absent';
  if (status >= 500 || status === 405 || status === 429) return `fails with ${status}`;
  return 'opens';
};

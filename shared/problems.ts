/**
 * Every failure that a caller can meet: slug → status and title. `type` on the wire is
 * `/help/problems#<slug>`; the page explains each in plain words.
 */
export const PROBLEMS = {
  'invalid-request': {status: 400, title: 'Check what you entered'},
  'not-signed-in': {status: 401, title: 'Sign in first'},
  'not-from-here': {status: 403, title: 'This address cannot be used directly'},
  'not-allowed': {status: 403, title: 'You cannot do this'},
  'not-found': {status: 404, title: 'We cannot find this'},
  'not-shown': {status: 404, title: 'This page is not shown now'},
  'method-not-allowed': {status: 405, title: 'This cannot be done here'},
  'not-acceptable-now': {status: 409, title: 'This can no longer be done'},
  'key-reused': {status: 409, title: 'This form was already used for something else'},
  'stale-version': {status: 409, title: 'Somebody changed this while you were working'},
  gone: {status: 410, title: 'This link has ended'},
  'too-large': {status: 413, title: 'What you sent is too long'},
  'unsupported-media-type': {status: 415, title: 'We cannot read this kind of content'},
  'too-many-requests': {status: 429, title: 'Too many tries'},
  unexpected: {status: 500, title: 'Something went wrong'},
  'busy-try-again': {status: 503, title: 'We are busy. Try again in a moment'},
} as const;

export type ProblemSlug = keyof typeof PROBLEMS;

/** One field at fault: an RFC 6901 pointer into what was sent (`#/postcode`) and a sentence for the public. */
export interface FieldError {
  readonly pointer: string;
  readonly detail: string;
}

/** A failure that the caller may see. Anything else that is thrown is shown only as `unexpected`. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly errors: readonly FieldError[];
  /** When the same may be asked again, where that is known. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    slug: ProblemSlug,
    detail: string,
    options: {errors?: readonly FieldError[]; retryAfterSeconds?: number; cause?: unknown} = {},
  ) {
    super(detail, {cause: options.cause});
    this.name = 'ProblemError';
    this.slug = slug;
    this.errors = options.errors ?? [];
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  get status(): number {
    return PROBLEMS[this.slug].status;
  }
}

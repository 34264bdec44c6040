import {ProblemError} from '#shared/problems.ts';
import type {HttpRequest} from './request.ts';

/** Long enough not to be met by chance, printable, and no longer than a header should be. */
const KEY = /^[\x21-\x7e]{16,200}$/;

/** The key by which a sender may send the same again. @throws ProblemError `invalid-request` without one */
export const idempotencyKeyOf = ({headers}: Pick<HttpRequest, 'headers'>): string => {
  const key = headers['idempotency-key'] ?? '';
  if (KEY.test(key)) return key;
  throw new ProblemError(
    'invalid-request',
    'Send an Idempotency-Key header of 16 to 200 characters, new for each referral',
  );
};

import type {Person, Referral} from '../model/referral.ts';

/** The provider can reach them in a way that they gave, although our mail does not. */
export const canBeReached = (
  {hasEmail, emailBouncedAt}: Pick<Referral, 'hasEmail' | 'emailBouncedAt'>,
  person: Pick<Person, 'phone'> | undefined,
): boolean => person?.phone !== undefined || (hasEmail && emailBouncedAt === undefined);

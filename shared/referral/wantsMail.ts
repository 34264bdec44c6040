import type {Person, Referral} from '../model/referral.ts';

/** True when our mails to the person are wanted and arrive: who asked for a call is called by the provider. */
export const wantsMail = (
  {hasEmail, emailBouncedAt}: Pick<Referral, 'hasEmail' | 'emailBouncedAt'>,
  {contactBy}: Pick<Person, 'contactBy'>,
): boolean => hasEmail && emailBouncedAt === undefined && contactBy === 'email';

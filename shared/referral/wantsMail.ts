import type {Person, Referral} from '../model/referral.ts';

/** True when our mails to the person are wanted and arrive: who asked for a call is called by the provider. */
export const wantsMail = (
  {hasEmail, emailBouncedAt, isMailHeld}: Pick<Referral, 'hasEmail' | 'emailBouncedAt' | 'isMailHeld'>,
  {contactBy}: Pick<Person, 'contactBy'>,
): boolean => hasEmail && emailBouncedAt === undefined && isMailHeld !== true && contactBy === 'email';

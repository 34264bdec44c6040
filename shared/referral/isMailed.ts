import type {Referral} from '../model/referral.ts';

/** Whether mail reaches somebody, as far as is known: then they have a page of their own, and change it there. */
export const isMailed = ({
  hasEmail,
  emailBouncedAt,
}: Pick<Referral, 'hasEmail' | 'emailBouncedAt'>): boolean => hasEmail && emailBouncedAt === undefined;

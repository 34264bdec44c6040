import type {Person, Referral} from '#shared/model/referral.ts';
import {canBeReached} from '#shared/referral/canBeReached.ts';
import {
  curatorBounced,
  curatorLate,
  curatorUnanswered,
  curatorUnreachable,
} from '#shared/referral/messages/curatorLetters.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {LetterSources, MailKind, Prepared, Writing} from './prepared.ts';

const CURATOR_LETTERS: Partial<Record<MailKind, typeof curatorLate>> = {
  'curator-late': curatorLate,
  'curator-bounced': curatorBounced,
  'curator-unreachable': curatorUnreachable,
};

const reachedBy = (referral: Referral, person: Person | undefined) => {
  if (person && wantsMail(referral, person)) return 'by-mail';
  return canBeReached(referral, person) ? 'by-provider' : 'by-nothing';
};

/** To whoever looks after the menu: which referral, which listing and whom to ring, and nothing of the person. */
export const toCurator = async (
  {referrals, curatorMail}: LetterSources,
  kind: MailKind,
  {referral, now}: Writing,
): Promise<Prepared> => {
  const {listing, reference} = referral;
  const letter = (CURATOR_LETTERS[kind] ?? curatorUnanswered)({
    reference,
    listingName: listing.name,
    providerName: listing.organisationName,
    phone: listing.phone,
    reached: reachedBy(referral, await referrals.getPerson(referral.id, now)),
  });
  return {to: curatorMail, letter};
};

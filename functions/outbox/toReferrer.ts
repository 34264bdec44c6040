import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {referrerOutcome, referrerPutRight} from '#shared/referral/messages/referrerLetters.ts';
import {mayReferrerKnow} from '#shared/referral/professional/outcome.ts';
import {referrerWords} from '#shared/referral/professional/referrerWords.ts';
import type {LetterSources, Prepared, Writing} from './prepared.ts';

const linkTo = (origin: string, {reference}: Pick<Referral, 'reference'>): string =>
  `${origin}/professional/referrals/${reference}`;

/** That something about the person was put right: not what it is, and only where the person agreed that they are told. */
export const putRightToReferrer = async (
  {referrals, origin}: LetterSources,
  {referral, now}: Writing,
): Promise<Prepared> => {
  if (referral.tellReferrer !== true) return {giveUp: 'no-longer-true'};
  const to = (await referrals.getPerson(referral.id, now))?.referrer?.replyEmail;
  if (to === undefined) return {giveUp: 'no-address'};
  const {reference} = referral;
  return {to, letter: referrerPutRight({reference, link: linkTo(origin, referral)})};
};

/** To the mailbox that whoever referred gave: outcomes without a word of who, of what, or why. */
export const toReferrer = async (
  {referrals, origin}: LetterSources,
  {message, referral, now}: Writing,
): Promise<Prepared> => {
  // Another step came after it, and has a mail of its own.
  if (message.createdAt !== referral.stateSince || !mayReferrerKnow(referral))
    return {giveUp: 'no-longer-true'};
  const person = await referrals.getPerson(referral.id, now);
  if (person?.referrer === undefined) return {giveUp: 'no-address'};
  const {stateLabel, next} = referrerWords(referral, londonDate(now));
  const {reference} = referral;
  const link = linkTo(origin, referral);
  return {to: person.referrer.replyEmail, letter: referrerOutcome({reference, stateLabel, next, link})};
};

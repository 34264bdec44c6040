import {londonDate} from '#shared/london.ts';
import {referrerOutcome} from '#shared/referral/messages/referrerLetters.ts';
import {mayReferrerKnow} from '#shared/referral/professional/outcome.ts';
import {referrerWords} from '#shared/referral/professional/referrerWords.ts';
import type {LetterSources, Prepared, Writing} from './prepared.ts';

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
  const link = `${origin}/professional/referrals/${reference}`;
  return {to: person.referrer.replyEmail, letter: referrerOutcome({reference, stateLabel, next, link})};
};

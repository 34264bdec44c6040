import {dateInWords, londonDate} from '#shared/london.ts';
import {isPracticeProven} from '#shared/model/practice.ts';
import type {Person, Referral, ReferralState} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {practiceOutcome, provePractice} from '#shared/referral/messages/practiceLetters.ts';
import {stateForReferrer} from '#shared/referral/professional/referrerWords.ts';
import {startInWords} from '#shared/referral/providerWords.ts';
import {newCode, newToken} from '../data/secrets.ts';
import type {LetterSources, Prepared, Writing} from './prepared.ts';

const HAS_PLACE: readonly ReferralState[] = ['booked', 'started'];

/** By what a practice knows which patient it is: nobody files anything by a name alone. Undefined where there is no way. */
const knownBy = ({dateOfBirth, referrer}: Person, {listing}: Pick<Referral, 'listing'>) => {
  if (dateOfBirth !== undefined) return {dateOfBirth: dateInWords(dateOfBirth)};
  if (referrer) {
    const {name, organisation, phone, replyEmail} = referrer;
    return {ask: `${name} at ${organisation} (${phone ?? replyEmail}), who referred them,`};
  }
  return listing.phone === undefined ? undefined : {ask: `${listing.organisationName} on ${listing.phone}`};
};

/** To the GP practice that the person agreed is told, while its mailbox has answered. Else they have a letter to print. */
export const toPractice = async (
  {referrals, practices, origin}: LetterSources,
  {message, referral, now}: Writing,
): Promise<Prepared> => {
  // Another step came after it, and has a mail of its own.
  if (message.createdAt !== referral.stateSince) return {giveUp: 'no-longer-true'};
  const person = await referrals.getPerson(referral.id, now);
  if (person?.tellPractice === undefined) return {giveUp: 'no-address'};
  const practice = await practices.get(person.tellPractice);
  if (!isPracticeProven(practice)) return {giveUp: 'practice-not-proven'};
  const known = knownBy(person, referral);
  if (!known) return {giveUp: 'practice-cannot-know-them'};
  const {reference, listing, state, stateSince, startsOn, startsAt} = referral;
  const letter = practiceOutcome({
    reference,
    name: person.name,
    knownBy: known,
    listingName: listing.name,
    providerName: listing.organisationName,
    phone: listing.phone,
    stateLabel: stateForReferrer(state),
    since: dateInWords(londonDate(new Date(stateSince))),
    // Of a place that they have: what became of one that they had is its state.
    start: startsOn !== undefined && HAS_PLACE.includes(state) ? startInWords(startsOn, startsAt) : undefined,
    helpLink: `${origin}/help/contact`,
  });
  return {to: practice.email, letter, practice: practice.code};
};

/** A link and a code to a practice's mailbox that has not answered yet. */
export const practiceProof = async (
  {practices, proofs, origin}: LetterSources,
  {practice: code, askedBy}: OutboxMessage,
  now: Date,
): Promise<Prepared> => {
  const practice = code === undefined ? undefined : await practices.get(code);
  if (practice?.name === undefined || practice.email === undefined || !askedBy) {
    return {giveUp: 'practice-gone'};
  }
  if (isPracticeProven(practice)) return {giveUp: 'no-longer-true'};
  const [token, typed] = [newToken(), newCode()];
  await proofs.put({token, code: typed}, {practice: practice.code, email: practice.email, askedBy}, now);
  const link = `${origin}/provider/mailbox/${token}`;
  const letter = provePractice({practiceName: practice.name, link, code: typed});
  return {to: practice.email, letter, practice: practice.code};
};

import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {canBeReached} from '#shared/referral/canBeReached.ts';
import {
  isPersonsAnswer,
  providerAnswered,
  providerOfferLapsed,
  providerPhoneThem,
  providerReminder,
  providerRingOffer,
  providerStartCancelled,
  providerStartMoved,
  providerStillWanted,
} from '#shared/referral/messages/answerLetters.ts';
import type {Letter} from '#shared/referral/messages/letter.ts';
import {
  providerCode,
  providerLate,
  providerNew,
  providerNewLink,
  providerUnanswered,
  providerWithdrawn,
} from '#shared/referral/messages/providerLetters.ts';
import {ASKING, ruleOf} from '#shared/referral/states.ts';
import {addWorkingDays} from '#shared/referral/workingDays.ts';
import {codeId} from '../data/accessStore.ts';
import {isProven} from '../data/directory/rows.ts';
import {newCode, newToken} from '../data/secrets.ts';
import {owedBy} from './owedBy.ts';
import type {LetterSources, MailKind, Prepared, Writing} from './prepared.ts';

const reopenBy = ({stateSince}: Referral): string =>
  addWorkingDays(londonDate(new Date(stateSince)), ruleOf('reopen').withinWorkingDays ?? 0);

const providerLetter = async (
  {origin, access, referrals}: LetterSources,
  kind: MailKind,
  {message, referral, now, to}: Writing & {readonly to: string},
): Promise<Letter> => {
  const {id, reference} = referral;
  if (kind === 'provider-withdrawn') return providerWithdrawn({reference});
  if (kind === 'provider-code') {
    const code = newCode();
    const askedWith = message.askedWith ?? 'reference';
    await access.putCode(codeId({audience: 'provider', referralId: id, askedWith}), code, now);
    return providerCode({code, reference});
  }
  const token = newToken();
  await access.putToken(token, {audience: 'provider', referralId: id, to}, now);
  const facts = {reference, link: `${origin}/provider/referral/${token}`};
  const person = () => referrals.getPerson(id, now);
  const answerBy = owedBy(referral, 'act');
  if (kind === 'provider-new-link') return providerNewLink(facts);
  if (kind === 'provider-late') {
    return providerLate({...facts, answerBy, isSeen: referral.state === 'received'});
  }
  if (kind === 'provider-unanswered') return providerUnanswered({...facts, reopenBy: reopenBy(referral)});
  if (kind === 'provider-reminder' && referral.startsOn !== undefined)
    return providerReminder({
      ...facts,
      startsOn: referral.startsOn,
      canBeReached: canBeReached(referral, await person()),
    });
  if (kind === 'provider-ring-offer' && referral.startsOn !== undefined && referral.answerBy !== undefined)
    return providerRingOffer({...facts, startsOn: referral.startsOn, answerBy: referral.answerBy});
  if (kind === 'provider-start-cancelled') {
    const {startsOn, answerBy: heldUntil} = referral;
    return providerStartCancelled({...facts, startsOn, answerBy: heldUntil});
  }
  if (kind === 'provider-start-moved')
    return providerStartMoved({...facts, isAskedFor: ASKING.includes(referral.state)});
  if (kind === 'provider-offer-lapsed') return providerOfferLapsed(facts);
  if (kind === 'provider-still-wanted') return providerStillWanted(facts);
  if (kind === 'provider-phone-them')
    return providerPhoneThem({...facts, hasPhone: (await person())?.phone !== undefined});
  if (isPersonsAnswer(kind)) {
    return providerAnswered(kind, {...facts, isBooked: referral.state === 'booked'});
  }
  return providerNew({...facts, acknowledgeBy: owedBy(referral, 'acknowledge'), actBy: answerBy});
};

/** What a message waits for when its mailbox is not proven. */
export const NOT_PROVEN = 'mailbox-not-proven';

/** To the listing's mailbox, or not before it is proven. What is sent is a provider's mail, whatever asked for it. */
export const toProvider = async (
  sources: LetterSources,
  kind: MailKind,
  writing: Writing,
): Promise<Prepared> => {
  const mailbox = await sources.getMailbox(writing.referral.listing.id);
  if (!mailbox || !isProven(mailbox)) return {wait: NOT_PROVEN};
  const to = mailbox.email;
  return {to, letter: await providerLetter(sources, kind, {...writing, to}), kind};
};

import type {Letter} from '#shared/referral/messages/letter.ts';
import {personEmailChanged, personNewLink, personReminder} from '#shared/referral/messages/ownLetters.ts';
import {
  personCompleted,
  personDeclined,
  personEnded,
  personMissed,
  personNotSuitable,
  personOthers,
  personUnanswered,
} from '#shared/referral/messages/personEndLetters.ts';
import {
  personAccepted,
  personCallPlanned,
  personCode,
  personLate,
  personReceived,
  personReopened,
  personSent,
  personTransferAsked,
} from '#shared/referral/messages/personLetters.ts';
import type {PersonLetterFacts} from '#shared/referral/messages/personParts.ts';
import {
  personBooked,
  personOffered,
  personOfferLapsed,
  personStartCancelled,
  personStartChanged,
  personStartMoved,
  personWaitsAgain,
} from '#shared/referral/messages/personStartLetters.ts';
import {ASKING, transitionFor} from '#shared/referral/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {codeId} from '../data/accessStore.ts';
import {newCode, newToken} from '../data/secrets.ts';
import {askByPhone} from './askByPhone.ts';
import {callOfChange} from './callOfChange.ts';
import {isNews} from './outdated.ts';
import {owedBy} from './owedBy.ts';
import type {LetterSources, MailKind, Prepared, Writing} from './prepared.ts';
import {toProvider} from './toProvider.ts';

/** Letters that say the same whatever the step brought. */
const SIMPLE_LETTERS: Partial<Record<MailKind, (facts: PersonLetterFacts) => Letter>> = {
  'person-accepted': personAccepted,
  'person-offer-lapsed': personOfferLapsed,
  'person-start-cancelled': personStartCancelled,
  'person-waits-again': personWaitsAgain,
  'person-completed': personCompleted,
  'person-ended': personEnded,
  'person-missed': personMissed,
  'person-declined': personDeclined,
  'person-not-suitable': personNotSuitable,
  'person-unanswered': personUnanswered,
  'person-new-link': personNewLink,
};

const personLetter = async (
  {origin, access}: LetterSources,
  kind: MailKind,
  {message, referral, now, to}: Writing & {readonly to: string},
): Promise<Letter> => {
  if (kind === 'person-code') {
    const code = newCode();
    const askedWith = message.askedWith ?? 'reference';
    await access.putCode(codeId({audience: 'person', referralId: referral.id, askedWith, to}), code, now);
    return personCode({code});
  }
  const token = newToken();
  await access.putToken(token, {audience: 'person', referralId: referral.id, to}, now);
  const {reference, listing, callOn, startsOn, startsAt} = referral;
  const facts = {reference, origin, link: `${origin}/my-referral/${token}`, phone: listing.phone};
  const answerBy = owedBy(referral, 'act');
  if (kind === 'person-received') return personReceived({...facts, answerBy});
  if (kind === 'person-reopened') return personReopened({...facts, answerBy});
  if (kind === 'person-late') return personLate({...facts, answerBy});
  if (kind === 'person-call-planned' && callOn !== undefined) return personCallPlanned({...facts, callOn});
  if (kind === 'person-offered' && startsOn !== undefined)
    return personOffered({...facts, startsOn, startsAt, answerBy: referral.answerBy});
  if (kind === 'person-start-changed' && startsOn !== undefined && referral.answerBy !== undefined)
    return personStartChanged({...facts, startsOn, startsAt, answerBy: referral.answerBy});
  if (kind === 'person-start-moved' && referral.startChange)
    return personStartMoved({
      ...facts,
      rows: referral.startChange.rows,
      answerBy: referral.state === 'offered' ? referral.answerBy : undefined,
      isAskedFor: ASKING.includes(referral.state),
      canRefuse: transitionFor('cannot-come', referral.state, 'person') !== null,
    });
  if (kind === 'person-booked' && startsOn !== undefined) return personBooked({...facts, startsOn, startsAt});
  if (kind === 'person-transfer-asked' && referral.proposed)
    return personTransferAsked({...facts, answerBy: referral.proposed.answerBy});
  if (kind === 'person-reminder' && startsOn !== undefined)
    return personReminder({...facts, startsOn, startsAt});
  const simple = SIMPLE_LETTERS[kind];
  if (simple) return simple(facts);
  return personSent({...facts, answerBy});
};

/** Whether they still want the others, each by a private link of its own; nothing when none is open any more. */
const aboutOthers = async (
  {referrals, access, origin}: LetterSources,
  {referral, now}: Writing,
  to: string,
): Promise<Prepared> => {
  const {open: others} = await referrals.together(referral, now);
  if (others.length === 0) return {giveUp: 'no-longer-true'};
  const linked: {reference: string; link: string}[] = [];
  for (const {id, reference} of others) {
    const token = newToken();
    await access.putToken(token, {audience: 'person', referralId: id, to}, now);
    linked.push({reference, link: `${origin}/my-referral/${token}`});
  }
  return {to, letter: personOthers({reference: referral.reference, others: linked})};
};

/** To the person, while that kind of mail is wanted and arrives. */
export const toPerson = async (
  sources: LetterSources,
  kind: MailKind,
  writing: Writing,
): Promise<Prepared> => {
  const {message, referral, now} = writing;
  if (kind === 'person-email-changed') {
    const {reference, listing} = referral;
    if (message.to === undefined) return {giveUp: 'no-address'};
    return {to: message.to, letter: personEmailChanged({reference, phone: listing.phone})};
  }
  const person = await sources.referrals.getPerson(referral.id, now);
  const isWanted = !isNews(kind) || (person !== undefined && wantsMail(referral, person));
  // They want calls by now, or our mail does not arrive: who can call is asked to remind them.
  if (kind === 'person-reminder' && !isWanted) return await toProvider(sources, 'provider-reminder', writing);
  if (kind === 'person-others' && !isWanted) {
    await askByPhone(sources, {referral, cause: message.id}, now);
    return {giveUp: 'asked-by-phone'};
  }
  if (kind === 'person-start-moved' && !isWanted) {
    await callOfChange(sources, {referral, cause: message.id}, now);
    return {giveUp: 'asked-by-phone'};
  }
  const to = person?.email;
  if (to === undefined) return {giveUp: 'no-address'};
  if (!isWanted) return {giveUp: 'not-wanted'};
  if (kind === 'person-others') return await aboutOthers(sources, writing, to);
  return {to, letter: await personLetter(sources, kind, {...writing, to})};
};

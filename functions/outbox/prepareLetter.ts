import {londonDate} from '#shared/london.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {Person, Referral, ReferralState} from '#shared/model/referral.ts';
import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import {
  curatorBounced,
  curatorLate,
  curatorUnanswered,
  curatorUnreachable,
} from '#shared/referral/messages/curatorLetters.ts';
import {handoverLetter} from '#shared/referral/messages/handoverLetter.ts';
import {invitationLetter} from '#shared/referral/messages/invitationLetter.ts';
import {
  isPersonsAnswer,
  providerAnswered,
  providerOfferLapsed,
  providerPhoneThem,
  providerReminder,
  providerRingOffer,
  providerStartCancelled,
} from '#shared/referral/messages/answerLetters.ts';
import type {Letter} from '#shared/referral/messages/letter.ts';
import {listingDetails} from '#shared/referral/messages/listingDetails.ts';
import {personEmailChanged, personNewLink, personReminder} from '#shared/referral/messages/ownLetters.ts';
import {
  personAccepted,
  personBooked,
  personCallPlanned,
  personCode,
  personCompleted,
  personDeclined,
  personEnded,
  personLate,
  personMissed,
  personNotSuitable,
  personOffered,
  personOfferLapsed,
  personStartCancelled,
  personStartChanged,
  personOthers,
  personReceived,
  personReopened,
  personSent,
  personTransferAsked,
  personUnanswered,
  type PersonLetterFacts,
} from '#shared/referral/messages/personLetters.ts';
import {
  providerCode,
  providerLate,
  providerNew,
  providerNewLink,
  providerUnanswered,
  providerWithdrawn,
} from '#shared/referral/messages/providerLetters.ts';
import {referrerOutcome} from '#shared/referral/messages/referrerLetters.ts';
import {mayReferrerKnow} from '#shared/referral/professional/outcome.ts';
import {referrerWords} from '#shared/referral/professional/referrerWords.ts';
import {asTold} from '#shared/referral/pending.ts';
import {isReminderOf} from '#shared/referral/reminder.ts';
import {RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {owedSince} from '#shared/referral/clocks.ts';
import {ruleOf} from '#shared/referral/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from '#shared/referral/workingDays.ts';
import {type AccessStore, codeId} from '../data/accessStore.ts';
import {isProven, type Mailbox} from '../data/directory/rows.ts';
import type {MailboxStore} from '../data/mailboxStore.ts';
import type {ProofStore} from '../data/proofStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import {newCode, newToken} from '../data/secrets.ts';
import {curatorMailboxes, mailboxProof} from './mailboxLetters.ts';

export interface LetterSources {
  readonly referrals: Pick<ReferralStore, 'get' | 'getPerson' | 'openTogether'>;
  readonly access: Pick<AccessStore, 'putToken' | 'putCode'>;
  readonly proofs: Pick<ProofStore, 'put'>;
  readonly mailboxes: Pick<MailboxStore, 'listWaiting' | 'get'>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  readonly getListing: (listingId: string) => Promise<Listing | undefined>;
  readonly origin: string;
  /** Who looks after the menu. */
  readonly curatorMail: string;
}

/** What to do with a message: send it, end it with a reason, or wait until its mailbox is proven. */
export type Prepared =
  {readonly to: string; readonly letter: Letter} | {readonly giveUp: string} | {readonly wait: string};

type Kind = Exclude<MessageKind, 'seat-band' | 'count'>;

/** States in which the provider owes an answer. */
const AWAITING: readonly ReferralState[] = ['sent', 'received', 'reopened'];

/** A message is true only in these states: one that is late is not sent after the fact. */
const TRUE_IN: Partial<Record<Kind, readonly ReferralState[]>> = {
  'person-received': ['received'],
  'person-accepted': ['accepted'],
  'person-call-planned': ['accepted'],
  'person-offered': ['offered'],
  'person-offer-lapsed': ['accepted'],
  'person-start-cancelled': [...AWAITING, 'accepted', 'offered', 'booked'],
  'person-start-changed': ['offered'],
  'person-booked': ['booked'],
  'person-completed': ['completed'],
  'person-ended': ['left-early'],
  'person-missed': ['did-not-attend'],
  'person-declined': ['declined'],
  'person-not-suitable': ['not-suitable'],
  'person-late': AWAITING,
  'person-reopened': ['reopened'],
  'person-unanswered': ['unanswered'],
  'person-transfer-asked': ['received'],
  'provider-late': AWAITING,
  'provider-unanswered': ['unanswered'],
  'curator-late': AWAITING,
  'curator-unanswered': ['unanswered'],
  'provider-ring-offer': ['offered'],
  'provider-offer-lapsed': ['accepted'],
  'provider-offer-taken': ['booked'],
  'provider-declined': ['declined'],
  'provider-transfer-agreed': ['transferred'],
  'provider-transfer-declined': ['received'],
  'provider-transfer-unanswered': ['received'],
};

/** Letters that say the same whatever the step brought. */
const SIMPLE_LETTERS: Partial<Record<Kind, (facts: PersonLetterFacts) => Letter>> = {
  'person-accepted': personAccepted,
  'person-offer-lapsed': personOfferLapsed,
  'person-start-cancelled': personStartCancelled,
  'person-completed': personCompleted,
  'person-ended': personEnded,
  'person-missed': personMissed,
  'person-declined': personDeclined,
  'person-not-suitable': personNotSuitable,
  'person-unanswered': personUnanswered,
  'person-new-link': personNewLink,
};

const ENDED: readonly ReferralState[] = ['withdrawn', 'transferred'];

interface Writing {
  readonly message: OutboxMessage;
  readonly referral: Referral;
  readonly now: Date;
}

const owedBy = (referral: Referral, days: number): string =>
  addWorkingDays(londonDate(new Date(owedSince(referral))), days);

const personLetter = async (
  sources: LetterSources,
  kind: Kind,
  {referral, now, to}: Writing & {readonly to: string},
): Promise<Letter> => {
  const {origin, access} = sources;
  if (kind === 'person-code') {
    const code = newCode();
    await access.putCode(codeId('person', referral.id), code, now);
    return personCode({code});
  }
  const token = newToken();
  await access.putToken(token, {audience: 'person', referralId: referral.id, to}, now);
  const {reference, listing, callOn, startsOn, startsAt} = referral;
  const facts = {reference, origin, link: `${origin}/my-referral/${token}`, phone: listing.phone};
  const answerBy = owedBy(referral, CLOCK_WORKING_DAYS.act);
  if (kind === 'person-received') return personReceived({...facts, answerBy});
  if (kind === 'person-reopened') return personReopened({...facts, answerBy});
  if (kind === 'person-late') return personLate({...facts, answerBy});
  if (kind === 'person-call-planned' && callOn !== undefined) return personCallPlanned({...facts, callOn});
  if (kind === 'person-offered' && startsOn !== undefined)
    return personOffered({...facts, startsOn, startsAt, answerBy: referral.answerBy});
  if (kind === 'person-start-changed' && startsOn !== undefined && referral.answerBy !== undefined)
    return personStartChanged({...facts, startsOn, startsAt, answerBy: referral.answerBy});
  if (kind === 'person-booked' && startsOn !== undefined) return personBooked({...facts, startsOn, startsAt});
  if (kind === 'person-transfer-asked' && referral.proposed)
    return personTransferAsked({...facts, answerBy: referral.proposed.answerBy});
  if (kind === 'person-reminder' && startsOn !== undefined)
    return personReminder({...facts, startsOn, startsAt});
  const simple = SIMPLE_LETTERS[kind];
  if (simple) return simple(facts);
  return personSent({...facts, answerBy});
};

const providerLetter = async (
  {origin, access, referrals}: LetterSources,
  kind: Kind,
  {referral, now}: Writing,
): Promise<Letter> => {
  const {id, reference} = referral;
  if (kind === 'provider-withdrawn') return providerWithdrawn({reference});
  if (kind === 'provider-code') {
    const code = newCode();
    await access.putCode(codeId('provider', id), code, now);
    return providerCode({code, reference});
  }
  const token = newToken();
  await access.putToken(token, {audience: 'provider', referralId: id}, now);
  const facts = {reference, link: `${origin}/provider/referral/${token}`};
  const person = () => referrals.getPerson(id, now);
  const answerBy = owedBy(referral, CLOCK_WORKING_DAYS.act);
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
  if (kind === 'provider-offer-lapsed') return providerOfferLapsed(facts);
  if (kind === 'provider-phone-them')
    return providerPhoneThem({...facts, hasPhone: (await person())?.phone !== undefined});
  if (isPersonsAnswer(kind)) return providerAnswered(kind, facts);
  return providerNew({
    ...facts,
    acknowledgeBy: owedBy(referral, CLOCK_WORKING_DAYS.acknowledge),
    actBy: answerBy,
  });
};

const reopenBy = ({stateSince}: Referral): string =>
  addWorkingDays(londonDate(new Date(stateSince)), ruleOf('reopen').withinWorkingDays ?? 0);

const CURATOR_LETTERS: Partial<Record<Kind, typeof curatorLate>> = {
  'curator-late': curatorLate,
  'curator-bounced': curatorBounced,
  'curator-unreachable': curatorUnreachable,
};

/** The provider can reach them in a way that they gave, although our mail does not. */
const canBeReached = (
  {hasEmail, emailBouncedAt}: Pick<Referral, 'hasEmail' | 'emailBouncedAt'>,
  person: Person | undefined,
): boolean => person?.phone !== undefined || (hasEmail && emailBouncedAt === undefined);

const reachedBy = (referral: Parameters<typeof wantsMail>[0], person: Person | undefined) => {
  if (person && wantsMail(referral, person)) return 'by-mail';
  return canBeReached(referral, person) ? 'by-provider' : 'by-nothing';
};

const curatorLetter = (kind: Kind, {listing, reference, ...referral}: Referral, person: Person | undefined) =>
  (CURATOR_LETTERS[kind] ?? curatorUnanswered)({
    reference,
    listingName: listing.name,
    providerName: listing.organisationName,
    phone: listing.phone,
    reached: reachedBy(referral, person),
  });

/** Whether they still want the others, each by a private link of its own; nothing when none is open any more. */
const aboutOthers = async (
  {referrals, access, origin}: LetterSources,
  {referral, now}: Writing,
): Promise<Prepared> => {
  const [person, others] = await Promise.all([
    referrals.getPerson(referral.id, now),
    referrals.openTogether(referral, now),
  ]);
  if (person?.email === undefined) return {giveUp: 'no-address'};
  if (!wantsMail(referral, person)) return {giveUp: 'not-wanted'};
  if (others.length === 0) return {giveUp: 'no-longer-true'};
  const linked: {reference: string; link: string}[] = [];
  for (const {id, reference} of others) {
    const token = newToken();
    await access.putToken(token, {audience: 'person', referralId: id, to: person.email}, now);
    linked.push({reference, link: `${origin}/my-referral/${token}`});
  }
  return {to: person.email, letter: personOthers({reference: referral.reference, others: linked})};
};

/** To the mailbox that whoever referred gave: outcomes without a word of who, of what, or why. */
const toReferrer = async (
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

const isCode = (kind: Kind): boolean => kind === 'person-code' || kind === 'provider-code';

/** Why a message is not to be sent any more, or null. */
const outdated = (kind: Kind, {message, referral, now}: Writing): string | null => {
  const ageSeconds = (now.getTime() - Date.parse(message.createdAt)) / 1000;
  if (isCode(kind) && ageSeconds > RETENTION_SECONDS.code) return 'too-late';
  const states = TRUE_IN[kind];
  if (states && !states.includes(referral.state)) return 'no-longer-true';
  if (kind === 'person-transfer-asked' && !referral.proposed) return 'no-longer-true';
  if (kind === 'person-reminder' || kind === 'provider-reminder') {
    const isItsStart = isReminderOf(referral, new Date(message.notBefore ?? message.createdAt));
    return isItsStart ? null : 'no-longer-true';
  }
  // What could be taken back was: its step is not the one that the referral stands on.
  if (message.notBefore !== undefined && message.createdAt !== referral.stateSince) return 'no-longer-true';
  return kind === 'provider-new' && ENDED.includes(referral.state) ? 'no-longer-true' : null;
};

/** What a message waits for when its mailbox is not proven. */
export const NOT_PROVEN = 'mailbox-not-proven';

const toProvider = async (sources: LetterSources, kind: Kind, writing: Writing): Promise<Prepared> => {
  const mailbox = await sources.getMailbox(writing.referral.listing.id);
  if (!mailbox || !isProven(mailbox)) return {wait: NOT_PROVEN};
  return {to: mailbox.email, letter: await providerLetter(sources, kind, writing)};
};

/** Mails that somebody did not ask for just now: they go only while mail is the chosen way, and arrives. */
const isNews = (kind: Kind): boolean => kind in TRUE_IN || kind === 'person-reminder';

/**
 * The letter of a message and where it goes, from what is true now. The address is read here and not kept with the
 * message; a token or a code is made here and kept as a hash, so that the table never holds one in clear.
 */
export const prepareLetter = async (
  sources: LetterSources,
  message: OutboxMessage & {readonly kind: Kind},
  now: Date,
): Promise<Prepared> => {
  const {kind} = message;
  if (kind === 'listing-details') {
    const listing = message.listingId === undefined ? undefined : await sources.getListing(message.listingId);
    if (!listing || message.to === undefined) return {giveUp: 'listing-gone'};
    return {to: message.to, letter: listingDetails(listing, sources.origin)};
  }
  if (kind === 'handed-over') {
    const {handover, to} = message;
    if (handover === undefined || to === undefined) return {giveUp: 'handover-gone'};
    return {to, letter: handoverLetter({link: `${sources.origin}/go/${handover}`, code: handover})};
  }
  if (kind === 'invitation') {
    const {invitation, to} = message;
    if (invitation === undefined || to === undefined) return {giveUp: 'invitation-gone'};
    return {to, letter: invitationLetter(invitation, sources.origin)};
  }
  if (kind === 'mailbox-proof') return await mailboxProof(sources, message, now);
  if (kind === 'curator-mailboxes') return await curatorMailboxes(sources, now);
  const standing =
    message.referralId === undefined ? undefined : await sources.referrals.get(message.referralId, now);
  if (!standing) return {giveUp: 'referral-gone'};
  const referral = kind.startsWith('provider-') ? standing : asTold(standing, now);
  const writing = {message, referral, now};
  const late = outdated(kind, writing);
  if (late !== null) return {giveUp: late};
  if (kind === 'person-email-changed') {
    const {reference, listing} = referral;
    if (message.to === undefined) return {giveUp: 'no-address'};
    return {to: message.to, letter: personEmailChanged({reference, phone: listing.phone})};
  }
  if (kind === 'person-others') return await aboutOthers(sources, writing);
  if (kind.startsWith('person-')) {
    const person = await sources.referrals.getPerson(referral.id, now);
    const isWanted = isNews(kind) ? person !== undefined && wantsMail(referral, person) : true;
    // They want calls by now, or our mail does not arrive: who can call is asked to remind them.
    if (kind === 'person-reminder' && !isWanted)
      return await toProvider(sources, 'provider-reminder', writing);
    if (person?.email === undefined) return {giveUp: 'no-address'};
    if (!isWanted) return {giveUp: 'not-wanted'};
    return {to: person.email, letter: await personLetter(sources, kind, {...writing, to: person.email})};
  }
  if (kind === 'referrer-outcome') return await toReferrer(sources, writing);
  if (kind.startsWith('curator-')) {
    const person = await sources.referrals.getPerson(referral.id, now);
    return {to: sources.curatorMail, letter: curatorLetter(kind, referral, person)};
  }
  return await toProvider(sources, kind, writing);
};

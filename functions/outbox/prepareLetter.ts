import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {asTold} from '#shared/referral/pending.ts';
import {looseLetter} from './looseLetter.ts';
import {outdated} from './outdated.ts';
import type {LetterSources, MailKind, Prepared} from './prepared.ts';
import {toCurator} from './toCurator.ts';
import {toPerson} from './toPerson.ts';
import {toPractice} from './toPractice.ts';
import {toProvider} from './toProvider.ts';
import {putRightToReferrer, toReferrer} from './toReferrer.ts';

/**
 * The letter of a message and where it goes, from what is true now. The address is read here and not kept with the
 * message; a token or a code is made here and kept as a hash, so that the table never holds one in clear.
 */
export const prepareLetter = async (
  sources: LetterSources,
  message: OutboxMessage & {readonly kind: MailKind},
  now: Date,
): Promise<Prepared> => {
  const loose = await looseLetter(sources, message, now);
  if (loose) return loose;
  const {kind, referralId} = message;
  const standing = referralId === undefined ? undefined : await sources.referrals.get(referralId, now);
  if (!standing) return {giveUp: 'referral-gone'};
  const referral = kind.startsWith('provider-') ? standing : asTold(standing, now);
  const writing = {message, referral, now};
  const late = outdated(kind, writing);
  if (late !== null) return {giveUp: late};
  if (kind.startsWith('person-')) return await toPerson(sources, kind, writing);
  if (kind === 'referrer-outcome') return await toReferrer(sources, writing);
  if (kind === 'referrer-put-right') return await putRightToReferrer(sources, writing);
  if (kind === 'practice-outcome') return await toPractice(sources, writing);
  if (kind.startsWith('curator-')) return await toCurator(sources, kind, writing);
  return await toProvider(sources, kind, writing);
};

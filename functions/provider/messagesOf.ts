import type {Person, Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {type ReferralStep, ruleOf, UNDO_MINUTES} from '#shared/referral/states.ts';
import {newMessage} from '../data/outboxStore.ts';

/** True when our mails to the person are wanted and arrive: who asked for a call is called by the provider. */
export const wantsMail = (
  {hasEmail, emailBouncedAt}: Pick<Referral, 'hasEmail' | 'emailBouncedAt'>,
  {contactBy}: Pick<Person, 'contactBy'>,
): boolean => hasEmail && emailBouncedAt === undefined && contactBy === 'email';

/**
 * What a provider's step sends: the mail to the person, which waits for as long as the step can be taken back, and the
 * bands of the runs whose places changed.
 */
export const messagesOf = (
  step: ReferralStep,
  {before, after, person}: {before: Referral; after: Referral; person: Person},
  now: Date,
): OutboxMessage[] => {
  const {tells, canUndo} = ruleOf(step);
  const about = {referralId: before.id};
  const held = [before, after].map(({holdsSeat, runId}) => (holdsSeat ? runId : undefined));
  const changed = held[0] === held[1] ? [] : held.filter((runId) => runId !== undefined);
  return [
    ...(tells && wantsMail(before, person)
      ? [newMessage(tells, about, now, {waitMs: canUndo ? UNDO_MINUTES * 60_000 : 0})]
      : []),
    ...changed.map((runId) => newMessage('seat-band', {...about, listingId: before.listing.id, runId}, now)),
  ];
};

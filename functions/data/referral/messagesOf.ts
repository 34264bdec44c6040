import type {Person, Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {type ReferralStep, ruleOf, UNDO_MINUTES} from '#shared/referral/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {newMessage} from '../outboxStore.ts';
import {reminderMessages} from './reminderMessages.ts';
import {seatMessages} from './seatMessages.ts';

/**
 * What a provider's step sends: the mail to the person, which waits for as long as the step can be taken back, and the
 * bands of the runs whose places changed, and the reminder of a start.
 */
export const messagesOf = (
  step: ReferralStep,
  {before, after, person}: {before: Referral; after: Referral; person: Pick<Person, 'contactBy'>},
  now: Date,
): OutboxMessage[] => {
  const {tells, canUndo} = ruleOf(step);
  const waitMs = canUndo ? UNDO_MINUTES * 60_000 : 0;
  return [
    ...(tells && wantsMail(before, person)
      ? [newMessage(tells, {referralId: before.id}, now, {waitMs})]
      : []),
    ...(step === 'book' || step === 'move-start' ? reminderMessages(before, after, person, now) : []),
    ...seatMessages(before, after, now),
  ];
};

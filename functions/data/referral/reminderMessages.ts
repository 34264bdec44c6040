import type {Person, Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {reminderAt} from '#shared/referral/reminder.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {newMessage} from '../outboxStore.ts';

/**
 * The one reminder of a start that was booked just now: to the person, or to the provider where only a call reaches
 * them. None when the same start stood there before.
 */
export const reminderMessages = (
  before: Referral,
  after: Referral,
  person: Pick<Person, 'contactBy'>,
  now: Date,
): OutboxMessage[] => {
  const {state, startsOn} = after;
  if (state !== 'booked' || startsOn === undefined) return [];
  const at = before.state === 'booked' && before.startsOn === startsOn ? null : reminderAt(startsOn, now);
  if (!at) return [];
  const kind = wantsMail(after, person) ? 'person-reminder' : 'provider-reminder';
  return [newMessage(kind, {referralId: after.id}, now, {waitMs: at.getTime() - now.getTime()})];
};

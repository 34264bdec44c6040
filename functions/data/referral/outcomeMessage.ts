import type {Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {toldOfOutcome} from '#shared/referral/professional/outcome.ts';
import {isPutRight} from '#shared/referral/putRight.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {type ReferralStep, ruleOf, UNDO_MINUTES} from '#shared/referral/states.ts';
import {newMessage} from '../outboxStore.ts';

/**
 * The mails to whoever referred and to the person's GP practice, when a step has led to something that they are told. They wait for as long as the
 * step can be taken back. Made here, in the one place through which every step goes, so that no route can forget it.
 */
export const outcomeMessage = (
  before: Referral,
  after: Referral,
  step: ReferralStep,
  now: Date,
): OutboxMessage[] =>
  step === 'undo'
    ? []
    : toldOfOutcome(before, after).map((kind) =>
        newMessage(kind, {referralId: after.id}, now, {
          waitMs: ruleOf(step).canUndo ? UNDO_MINUTES * 60_000 : 0,
        }),
      );

/** What was put right on the phone, to whoever did not hear it: what it was stands behind their sign-in. */
export const putRightMessage = (
  {id, referrerId, tellReferrer}: Referral,
  {step, by}: Pick<StepTaken, 'step' | 'by'>,
  now: Date,
): OutboxMessage[] => {
  if (!isPutRight(step)) return [];
  if (by === 'professional') return [newMessage('provider-put-right', {referralId: id}, now)];
  return referrerId !== undefined && tellReferrer === true
    ? [newMessage('referrer-put-right', {referralId: id}, now)]
    : [];
};

/**
 * When one of several that a form made has started: whether the person still wants the others. Whom our mail does not
 * reach is asked by those who call them.
 */
export const othersMessage = (after: Referral, step: ReferralStep, now: Date): OutboxMessage[] =>
  step === 'start' && after.togetherId !== undefined
    ? [newMessage('person-others', {referralId: after.id}, now)]
    : [];

import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import type {Person, Referral} from '#shared/model/referral.ts';
import type {MessageKind, OutboxMessage} from '#shared/model/referralMessage.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import {clockDue, type ClockStep} from '#shared/referral/clocks.ts';
import {ruleOf} from '#shared/referral/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import {type Key, referralIdOf} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {seatMessages} from '../data/referral/seatMessages.ts';
import {referralStore} from '../data/referralStore.ts';
import {log} from '../log.ts';

export interface ClockDeps {
  readonly client: DynamoDBDocumentClient;
  readonly referralsTable: string;
  readonly now: () => Date;
}

/** Who is told of a clock's end beside the person: the provider, whose turn it is, and at last the curator. */
const TELLS: Readonly<Record<ClockStep, readonly MessageKind[]>> = {
  'remind-acknowledge': ['provider-late'],
  'remind-answer': ['provider-late'],
  escalate: ['curator-late'],
  lapse: ['provider-unanswered', 'curator-unanswered'],
  'lapse-offer': [],
  'lapse-transfer': ['provider-transfer-unanswered'],
};

const messagesOf = (
  step: ClockStep,
  {before, after, person}: {before: Referral; after: Referral; person: Person | undefined},
  now: Date,
): OutboxMessage[] => {
  const {tells} = ruleOf(step);
  const toPerson = tells && person && wantsMail(before, person) ? [tells] : [];
  // Whom we cannot tell, the provider can.
  const instead: MessageKind[] =
    step === 'lapse-offer' && toPerson.length === 0 ? ['provider-offer-lapsed'] : [];
  return [
    ...[...TELLS[step], ...toPerson, ...instead].map((kind) =>
      newMessage(kind, {referralId: before.id}, now),
    ),
    ...seatMessages(before, after, now),
  ];
};

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/**
 * Acts on the clock of a referral that has ended, once: the step that says so and what it tells are one transaction, on
 * the version that was read. Whoever was faster has made it needless, or the next minute sees it again. False when
 * nothing of it is due.
 */
export const clockWorker = ({client, referralsTable, now: clock}: ClockDeps) => {
  const referrals = referralStore({client, tableName: referralsTable});
  return async (key: Key): Promise<boolean> => {
    const now = clock();
    const before = await referrals.get(referralIdOf(key), now);
    const step = before && clockDue(before, now);
    if (!before || !step) return false;
    const person = await referrals.getPerson(before.id, now);
    const taken = {step, by: 'system'} as const;
    const messages = messagesOf(step, {before, after: afterStep(before, taken, now), person}, now);
    try {
      await referrals.takeStep(before, {...taken, messages}, now);
    } catch (failure) {
      if (!isOvertaken(failure)) throw failure;
      return true;
    }
    log('info', 'clock-ended', {kind: step});
    return true;
  };
};

import type {Referral, ReferralEvent} from '#shared/model/referral.ts';
import {toldSteps} from '../pending.ts';
import {isPutRight, PUT_RIGHT_WORDS} from '../putRight.ts';
import {mayReferrerKnow} from './outcome.ts';
import {stateForReferrer} from './referrerWords.ts';

export interface ReferrerStep {
  /** ISO instant. */
  readonly at: string;
  readonly label: string;
}

/** What was put right on the phone: by themselves, or where they are told of what becomes of it. */
const mayKnowPutRight = ({by}: Pick<ReferralEvent, 'by'>, {tellReferrer}: Pick<Referral, 'tellReferrer'>) =>
  by === 'professional' || tellReferrer === true;

/**
 * What has happened to a referral, in order, for whoever made it. Steps that left it where it was are left out, but for what
 * was put right.
 */
export const referrerSteps = (
  events: readonly Pick<ReferralEvent, 'event' | 'at' | 'by' | 'from' | 'to'>[],
  referral: Pick<Referral, 'tellReferrer' | 'undo'>,
  now: Date,
): ReferrerStep[] =>
  toldSteps(events, referral, now)
    .filter((step) =>
      isPutRight(step.event)
        ? mayKnowPutRight(step, referral)
        : step.from !== step.to && mayReferrerKnow({tellReferrer: referral.tellReferrer, state: step.to}),
    )
    .map(({at, event, to}) => ({
      at,
      label: isPutRight(event) ? `Put right on the phone: ${PUT_RIGHT_WORDS[event]}` : stateForReferrer(to),
    }));

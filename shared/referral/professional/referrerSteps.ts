import type {Referral, ReferralEvent} from '#shared/model/referral.ts';
import {toldSteps} from '../pending.ts';
import {mayReferrerKnow} from './outcome.ts';
import {stateForReferrer} from './referrerWords.ts';

export interface ReferrerStep {
  /** ISO instant. */
  readonly at: string;
  readonly label: string;
}

/** What has happened to a referral, in order, for whoever made it. Steps that left it where it was are left out. */
export const referrerSteps = (
  events: readonly Pick<ReferralEvent, 'event' | 'at' | 'by' | 'from' | 'to'>[],
  referral: Pick<Referral, 'tellReferrer' | 'undo'>,
  now: Date,
): ReferrerStep[] =>
  toldSteps(events, referral, now)
    .filter(({from, to}) => from !== to && mayReferrerKnow({tellReferrer: referral.tellReferrer, state: to}))
    .map(({at, to}) => ({at, label: stateForReferrer(to)}));

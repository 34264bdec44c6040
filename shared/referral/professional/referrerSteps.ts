import type {Referral, ReferralEvent} from '#shared/model/referral.ts';
import {mayReferrerKnow} from './outcome.ts';
import {stateForReferrer} from './referrerWords.ts';

export interface ReferrerStep {
  /** ISO instant. */
  readonly at: string;
  readonly label: string;
}

/**
 * What has happened to a referral, in order, for whoever made it. Steps that left it where it was are left out; a
 * decision that was taken back is as if it had not been.
 */
export const referrerSteps = (
  events: readonly Pick<ReferralEvent, 'event' | 'at' | 'from' | 'to'>[],
  {tellReferrer}: Pick<Referral, 'tellReferrer'>,
): ReferrerStep[] => {
  const standing: (typeof events)[number][] = [];
  for (const event of events) {
    if (event.event === 'undo') standing.pop();
    else if (event.from !== event.to) standing.push(event);
  }
  return standing
    .filter(({to}) => mayReferrerKnow({tellReferrer, state: to}))
    .map(({at, to}) => ({at, label: stateForReferrer(to)}));
};

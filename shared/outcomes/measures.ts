import type {Referral} from '../model/referral.ts';
import {STAGES} from './progress.ts';
import {waitBucket} from './waits.ts';

/** Ends that are counted with their reasons; the others by themselves. */
const WITH_REASON = ['not-suitable', 'declined', 'did-not-attend', 'left-early'] as const;
const WITHOUT_REASON = ['withdrawn', 'unanswered', 'transferred'] as const;

type Counted = Pick<Referral, 'state' | 'reason' | 'progress'>;

const endOf = ({state, reason = 'not-known'}: Counted): string[] => {
  const isWithReason = (WITH_REASON as readonly string[]).includes(state);
  if (isWithReason) return [`${state}:${reason}`];
  return (WITHOUT_REASON as readonly string[]).includes(state) ? [state] : [];
};

/**
 * Everything that a referral counts for as it stands, each by one: its stages, its waits, how it ended. The counts are
 * the sums of these over all referrals. Nothing for a referral from before there were counts.
 */
export const measuresOf = (referral: Counted): string[] => {
  const {progress} = referral;
  if (!progress) return [];
  const {reached, answeredAfterDays, startedAfterDays} = progress;
  return [
    ...STAGES.slice(0, STAGES.indexOf(reached) + 1),
    ...(answeredAfterDays === undefined ? [] : [`answered:${waitBucket(answeredAfterDays)}`]),
    ...(startedAfterDays === undefined ? [] : [`started:${waitBucket(startedAfterDays)}`]),
    ...endOf(referral),
  ];
};

/** What a step changes of the counts. */
export interface MeasuresChange {
  readonly add: string[];
  readonly take: string[];
}

/** What changed from one standing of a referral to the next: applied in any order, changes add up to the last standing. */
export const measuresChange = (before: Counted | undefined, after: Counted): MeasuresChange => {
  const [was, is] = [before ? measuresOf(before) : [], measuresOf(after)];
  return {
    add: is.filter((measure) => !was.includes(measure)),
    take: was.filter((measure) => !is.includes(measure)),
  };
};

import type {Referral, ReferralState} from '#shared/model/referral.ts';

/** What whoever refers, or a GP practice, is mailed: that something has become of it, and not each step on the way. */
const OUTCOMES: readonly ReferralState[] = [
  'accepted',
  'booked',
  'completed',
  'left-early',
  'did-not-attend',
  'declined',
  'not-suitable',
  'withdrawn',
  'unanswered',
  'transferred',
];

/** What anybody who refers is told, agreed or not: that it has arrived, and that nobody answers. */
const ALWAYS_TOLD: readonly ReferralState[] = ['sent', 'received', 'reopened', 'unanswered'];

type Facts = Pick<Referral, 'referrerId' | 'tellReferrer' | 'tellsPractice' | 'state'>;

/** True when whoever refers may know of this state. */
export const mayReferrerKnow = ({tellReferrer, state}: Pick<Facts, 'tellReferrer' | 'state'>): boolean =>
  tellReferrer === true || ALWAYS_TOLD.includes(state);

/**
 * True when nobody but whoever sent it has done anything: what was made up by a stranger, and stopped by them, is mailed
 * to no practice.
 */
const isSeenByNobody = (before: Pick<Facts, 'state'>, {state, referrerId}: Facts): boolean =>
  before.state === 'sent' && state === 'withdrawn' && referrerId === undefined;

/** Of whoever referred and the person's GP practice, who is mailed of what a step has led to. */
export const toldOfOutcome = (
  before: Pick<Facts, 'state'>,
  after: Facts,
): readonly ('referrer-outcome' | 'practice-outcome')[] => {
  if (before.state === after.state || !OUTCOMES.includes(after.state)) return [];
  return [
    ...(after.referrerId !== undefined && mayReferrerKnow(after) ? (['referrer-outcome'] as const) : []),
    ...(after.tellsPractice === true && !isSeenByNobody(before, after)
      ? (['practice-outcome'] as const)
      : []),
  ];
};

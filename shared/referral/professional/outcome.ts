import type {Referral, ReferralState} from '#shared/model/referral.ts';

/** What whoever refers is mailed: that something has become of it, and not each step on the way. */
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

type Facts = Pick<Referral, 'referrerId' | 'tellReferrer' | 'state'>;

/** True when whoever refers may know of this state. */
export const mayReferrerKnow = ({tellReferrer, state}: Omit<Facts, 'referrerId'>): boolean =>
  tellReferrer === true || ALWAYS_TOLD.includes(state);

/** True when a step has led to something that whoever referred is mailed. */
export const isOutcome = (before: Pick<Facts, 'state'>, after: Facts): boolean =>
  after.referrerId !== undefined &&
  before.state !== after.state &&
  OUTCOMES.includes(after.state) &&
  mayReferrerKnow(after);

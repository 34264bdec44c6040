import type {Referral, ReferralState} from '../model/referral.ts';

/** States in which the provider will do nothing more, and the person may still want support. */
const MOVABLE: readonly ReferralState[] = [
  'unanswered',
  'not-suitable',
  'declined',
  'did-not-attend',
  'left-early',
];

/** True when the person can send the same request to somebody else: it has ended, and they have not done so yet. */
export const canMove = ({state, movedTo}: Pick<Referral, 'state' | 'movedTo'>): boolean =>
  movedTo === undefined && MOVABLE.includes(state);

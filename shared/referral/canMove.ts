import type {Referral, ReferralState} from '../model/referral.ts';

/** States in which the provider will do nothing more, and the person may still want support. */
const MOVABLE: readonly ReferralState[] = [
  'unanswered',
  'not-suitable',
  'declined',
  'did-not-attend',
  'left-early',
];

/**
 * True when the person can send the same request to somebody else: it has ended, they have not done so yet, and what
 * they told us is still there to send.
 */
export const canMove = ({
  state,
  movedTo,
  erasedAt,
}: Pick<Referral, 'state' | 'movedTo' | 'erasedAt'>): boolean =>
  movedTo === undefined && erasedAt === undefined && MOVABLE.includes(state);

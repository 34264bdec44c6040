import type {Proposed, Referral} from '../model/referral.ts';

/**
 * To whom a person is asked whether they may be passed on, while they have not answered. Whoever is booked keeps their
 * place meanwhile. Once they are passed on, the same field says to whom.
 */
export const openProposal = ({
  state,
  proposed,
}: Pick<Referral, 'state' | 'proposed'>): Proposed | undefined =>
  state === 'received' || state === 'booked' ? proposed : undefined;

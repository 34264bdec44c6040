import type {Referral} from '../model/referral.ts';
import {isOpen, TRANSITIONS, UNDO_MINUTES} from './states.ts';

/** Minutes within which the mails of an end have gone, once they are due. */
const MAILED_WITHIN_MINUTES = 5;

/** Minutes after a decision from which a provider can delete what the person told it. */
export const ERASABLE_AFTER_MINUTES = UNDO_MINUTES + MAILED_WITHIN_MINUTES;

/** Ends whose mails wait, whoever took the step. */
const CAN_BE_UNDONE: readonly Referral['state'][] = TRANSITIONS.undo.from;

/**
 * The instant from which a provider can delete what somebody told it, who asked on the phone; undefined while the referral
 * is open, which is ended first. The mails to whoever referred and to a GP practice are made of what is deleted: they go
 * first. Whoever deletes it on their own page waits for nothing: whom it is told is theirs to say.
 */
export const erasableFrom = ({
  state,
  stateSince,
}: Pick<Referral, 'state' | 'stateSince'>): Date | undefined => {
  if (isOpen(state)) return undefined;
  const minutes = CAN_BE_UNDONE.includes(state) ? ERASABLE_AFTER_MINUTES : MAILED_WITHIN_MINUTES;
  return new Date(Date.parse(stateSince) + minutes * 60_000);
};

import type {Change, EditedBy, Proposal} from '#shared/model/proposal.ts';
import {riskOf} from './risk.ts';

/** Whether somebody may write in it now: its provider until it is sent, a curator while it is. */
export const isWritable = ({state}: Pick<Proposal, 'state'>, role: EditedBy['role']): boolean =>
  role === 'provider' ? state === 'draft' || state === 'returned' : state === 'sent';

/** Whether it is over: the next change begins another. */
export const isOver = ({state}: Pick<Proposal, 'state'>): boolean =>
  state === 'approved' || state === 'withdrawn';

/** Other changes of fields. What a curator makes of it while it is sent is never taken for what its provider sent. */
export const edited = (proposal: Proposal, changes: readonly Change[], by: EditedBy, now: Date): Proposal => {
  const next = {...proposal, changes: [...changes], changedBy: by, changedAt: now.toISOString()};
  return proposal.state === 'sent' ? {...next, risk: riskOf(next), editedBy: by} : next;
};

/**
 * Gives it to the curators, with a line of why: all of it is what its provider sends. `isRestChecked`: they say that the
 * rest of the page is right, too.
 */
export const sent = (
  proposal: Proposal,
  {why, isRestChecked}: {readonly why: string; readonly isRestChecked: boolean},
  by: EditedBy,
  now: Date,
): Proposal => ({
  ...proposal,
  isRestChecked: isRestChecked || undefined,
  state: 'sent',
  why,
  asSent: proposal.changes,
  risk: riskOf(proposal),
  sentBy: by,
  sentAt: now.toISOString(),
});

/** Takes it back from the curators, to go on writing. */
export const takenBack = (proposal: Proposal): Proposal => ({...proposal, state: 'draft'});

/** Throws it away. */
export const withdrawn = (proposal: Proposal, by: EditedBy, now: Date): Proposal => ({
  ...proposal,
  state: 'withdrawn',
  decidedBy: by,
  decidedAt: now.toISOString(),
});

/** Gives it back to the provider, with what is to be changed. */
export const returned = (proposal: Proposal, message: string, by: EditedBy, now: Date): Proposal => ({
  ...proposal,
  state: 'returned',
  message,
  decidedBy: by,
  decidedAt: now.toISOString(),
});

/** Ends it: the public sees it. */
export const approved = (proposal: Proposal, by: EditedBy, now: Date): Proposal => ({
  ...proposal,
  state: 'approved',
  decidedBy: by,
  decidedAt: now.toISOString(),
});

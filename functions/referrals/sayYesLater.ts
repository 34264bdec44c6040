import {ProblemError} from '#shared/problems.ts';
import {pendingUndo} from '#shared/referral/pending.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {ownMessages} from './ownMessages.ts';
import {takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<ReferralDeps, 'referrals' | 'now'>;

/** When the decision was made that can be taken back until an instant. */
const decidedAt = (until: string): string =>
  new Date(Date.parse(until) - UNDO_MINUTES * 60_000).toISOString();

/**
 * A yes that meets a decision of the provider's which can still be taken back: nothing changes, and nobody loses it. The
 * provider is mailed of it, once, and the person is told that they were and until when to wait.
 */
export const sayYesLater = async (deps: Deps, session: FollowSession): Promise<Reply> => {
  const now = deps.now();
  const {id} = session.referral;
  const standing = await deps.referrals.get(id, now);
  const pending = standing && pendingUndo(standing, now);
  if (!pending) return seeOther(pageOf(session));
  const events = await deps.referrals.listEvents(id);
  const isSaid = events.some(({event, at}) => event === 'say-yes' && at >= decidedAt(pending.until));
  if (isSaid) return seeOther(pageOf(session, {yes: '1'}));
  try {
    await takeOwnStep(
      deps,
      session.referral,
      (referral) => ({
        step: 'say-yes',
        by: 'person',
        messages: ownMessages(referral, ['provider-said-yes'], {freesSeat: false, now}),
      }),
      now,
    );
  } catch (failure) {
    // It was taken back, or became final, in that very moment: the page says which.
    if (!(failure instanceof ProblemError)) throw failure;
    return seeOther(pageOf(session));
  }
  return seeOther(pageOf(session, {yes: '1'}));
};

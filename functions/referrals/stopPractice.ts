import {isOpen} from '#shared/referral/states.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {ownMessages} from './ownMessages.ts';
import {takeOwnStep} from './takeOwnStep.ts';

/** Has a GP practice told no more: for whom a link does what a code does for others, as to stop the whole request. */
export const stopPractice = async (
  deps: Pick<ReferralDeps, 'referrals' | 'now'>,
  session: FollowSession,
): Promise<Reply> => {
  const now = deps.now();
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      isOpen(referral.state) && referral.tellsPractice === true
        ? {
            step: 'change-details',
            by: 'person',
            stopsPractice: true,
            person: {tellPractice: undefined},
            messages: ownMessages(referral, ['provider-details-changed'], {freesSeat: false, now}),
          }
        : null,
    now,
  );
  return seeOther(pageOf(session, taken === 'taken' ? {done: '1'} : {}));
};

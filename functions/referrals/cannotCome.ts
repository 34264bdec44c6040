import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {transitionFor} from '#shared/referral/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {Reply} from '../http/reply.ts';
import {seeOther} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {ownMessages} from './ownMessages.ts';
import {takeOwnStep} from './takeOwnStep.ts';

/**
 * Says that they cannot come to their start as it was changed: their place is free for the next, and they wait for another
 * in their old turn. Only to the change that they saw: the start may have changed again.
 */
export const cannotCome = async (
  deps: Pick<ReferralDeps, 'referrals' | 'now'>,
  session: FollowSession,
  values: FormValues,
): Promise<Reply> => {
  const now = deps.now();
  const seen = valueOf(values, 'change');
  const person = await deps.referrals.getPerson(session.referral.id, now);
  const taken = await takeOwnStep(
    deps,
    session.referral,
    (referral) =>
      referral.startChange?.at === seen && transitionFor('cannot-come', referral.state, 'person') !== null
        ? {
            step: 'cannot-come',
            by: 'person',
            messages: ownMessages(
              referral,
              [
                'provider-cannot-come',
                ...(person && wantsMail(referral, person) ? (['person-waits-again'] as const) : []),
              ],
              {freesSeat: true, now},
            ),
          }
        : null,
    now,
  );
  if (taken === 'later') return seeOther(pageOf(session, {later: '1'}));
  return seeOther(pageOf(session, taken === 'taken' ? {waits: '1'} : {}));
};

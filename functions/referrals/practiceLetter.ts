import {dateInWords, londonDate} from '#shared/london.ts';
import {practiceLetter} from '#shared/referral/practiceLetter.ts';
import type {Reply} from '../http/reply.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, ownPages} from './followSession.ts';
import {showFollow} from './showFollow.tsx';

/**
 * A letter to the person's GP practice, for them to print: most practices are not mailed, and not every mailbox answers. A
 * link alone shows nothing of the person, so that who they are is left to write.
 */
export const showLetter = async (
  deps: Pick<ReferralDeps, 'referrals' | 'shells' | 'now'>,
  session: FollowSession,
): Promise<Reply> => {
  const {referral, level} = session;
  const now = deps.now();
  const person = level === 'code' ? await deps.referrals.getPerson(referral.id, now) : undefined;
  if (person) await deps.referrals.writeLook(referral.id, {by: 'person'}, now);
  return showFollow(deps, {
    page: 'letter',
    rows: practiceLetter(referral, person),
    today: dateInWords(londonDate(now)),
    tellsReferrer: referral.tellReferrer === true,
    tellsPractice: referral.tellsPractice === true,
    told: referral.tellReferrer === true ? person?.referrer?.organisation : undefined,
    own: ownPages(session),
  });
};

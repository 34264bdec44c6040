import type {Referral} from '#shared/model/referral.ts';
import {codeId} from '../data/accessStore.ts';
import {askedWith} from './askedWith.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, grantAccess} from './followSession.ts';

/**
 * Takes the code that was asked for with what the visitor shows, and gives them half an hour with everything. Returns the
 * cookie to set; undefined for a wrong code, for one that was asked for in another way, and where there is no such request.
 */
export const takePersonCode = async (
  deps: Pick<ReferralDeps, 'access' | 'referrals' | 'origin'>,
  referral: Referral | undefined,
  {code, link}: {readonly code: string; readonly link?: Pick<FollowSession, 'wasMailedTo'>},
  now: Date,
): Promise<string | undefined> => {
  const to = referral && (await deps.referrals.getPerson(referral.id, now))?.email;
  if (!referral || to === undefined) return undefined;
  const id = codeId({audience: 'person', referralId: referral.id, askedWith: askedWith(link, to), to});
  if (!(await deps.access.useCode(id, code, now))) return undefined;
  return await grantAccess(deps, referral, now, (email) => email === to);
};

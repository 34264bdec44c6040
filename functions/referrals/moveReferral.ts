import type {Person, Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {canMove} from '#shared/referral/canMove.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {readTellsThere, type TellsThere} from '#shared/referral/tellThere.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import {viewerHash} from '../data/limitStore.ts';
import {sha256} from '../data/secrets.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {ReferralDeps} from './deps.ts';
import {type FollowSession, grantAccess, pageOf} from './followSession.ts';
import {sentOn} from '../transfer/sentOn.ts';
import {takesAsItIs} from '../transfer/takesAsItIs.ts';

type Deps = Pick<
  ReferralDeps,
  | 'referrals'
  | 'access'
  | 'limits'
  | 'origin'
  | 'addressSecret'
  | 'newReference'
  | 'now'
  | 'getListingBySlug'
  | 'getMailbox'
>;

const save = async (
  deps: Deps,
  sent: {referral: Referral; person: Person; whole: WholeListing; tells: TellsThere},
) => {
  const now = deps.now();
  return await deps.referrals.create(
    {
      ...sentOn(sent, now),
      // One request goes to one listing once, however often it is pressed.
      key: {keyHash: sha256(`move/${sent.referral.id}/${sent.whole.listing.id}`), bodyHash: sha256('move')},
    },
    {newReference: deps.newReference, now},
  );
};

/**
 * Sends a request that has ended to another listing, with everything that the person typed for the first. The page then
 * shows the new one. Undefined when it cannot be sent there as it is.
 * @throws ProblemError `too-many-requests`
 */
export const moveReferral =
  (deps: Deps) =>
  async (
    request: HttpRequest,
    {referral, wasMailedTo}: FollowSession,
    values: FormValues,
  ): Promise<Reply | undefined> => {
    const now = deps.now();
    const person = canMove(referral) ? await deps.referrals.getPerson(referral.id, now) : undefined;
    const whole = person && (await takesAsItIs(deps)(valueOf(values, 'to'), person));
    if (!person || !whole || whole.listing.id === referral.listing.id) return undefined;
    const viewer = viewerHash(request.viewerAddress, deps.addressSecret, now);
    if (!(await deps.limits.allows('referral', viewer, now))) {
      throw new ProblemError('too-many-requests', 'Wait an hour, then send it again');
    }
    const saved = await save(deps, {referral, person, whole, tells: readTellsThere(values)});
    if (!('referralId' in saved)) return undefined;
    await deps.referrals.markMoved(referral.id, saved.reference);
    const moved = await deps.referrals.get(saved.referralId, now);
    return moved
      ? seeOther(pageOf({referral: moved}), [await grantAccess(deps, moved, now, wasMailedTo)])
      : seeOther(pageOf({referral}));
  };

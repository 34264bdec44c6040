import {may} from '#shared/access/may.ts';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {isProviderAction} from '#shared/referral/providerActions.ts';
import {readReference} from '#shared/referral/reference.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {addNote} from './addNote.ts';
import {answerReferral} from './answerReferral.ts';
import {copyView} from './copyView.ts';
import type {ProviderDeps} from './deps.ts';
import {recordLevel} from './recordLevel.ts';
import {referralView} from './referralView.ts';
import {showGone, showProvider} from './showProvider.tsx';
import {type Door, signedInDoor, sourcesOf} from './sourcesOf.ts';

/**
 * The referral that an address names, for somebody who answers for its organisation. One of another organisation looks
 * like one that does not exist. @throws ProblemError `not-found`
 */
const ownReferral = async (
  deps: ProviderDeps,
  request: HttpRequest,
): Promise<{referral: Referral; door: Door}> => {
  const {actor, cookie} = sessionOf(request);
  const reference = readReference(request.params.reference ?? '');
  const referral =
    reference === null ? undefined : await deps.referrals.getByReference(reference, deps.now());
  if (!referral || !may.answerReferral(actor, {organisationId: referral.listing.organisationId})) {
    throw new ProblemError('not-found', 'There is no referral to you with this reference.');
  }
  return {referral, door: signedInDoor(referral, {cookie, accountId: actor.account.id})};
};

/** GET /provider/referrals/{reference}: one referral, with everything that can be done with it now. */
export const showReferral =
  (deps: ProviderDeps): Route =>
  async (request): Promise<Reply> => {
    const {referral, door} = await ownReferral(deps, request);
    const sources = await sourcesOf(deps, referral, door);
    if (!sources) return showGone(deps, referral, {isSignedIn: true});
    if (request.query.has('copy')) return showProvider(deps, await copyView(deps, sources));
    const notice = request.query.has('done') ? 'done' : undefined;
    return showProvider(deps, referralView({...sources, now: deps.now()}, {notice}));
  };

/** POST /provider/referrals/{reference}: takes a step, keeps a note, or a level that was measured. @throws ProblemError `not-found` */
export const actOnOwnReferral =
  (deps: ProviderDeps): Route =>
  async (request): Promise<Reply> => {
    const {referral, door} = await ownReferral(deps, request);
    const values: FormValues = valuesOf(formOf(request));
    const action = valueOf(values, 'action');
    if (action === 'note') return await addNote(deps, {referral, door, values});
    if (action === 'activation') return await recordLevel(deps, {referral, door, values});
    return isProviderAction(action)
      ? await answerReferral(deps, {referral, door, action, values})
      : seeOther(door.path);
  };

import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {viewerHash} from '../data/limitStore.ts';
import {isFormToken, refuseOtherSites} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {actOnOwn, type FollowDeps, tooMany, withdraw} from './actOnOwn.ts';
import {askPersonCode} from './askPersonCode.ts';
import {cannotCome} from './cannotCome.ts';
import {changeDetails} from './changeDetails.ts';
import {showRequest} from './followReferral.ts';
import {
  answersByLink,
  followSession,
  type FollowSession,
  pageOf,
  putsRightByLink,
  stopsByLink,
} from './followSession.ts';
import {statusView} from './followViews.ts';
import {forget} from './ownCookies.ts';
import {showFollow} from './showFollow.tsx';
import {stopPractice} from './stopPractice.ts';
import {takePersonCode} from './takePersonCode.ts';

const showStatus = async (
  deps: FollowDeps,
  session: FollowSession,
  {errors = [], status = 200}: {errors?: readonly FormError[]; status?: number} = {},
): Promise<Reply> => {
  const whole = await deps.getListingBySlug(session.referral.listing.slug);
  return showFollow(deps, statusView(session, whole, {asks: 'code', errors}), {status});
};

const tryCode = async (deps: FollowDeps, request: HttpRequest, session: FollowSession, code: string) => {
  const now = deps.now();
  const isAllowed = await deps.limits.allows(
    'try',
    viewerHash(request.viewerAddress, deps.addressSecret, now),
    now,
  );
  if (!isAllowed) return await showStatus(deps, session, {errors: [TOO_MANY_TRIES], status: 429});
  const cookie = await takePersonCode(deps, session.referral, {code, link: session}, now);
  return cookie === undefined
    ? await showStatus(deps, session, {errors: [WRONG_CODE], status: 400})
    : seeOther(pageOf(session), [cookie]);
};

const sendCode = async (
  deps: FollowDeps,
  {viewerAddress}: HttpRequest,
  link: FollowSession,
): Promise<Reply> => {
  const asked = await askPersonCode(deps)(link.referral, {viewerAddress, link}, deps.now());
  return asked === 'asked' ? await showStatus(deps, link) : await tooMany(deps, link);
};

/**
 * What a link alone may do: stop a request, when they are asked whether they mean it; have the GP practice told no
 * more; put right how they are reached; say that they cannot come to a start that has changed.
 */
const actByLink = async (deps: FollowDeps, session: FollowSession, values: FormValues): Promise<Reply> => {
  const action = valueOf(values, 'action');
  if (action === 'save' && putsRightByLink(session)) {
    // As seldom as a code: nobody guesses a date of birth at five an hour.
    const {referral} = session;
    if (!(await deps.limits.allowsCode(referral.id, {shows: 'link'}, deps.now()))) {
      return await tooMany(deps, session);
    }
    return await changeDetails(deps, session, {section: 'contact', values});
  }
  if (action === 'cannot-come') {
    const person = await deps.referrals.getPerson(session.referral.id, deps.now());
    return answersByLink(session, person?.email)
      ? await cannotCome(deps, session, values)
      : await showRequest(deps, session);
  }
  if (!stopsByLink(session)) return await showRequest(deps, session);
  if (action === 'withdraw-sure') return await withdraw(deps, session);
  if (action === 'stop-practice') return await stopPractice(deps, session);
  if (action !== 'withdraw') return await showRequest(deps, session);
  const whole = await deps.getListingBySlug(session.referral.listing.slug);
  return showFollow(deps, statusView(session, whole, {asks: 'stop'}));
};

/**
 * POST /my-referral/{token}
 *
 * Asks for a code, types it, or leaves; after a code answers a date, changes details, asks for a new link, withdraws, or
 * sends the request to somebody else. Who sent it stops it, or the mail to the practice, without a code. All of it is done to the request that the
 * address names, or to the only one that the browser opens.
 * @throws ProblemError `not-allowed`
 */
export const followAct = (deps: FollowDeps): Route => {
  const findSession = followSession(deps);
  return async (request) => {
    refuseOtherSites(request, deps.origin);
    const values = valuesOf(formOf(request));
    const action = valueOf(values, 'action');
    if (action === 'leave') {
      const tag = request.query.get('request');
      return seeOther('/my-referral', forget(request, {tag, origin: deps.origin}));
    }
    const session = await findSession(request);
    if (!session) return seeOther('/my-referral?ended=1');
    if (!isFormToken(valueOf(values, 'formToken'), session.cookie)) return await showRequest(deps, session);

    if (action === 'code') {
      return await tryCode(deps, request, session, valueOf(values, 'code').replaceAll(/\D/g, ''));
    }
    if (action === 'send-code') return await sendCode(deps, request, session);
    return session.level === 'link'
      ? await actByLink(deps, session, values)
      : await actOnOwn(deps, request, session, values);
  };
};

import type {Referral} from '#shared/model/referral.ts';
import {isOpen} from '#shared/referral/states.ts';
import {ProblemError} from '#shared/problems.ts';
import {codeId} from '../data/accessStore.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {isFormToken, refuseOtherSites} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {askPersonCode} from './askPersonCode.ts';
import type {ReferralDeps} from './deps.ts';
import {cookiesOfLink, followSession, type FollowSession, forget, grantAccess} from './followSession.ts';
import {detailsView, statusView, WRONG_CODE} from './followViews.ts';
import {showFollow} from './showFollow.tsx';

/** Stands for the token in the clean address, where the cookie says which referral. */
const MINE = 'mine';

type Deps = Pick<
  ReferralDeps,
  'referrals' | 'access' | 'limits' | 'outbox' | 'shells' | 'origin' | 'addressSecret' | 'now'
>;

const show = async (deps: Deps, session: FollowSession, {isSure = false} = {}): Promise<Reply> => {
  if (session.level === 'link') return showFollow(deps, statusView(session));
  const person = await deps.referrals.getPerson(session.referral.id, deps.now());
  return showFollow(deps, person ? detailsView(session, person, {isSure}) : statusView(session));
};

/**
 * GET /my-referral/{token}
 *
 * A private link becomes a cookie and a clean address; there, state, dates, listing and phone. It changes nothing and
 * spends nothing, however often a mail scanner opens it.
 */
export const followPage = (deps: Deps): Route => {
  const session = followSession(deps);
  return async (request) => {
    const token = request.params.token ?? '';
    if (token !== MINE) {
      const referralId = await deps.access.openToken(token, 'person', deps.now());
      return referralId === undefined
        ? showFollow(deps, {page: 'enter', reference: '', errors: [], notice: 'link-ended'}, {status: 410})
        : seeOther('/my-referral/mine', await cookiesOfLink(deps, request, {token, referralId}));
    }
    const found = await session(request);
    return found ? await show(deps, found) : seeOther('/my-referral?ended=1');
  };
};

/** Somebody else may have taken a step since the page was shown: it is tried again on what stands there then. */
const MOST_TRIES = 5;

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/**
 * Stops a referral, whatever has become of it meanwhile: who presses this means "do not call me", and must not be told
 * that somebody was faster. What is over already is shown as it is.
 */
const withdraw = async (deps: Deps, {referral: seen}: FollowSession): Promise<Reply> => {
  const now = deps.now();
  const about = {referralId: seen.id};
  let referral: Referral | undefined = seen;
  for (let tries = 1; referral && isOpen(referral.state); tries += 1) {
    const freesSeat = referral.holdsSeat && referral.runId !== undefined;
    const messages = [
      newMessage('provider-withdrawn', about, now),
      ...(freesSeat
        ? [newMessage('seat-band', {...about, listingId: referral.listing.id, runId: referral.runId}, now)]
        : []),
    ];
    try {
      await deps.referrals.takeStep(referral, {step: 'withdraw', by: 'person', messages}, now);
      break;
    } catch (failure) {
      if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
      referral = await deps.referrals.get(seen.id, now);
    }
  }
  return seeOther('/my-referral/mine');
};

const tryCode = async (deps: Deps, request: HttpRequest, session: FollowSession, code: string) => {
  const now = deps.now();
  const isAllowed = await deps.limits.allows(
    'try',
    viewerHash(request.viewerAddress, deps.addressSecret, now),
    now,
  );
  if (!isAllowed || !(await deps.access.useCode(codeId('person', session.referral.id), code, now))) {
    return showFollow(deps, statusView(session, {asks: 'code', errors: [WRONG_CODE]}), {status: 400});
  }
  return seeOther('/my-referral/mine', [await grantAccess(deps, session.referral, now)]);
};

/**
 * POST /my-referral/{token}
 *
 * Asks for a code, types it, withdraws, or leaves. @throws ProblemError `not-allowed`
 */
export const followAct = (deps: Deps): Route => {
  const findSession = followSession(deps);
  return async (request) => {
    refuseOtherSites(request, deps.origin);
    const form = formOf(request);
    const action = form.get('action');
    if (action === 'leave') return seeOther('/my-referral', forget(deps.origin));
    const session = await findSession(request);
    if (!session) return seeOther('/my-referral?ended=1');
    if (!isFormToken(form.get('formToken') ?? '', session.cookie)) return await show(deps, session);

    if (action === 'code') {
      return await tryCode(deps, request, session, (form.get('code') ?? '').replaceAll(/\D/g, ''));
    }
    if (action === 'send-code') {
      const asked = await askPersonCode(deps)(session.referral, request.viewerAddress, deps.now());
      if (asked === 'too-many') throw new ProblemError('too-many-requests', 'Wait an hour, then ask again');
      return showFollow(deps, statusView(session, {asks: 'code'}));
    }
    if (session.level === 'link') return await show(deps, session);
    if (action === 'withdraw') return await show(deps, session, {isSure: true});
    return action === 'withdraw-sure' ? await withdraw(deps, session) : await show(deps, session);
  };
};

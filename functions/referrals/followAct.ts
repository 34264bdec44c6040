import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {isOwnSection} from '#shared/referral/ownDetails.ts';
import {isOpen} from '#shared/referral/states.ts';
import {codeId} from '../data/accessStore.ts';
import {viewerHash} from '../data/limitStore.ts';
import {isFormToken, refuseOtherSites} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sayNo, takeOffer} from './answerOffer.ts';
import {askPersonCode} from './askPersonCode.ts';
import {changeDetails} from './changeDetails.ts';
import type {ReferralDeps} from './deps.ts';
import {showRequest} from './followReferral.ts';
import {
  followSession,
  type FollowSession,
  grantAccess,
  pageOf,
  putsRightByLink,
  stopsByLink,
} from './followSession.ts';
import {statusView} from './followViews.ts';
import {moveReferral} from './moveReferral.ts';
import {forget} from './ownCookies.ts';
import {ownMessages} from './ownMessages.ts';
import {erase, giveFeedback, showRecord} from './ownRecord.ts';
import {showFollow} from './showFollow.tsx';
import {takeOwnStep} from './takeOwnStep.ts';

type Deps = Pick<
  ReferralDeps,
  | 'referrals'
  | 'access'
  | 'getListingBySlug'
  | 'getMailbox'
  | 'findAlternatives'
  | 'newReference'
  | 'limits'
  | 'outbox'
  | 'shells'
  | 'origin'
  | 'addressSecret'
  | 'now'
>;

const showStatus = async (
  deps: Deps,
  session: FollowSession,
  {errors = [], status = 200}: {errors?: readonly FormError[]; status?: number} = {},
): Promise<Reply> => {
  const whole = await deps.getListingBySlug(session.referral.listing.slug);
  return showFollow(deps, statusView(session, whole, {asks: 'code', errors}), {status});
};

/** Stops a referral, whatever has become of it meanwhile: it means "do not call me". */
const withdraw = async (deps: Deps, session: FollowSession): Promise<Reply> => {
  const {referral: seen} = session;
  const now = deps.now();
  await takeOwnStep(
    deps,
    seen,
    (referral) =>
      isOpen(referral.state)
        ? {
            step: 'withdraw',
            by: 'person',
            messages: ownMessages(referral, ['provider-withdrawn'], {freesSeat: true, now}),
          }
        : null,
    now,
  );
  return seeOther(pageOf(session));
};

const tryCode = async (deps: Deps, request: HttpRequest, session: FollowSession, code: string) => {
  const now = deps.now();
  const isAllowed = await deps.limits.allows(
    'try',
    viewerHash(request.viewerAddress, deps.addressSecret, now),
    now,
  );
  if (!isAllowed) return await showStatus(deps, session, {errors: [TOO_MANY_TRIES], status: 429});
  if (!(await deps.access.useCode(codeId('person', session.referral.id), code, now))) {
    return await showStatus(deps, session, {errors: [WRONG_CODE], status: 400});
  }
  return seeOther(pageOf(session), [await grantAccess(deps, session.referral, now)]);
};

/** Over the limit: the request as it stands, with whom to call. */
const tooMany = (deps: Deps, session: FollowSession): Promise<Reply> =>
  showRequest(deps, session, {isTooMany: true}, {status: 429});

const sendCode = async (deps: Deps, {viewerAddress}: HttpRequest, link: FollowSession): Promise<Reply> => {
  const asked = await askPersonCode(deps)(link.referral, {viewerAddress, link}, deps.now());
  return asked === 'asked' ? await showStatus(deps, link) : await tooMany(deps, link);
};

/** Mails a link that lasts, to whoever has come by a code: as often as codes are mailed. */
const sendNewLink = async (deps: Deps, {viewerAddress}: HttpRequest, link: FollowSession): Promise<Reply> => {
  const {referral} = link;
  if (!referral.hasEmail) return seeOther(pageOf(link));
  const asked = await askPersonCode(deps)(
    referral,
    {viewerAddress, link, kind: 'person-new-link'},
    deps.now(),
  );
  return asked === 'asked' ? seeOther(pageOf(link, {link: '1'})) : await tooMany(deps, link);
};

/** What a link alone may do: stop a request, when they are asked whether they mean it; put right how they are reached. */
const actByLink = async (deps: Deps, session: FollowSession, values: FormValues): Promise<Reply> => {
  const action = valueOf(values, 'action');
  if (action === 'save' && putsRightByLink(session)) {
    // As seldom as a code: nobody guesses a date of birth at five an hour.
    const {referral} = session;
    if (!(await deps.limits.allowsCode(referral.id, {shows: 'link'}, deps.now()))) {
      return await tooMany(deps, session);
    }
    return await changeDetails(deps, session, {section: 'contact', values});
  }
  if (!stopsByLink(session)) return await showRequest(deps, session);
  if (action === 'withdraw-sure') return await withdraw(deps, session);
  if (action !== 'withdraw') return await showRequest(deps, session);
  const whole = await deps.getListingBySlug(session.referral.listing.slug);
  return showFollow(deps, statusView(session, whole, {asks: 'stop'}));
};

/** What only somebody who has typed a code may do. */
const actOnOwn = async (
  deps: Deps,
  request: HttpRequest,
  session: FollowSession,
  values: FormValues,
): Promise<Reply> => {
  switch (valueOf(values, 'action')) {
    case 'withdraw':
      return await showRequest(deps, session, {isSure: true});
    case 'withdraw-sure':
      return await withdraw(deps, session);
    case 'take-offer':
      return await takeOffer(deps, session, values);
    case 'give-feedback':
      return await giveFeedback(deps, session, values);
    case 'erase':
      return await showRecord(deps, session, {isSure: true});
    case 'erase-sure':
      return await erase(deps, session);
    case 'say-no':
      return await sayNo(deps, session, values);
    case 'move':
      return (
        (await moveReferral(deps)(request, session, valueOf(values, 'to'))) ??
        (await showRequest(deps, session))
      );
    case 'new-link':
      return await sendNewLink(deps, request, session);
    case 'save': {
      const section = valueOf(values, 'section');
      if (isOwnSection(section)) return await changeDetails(deps, session, {section, values});
    }
  }
  return await showRequest(deps, session);
};

/**
 * POST /my-referral/{token}
 *
 * Asks for a code, types it, or leaves; after a code answers a date, changes details, asks for a new link, withdraws, or
 * sends the request to somebody else. Who sent it stops it without a code. All of it is done to the request that the
 * address names, or to the only one that the browser opens.
 * @throws ProblemError `not-allowed`
 */
export const followAct = (deps: Deps): Route => {
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

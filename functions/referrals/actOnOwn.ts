import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {isOwnSection} from '#shared/referral/ownDetails.ts';
import {isOpen} from '#shared/referral/states.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import {sayNo, takeOffer} from './answerOffer.ts';
import {agreeToTransfer, refuseTransfer} from './answerTransfer.ts';
import {askPersonCode} from './askPersonCode.ts';
import {cannotCome} from './cannotCome.ts';
import {changeDetails} from './changeDetails.ts';
import type {ReferralDeps} from './deps.ts';
import {showRequest} from './followReferral.ts';
import {type FollowSession, pageOf} from './followSession.ts';
import {moveReferral} from './moveReferral.ts';
import {ownMessages} from './ownMessages.ts';
import {erase, giveFeedback, showRecord} from './ownRecord.ts';
import {takeOwnStep} from './takeOwnStep.ts';

/** What is needed to act on one's own request. */
export type FollowDeps = Pick<
  ReferralDeps,
  | 'referrals'
  | 'access'
  | 'getListingBySlug'
  | 'getMailbox'
  | 'getPractice'
  | 'findAlternatives'
  | 'newReference'
  | 'limits'
  | 'outbox'
  | 'shells'
  | 'origin'
  | 'addressSecret'
  | 'now'
>;

/** Stops a referral, whatever has become of it meanwhile: it means "do not call me". */
export const withdraw = async (deps: FollowDeps, session: FollowSession): Promise<Reply> => {
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

/** Over the limit: the request as it stands, with whom to call. */
export const tooMany = (deps: FollowDeps, session: FollowSession): Promise<Reply> =>
  showRequest(deps, session, {isTooMany: true}, {status: 429});

/** Mails a link that lasts, to whoever has come by a code: as often as codes are mailed. */
const sendNewLink = async (
  deps: FollowDeps,
  {viewerAddress}: HttpRequest,
  link: FollowSession,
): Promise<Reply> => {
  const {referral} = link;
  if (!referral.hasEmail) return seeOther(pageOf(link));
  const asked = await askPersonCode(deps)(
    referral,
    {viewerAddress, link, kind: 'person-new-link'},
    deps.now(),
  );
  return asked === 'asked' ? seeOther(pageOf(link, {link: '1'})) : await tooMany(deps, link);
};

/** What only somebody who has typed a code may do. */
export const actOnOwn = async (
  deps: FollowDeps,
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
    case 'cannot-come':
      return await cannotCome(deps, session, values);
    case 'give-feedback':
      return await giveFeedback(deps, session, values);
    case 'erase':
      return await showRecord(deps, session, {isSure: true});
    case 'erase-sure':
      return await erase(deps, session);
    case 'pass-on':
      return await agreeToTransfer(deps, session, values);
    case 'keep-here':
      return await refuseTransfer(deps, session);
    case 'say-no':
      return await sayNo(deps, session, values);
    case 'move':
      return (await moveReferral(deps)(request, session, values)) ?? (await showRequest(deps, session));
    case 'new-link':
      return await sendNewLink(deps, request, session);
    case 'save': {
      const section = valueOf(values, 'section');
      if (isOwnSection(section)) return await changeDetails(deps, session, {section, values});
    }
  }
  return await showRequest(deps, session);
};

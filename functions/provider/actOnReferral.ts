import type {Referral} from '#shared/model/referral.ts';
import type {AskedWith} from '#shared/model/referralMessage.ts';
import {TOO_MANY_TRIES, WRONG_CODE} from '#shared/referral/codeErrors.ts';
import {readReference} from '#shared/referral/reference.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {isProviderAction} from '#shared/referral/providerActions.ts';
import {codeId} from '../data/accessStore.ts';
import {viewerHash} from '../data/limitStore.ts';
import {newMessage} from '../data/outboxStore.ts';
import {refuseOtherSites} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {answerReferral} from './answerReferral.ts';
import type {ProviderDeps} from './deps.ts';
import {accessTo, grantAccess, referralAt, shownBy} from './providerSession.ts';
import {showProvider} from './showProvider.tsx';
import {linkDoor} from './sourcesOf.ts';

interface Act {
  /** What the address has: the reference is known to others, a token was mailed to the listing's mailbox, or to one before. */
  readonly shows: AskedWith;
  readonly referral: Referral | undefined;
  readonly action: string;
  readonly values: FormValues;
  readonly viewer: string;
  readonly now: Date;
}

/** Mails a code, or a new link, to the listing's mailbox: the answer is the same when there is no such referral. */
const mail = async (
  {limits, outbox}: ProviderDeps,
  kind: 'provider-code' | 'provider-new-link',
  {referral, shows, viewer, now}: Act,
): Promise<'asked' | 'too-many'> => {
  if (!(await limits.allows('code-address', viewer, now))) return 'too-many';
  if (referral && (await limits.allowsCode(`${kind}/${referral.id}`, {shows}, now))) {
    await outbox.post(newMessage(kind, {referralId: referral.id, askedWith: shows}, now));
  }
  return 'asked';
};

const sendCode = async (deps: ProviderDeps, act: Act): Promise<Reply> =>
  (await mail(deps, 'provider-code', act)) === 'too-many'
    ? showProvider(deps, {page: 'ask-code', action: act.action, notice: 'too-many'}, {status: 429})
    : showProvider(deps, {page: 'enter-code', action: act.action, errors: []});

const tryCode = async (
  deps: ProviderDeps,
  {referral, shows, action, values, viewer, now}: Act,
): Promise<Reply> => {
  const code = valueOf(values, 'code').replaceAll(/\D/g, '');
  if (!(await deps.limits.allows('try', viewer, now))) {
    return showProvider(deps, {page: 'enter-code', action, errors: [TOO_MANY_TRIES]}, {status: 429});
  }
  const isRight =
    referral !== undefined &&
    (await deps.access.useCode(
      codeId({audience: 'provider', referralId: referral.id, askedWith: shows}),
      code,
      now,
    ));
  return isRight
    ? seeOther(`/provider/referral/${referral.reference}`, [await grantAccess(deps, referral, now)])
    : showProvider(deps, {page: 'enter-code', action, errors: [WRONG_CODE]}, {status: 400});
};

const renew = async (deps: ProviderDeps, act: Act): Promise<Reply> => {
  const typed = valueOf(act.values, 'reference').trim().slice(0, 40);
  const reference = readReference(typed);
  if (reference === null) {
    const error = {
      field: 'reference',
      href: '#reference',
      text: 'Enter a reference, like 7K3D-9QXP',
    } as const;
    return showProvider(deps, {page: 'ended', reference: typed, errors: [error]}, {status: 400});
  }
  const referral = await deps.referrals.getByReference(reference, act.now);
  const asked = await mail(deps, 'provider-new-link', {...act, referral, shows: 'reference'});
  return asked === 'too-many'
    ? showProvider(deps, {page: 'ask-code', action: act.action, notice: 'too-many'}, {status: 429})
    : showProvider(deps, {page: 'link-sent', reference});
};

const actOf = async (deps: ProviderDeps, request: HttpRequest): Promise<Act> => {
  const {token: named = ''} = request.params;
  const now = deps.now();
  const referral = await referralAt(deps)(named);
  return {
    shows: await shownBy(deps)(named, referral),
    referral,
    action: `/provider/referral/${encodeURIComponent(named)}`,
    values: valuesOf(formOf(request)),
    viewer: viewerHash(request.viewerAddress, deps.addressSecret, now),
    now,
  };
};

/**
 * POST /provider/referral/{token}
 *
 * Sends a code to the listing's mailbox, takes the code, sends a new link, or takes the provider's answer.
 * @throws ProblemError `not-allowed`
 */
export const actOnReferral =
  (deps: ProviderDeps): Route =>
  async (request) => {
    refuseOtherSites(request, deps.origin);
    const act = await actOf(deps, request);
    const wanted = valueOf(act.values, 'action');
    if (wanted === 'renew') return await renew(deps, act);
    if (wanted === 'send-code') return await sendCode(deps, act);
    if (wanted === 'code') return await tryCode(deps, act);

    const cookie = act.referral && (await accessTo(deps)(request, act.referral));
    if (!act.referral || cookie === undefined) {
      return showProvider(deps, {page: 'ask-code', action: act.action, notice: 'time-over'}, {status: 403});
    }
    if (!isProviderAction(wanted)) return seeOther(`/provider/referral/${act.referral.reference}`);
    const {referral, values} = act;
    return await answerReferral(deps, {
      referral,
      door: linkDoor(referral, cookie),
      action: wanted,
      values,
    });
  };

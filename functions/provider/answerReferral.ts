import type {Proposed, Referral} from '#shared/model/referral.ts';
import type {OutboxMessage} from '#shared/model/referralMessage.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {readTellsThere, type TellsThere} from '#shared/referral/tellThere.ts';
import {actionsNow, type ProviderAction} from '#shared/referral/providerActions.ts';
import {isFormToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';
import {messagesOf} from '../data/referral/messagesOf.ts';
import {passOn} from '../transfer/passOn.ts';
import {takesAsItIs} from '../transfer/takesAsItIs.ts';
import {type Door, type ReferralSources, sourcesOf} from './sourcesOf.ts';
import {eraseCheckView} from './eraseCheckView.ts';
import {readAnswer} from './readAnswer.ts';
import {referralView} from './referralView.ts';
import {showGone, showProvider} from './showProvider.tsx';

const isStale = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

const isRunFull = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.errors.some(({pointer}) => pointer === '#/run');

const RUN_FULL: Partial<Record<ProviderAction, FormError>> = {
  book: {field: 'run', href: '#run', text: 'This start is now full. Choose another'},
  offer: {field: 'start', href: '#offer-start-day', text: 'The start on this day is full. Offer another day'},
};

const TAKES_NONE: FormError = {
  field: 'passTo',
  href: '#passTo',
  text: 'They cannot take this referral as it is just now. Choose somebody else, or call them',
};

/** Passes on somebody who agreed on the phone; false where whoever was chosen no longer takes them. */
const passOnAgreed = async (
  deps: ProviderDeps,
  {referral, person}: ReferralSources,
  {
    proposed,
    tells,
    messages,
  }: {
    readonly proposed: Proposed | undefined;
    readonly tells: TellsThere;
    readonly messages: readonly OutboxMessage[];
  },
): Promise<boolean> => {
  const whole = proposed && (await takesAsItIs(deps)(proposed.slug, person));
  if (!whole) return false;
  await passOn(deps)({
    referral,
    person,
    whole,
    proposed,
    tells,
    by: 'provider',
    messages,
  });
  return true;
};

/**
 * A provider's answer, from the page of the referral as they saw it: an answer to what has changed since, or that the
 * page does not offer, is shown again, not taken. Deleting is asked once more first.
 */
export const answerReferral = async (
  deps: ProviderDeps,
  {
    referral,
    door,
    action,
    values,
  }: {referral: Referral; door: Door; action: ProviderAction; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const again = async (
    current: Referral,
    options: Pick<NonNullable<Parameters<typeof referralView>[1]>, 'errors' | 'notice'>,
    status: number,
  ): Promise<Reply> => {
    const shown = await sourcesOf(deps, current, door);
    return shown
      ? showProvider(deps, referralView({...shown, now}, {values, tried: action, ...options}), {status})
      : showGone(deps, current, {isSignedIn: door.kind === 'signed-in'});
  };
  const isOwnForm = isFormToken(valueOf(values, 'formToken'), door.cookie);
  const isOffered = actionsNow(referral, now).includes(action);
  if (!isOwnForm || !isOffered || valueOf(values, 'version') !== String(referral.version)) {
    return await again(referral, {notice: 'stale'}, 409);
  }
  const sources = await sourcesOf(deps, referral, door);
  if (!sources) return await again(referral, {}, 410);
  const answer = readAnswer({action, values, ...sources, now});
  if ('errors' in answer) return await again(referral, {errors: answer.errors}, 400);
  const {taken} = answer;
  if (taken.erases && valueOf(values, 'sure') !== 'yes') {
    return showProvider(deps, eraseCheckView(sources, {reason: taken.reason ?? ''}));
  }
  try {
    const after = afterStep(referral, taken, now);
    const messages = messagesOf(taken.step, {before: referral, after, person: sources.person}, now);
    if (taken.step === 'transfer') {
      const isPassedOn = await passOnAgreed(deps, sources, {
        proposed: taken.proposed,
        tells: readTellsThere(values),
        messages,
      });
      if (!isPassedOn) return await again(referral, {errors: [TAKES_NONE]}, 409);
    } else {
      await deps.referrals.takeStep(referral, {...taken, messages, accountId: door.accountId}, now);
    }
  } catch (failure) {
    const full = isRunFull(failure) && RUN_FULL[action];
    if (full) return await again(referral, {errors: [full]}, 409);
    if (!isStale(failure)) throw failure;
    const current = await deps.referrals.get(referral.id, now);
    return await again(current ?? referral, {notice: 'stale'}, 409);
  }
  return seeOther(`${door.path}?done=1`);
};

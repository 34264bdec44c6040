import type {MessageKind} from '#shared/model/referralMessage.ts';
import type {Referral} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {newMessage} from '../data/outboxStore.ts';
import {isFormToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {ProviderDeps} from './deps.ts';
import {sourcesOf} from './openReferral.ts';
import {readAnswer} from './readAnswer.ts';
import {PROVIDER_STEPS, type ProviderStep, referralView} from './referralView.ts';
import {showProvider} from './showProvider.tsx';

const TELLS: Readonly<Record<ProviderStep, MessageKind>> = {
  received: 'person-received',
  'call-on': 'person-call-planned',
  'not-suitable': 'person-not-suitable',
};

const messagesOf = (step: ProviderStep, referral: Referral, now: Date) => {
  const about = {referralId: referral.id};
  const freesSeat = step === 'not-suitable' && referral.holdsSeat && referral.runId !== undefined;
  return [
    ...(referral.hasEmail ? [newMessage(TELLS[step], about, now)] : []),
    ...(freesSeat
      ? [newMessage('seat-band', {...about, listingId: referral.listing.id, runId: referral.runId}, now)]
      : []),
  ];
};

const isStale = (failure: unknown): boolean =>
  failure instanceof ProblemError && ['stale-version', 'not-acceptable-now'].includes(failure.slug);

/**
 * A provider's answer, from the page of the referral as they saw it: an answer to what has changed since is shown
 * again, not taken.
 */
export const answerReferral = async (
  deps: ProviderDeps,
  {
    referral,
    cookie,
    step,
    values,
  }: {referral: Referral; cookie: string; step: ProviderStep; values: FormValues},
): Promise<Reply> => {
  const now = deps.now();
  const again = async (
    current: Referral,
    options: Parameters<typeof referralView>[1],
    status: number,
  ): Promise<Reply> => {
    const sources = await sourcesOf(deps, current, cookie);
    return sources
      ? showProvider(deps, referralView(sources, {values, ...options}), {status})
      : showProvider(deps, {page: 'ended', reference: '', errors: []}, {status: 410});
  };
  const isOwnForm = isFormToken(valueOf(values, 'formToken'), cookie);
  if (!isOwnForm || valueOf(values, 'version') !== String(referral.version)) {
    return await again(referral, {notice: 'stale'}, 409);
  }
  const answer = readAnswer(step, values, now);
  if ('error' in answer) return await again(referral, {errors: [answer.error]}, 400);
  try {
    await deps.referrals.takeStep(
      referral,
      {step: PROVIDER_STEPS[step], by: 'provider', ...answer, messages: messagesOf(step, referral, now)},
      now,
    );
  } catch (failure) {
    if (!isStale(failure)) throw failure;
    const current = await deps.referrals.get(referral.id, now);
    return await again(current ?? referral, {notice: 'stale'}, 409);
  }
  return seeOther(`/provider/referral/${referral.reference}?done=1`);
};

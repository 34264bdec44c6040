import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {readForm} from '#shared/referral/form/checkStep.ts';
import {fitOfAge, fitOfAnswers, mustAnswerErrors} from '#shared/referral/form/fit.ts';
import {allAnswers, valueOf} from '#shared/referral/form/values.ts';
import {CHOOSES_RUN} from '#shared/ui/refer/CheckPage.tsx';
import type {Reply} from '../http/reply.ts';
import type {Draft} from '../data/draftStore.ts';
import type {ReferralDeps} from './deps.ts';
import {checkView, limitView, misfitView, runFullView, startView, stepView} from './formViews.ts';
import {isMailHeld} from './isMailHeld.ts';
import {isWithinLimit} from './isWithinLimit.ts';
import {keyOf, type Posted, proofWanted} from './posted.ts';
import {saveReferral, type SaveOptions, type SaveOutcome} from './saveReferral.ts';
import {bodyHashOf, type ToSave} from './savedBefore.ts';
import {standingBefore} from './standingBefore.ts';
import {toSent} from './sent.ts';
import {showRefer} from './showRefer.tsx';

/** A run that went, or filled up, between choosing and sending. */
const isRunGone = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.errors.some(({pointer}) => pointer === '#/run');

const trySave = async (
  deps: ReferralDeps,
  {gated, visitor, values}: Posted,
  {toSave, key, ...more}: {toSave: ToSave; key: string} & Pick<SaveOptions, 'isMailHeld' | 'ended'>,
): Promise<SaveOutcome> => {
  try {
    const {whole} = gated;
    return await saveReferral(deps)({
      whole,
      toSave,
      key,
      ...more,
      draftHash: visitor.draftOf(whole.listing.id),
      isHandedOver: valueOf(values, 'handed') === 'yes',
    });
  } catch (failure) {
    if (isRunGone(failure)) return {outcome: 'run-full'};
    throw failure;
  }
};

/** True when the draft became a referral, and by these very answers. */
export const isWhatWasSent = (
  {sent}: Pick<Draft, 'sent'>,
  {gated, slug, values, now}: Pick<Posted, 'gated' | 'slug' | 'values' | 'now'>,
): boolean => {
  const read = readForm(allAnswers(values), {slug, today: londonDate(now)});
  if (sent === undefined || !('request' in read)) return false;
  const toSave = {kind: 'referral', request: read.request} as const;
  return sent.bodyHash === bodyHashOf({listingId: gated.whole.listing.id, toSave});
};

/**
 * The draft became a referral with other answers: two people's, in two copies of one window. These begin a form of
 * their own, and are shown again: neither is taken for the other, and none is lost.
 */
const sentBefore = async (
  deps: ReferralDeps,
  {gated, visitor: before, slug, values: posted, now}: Posted,
): Promise<Reply> => {
  const values = allAnswers(posted);
  const visitor = before.withNewForm();
  await deps.drafts.start(visitor.draftOf(gated.whole.listing.id), values, now);
  const state = {gated, visitor, values, now, notice: 'sent-before'} as const;
  const read = readForm(values, {slug, today: londonDate(now)});
  return 'request' in read
    ? showRefer(deps, checkView(state), {visitor})
    : showRefer(deps, stepView(read.step, {...state, errors: read.errors}, {isChange: true}), {
        visitor,
        status: 400,
      });
};

/**
 * The last page: sends what the page showed and posted, not what a draft may have become since. Whatever stops it, the
 * form comes back with everything that was typed.
 */
export const sendForm = async (deps: ReferralDeps, posted: Posted): Promise<Reply> => {
  const {slug, gated, visitor, trust, now} = posted;
  const {listing} = gated.whole;
  const values = allAnswers(posted.values);
  const state = {gated, visitor, values, now};
  const today = londonDate(now);
  const hash = visitor.draftOf(listing.id);
  const draft = await deps.drafts.get(hash, now);
  if (draft?.sent && !isWhatWasSent(draft, posted)) return await sentBefore(deps, posted);
  const standing = await standingBefore(deps)(draft?.sent, now);
  if (standing) return await toSent(deps, posted, {referralId: standing.referralId, isCallMe: false});

  const read = readForm(values, {slug, today});
  if ('step' in read) {
    if (!draft) await deps.drafts.start(hash, values, now);
    else await deps.drafts.save(hash, values, now);
    const view = stepView(read.step, {...state, errors: read.errors}, {isChange: true});
    return showRefer(deps, view, {visitor, status: 400});
  }
  const fit = fitOfAge(listing, ageOn(read.request.dateOfBirth, today));
  const misfit =
    misfitView(gated, visitor, fit, 'who') ?? misfitView(gated, visitor, fitOfAnswers(listing, values));
  if (misfit) return showRefer(deps, misfit, {visitor});
  const unanswered = mustAnswerErrors(listing, values);
  if (unanswered.length > 0) {
    if (!draft) await deps.drafts.start(hash, values, now);
    const view = startView({...state, values: {...values, back: 'check'}, errors: unanswered});
    return showRefer(deps, {...view, notice: 'asked-first'}, {visitor, status: 400});
  }

  if (CHOOSES_RUN in posted.values && !('run' in posted.values)) {
    const full = runFullView(state, valueOf(posted.values, CHOOSES_RUN));
    const href = full.runs.length > 0 ? '#run' : '#run-any';
    const errors = [{field: 'run', href, text: 'Choose another start, or that you do not mind'}] as const;
    return showRefer(
      deps,
      {...full, errors},
      {
        visitor,
        status: 400,
      },
    );
  }
  const key = keyOf(posted.values);
  if (trust === 'unknown' || key === null) {
    return showRefer(deps, checkView({...state, notice: 'form-old'}), {visitor});
  }
  const proof = proofWanted(posted, draft?.startedAt);
  if (proof.isWanted) {
    const view = checkView({...state, errors: proof.errors}, {asksProof: true});
    return showRefer(deps, {...view, key}, {visitor, status: 400});
  }
  const toSave = {kind: 'referral', request: read.request} as const;
  const [isWithin, isHeld] = await Promise.all([
    isWithinLimit(deps)({toSave, listingId: listing.id, key}, posted.viewerAddress, now),
    isMailHeld(deps)({toSave, key}, now),
  ]);
  if (!isWithin) {
    return showRefer(deps, limitView(state, key, 'check'), {visitor, status: 429});
  }

  const ended = draft?.sent?.referralId;
  const saved = await trySave(deps, posted, {toSave, key, isMailHeld: isHeld, ended});
  if (saved.outcome === 'key-reused') {
    return showRefer(deps, checkView({...state, notice: 'key-reused'}), {visitor, status: 409});
  }
  if (saved.outcome === 'run-full') {
    return showRefer(deps, runFullView(state, valueOf(values, 'run')), {visitor, status: 409});
  }
  if (!('referralId' in saved)) {
    const used = await deps.drafts.get(hash, now);
    return used?.sent && isWhatWasSent(used, posted)
      ? await toSent(deps, posted, {referralId: used.sent.referralId, isCallMe: false})
      : await sentBefore(deps, posted);
  }
  // The same from another form, whose own draft did not become it.
  if (saved.outcome === 'same') {
    await deps.drafts.setSent(hash, {...saved, bodyHash: bodyHashOf({listingId: listing.id, toSave})}, now);
  }
  return await toSent(deps, posted, {referralId: saved.referralId, isCallMe: false});
};

import {readCallMe} from '#shared/referral/form/checkStep.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import type {Reply} from '../http/reply.ts';
import {callMeDraft, callSentFrom} from './callMeDraft.ts';
import type {ReferralDeps} from './deps.ts';
import {callMeView, limitView} from './formViews.ts';
import {isWithinLimit} from './isWithinLimit.ts';
import {keyOf, type Posted, proofWanted} from './posted.ts';
import {referListing} from './referListing.ts';
import {bodyHashOf} from './savedBefore.ts';
import {saveCall} from './saveCall.ts';
import {standingBefore} from './standingBefore.ts';
import {toSent} from './sent.ts';
import {showRefer} from './showRefer.tsx';

/**
 * "Please call me": a name and a number, saved as a referral with the same promises. Each view has a key of its own, so
 * the same name and number, sent again after going back, are known by what this form sent before; without a cookie too.
 */
export const sendCallMe = async (deps: ReferralDeps, posted: Posted): Promise<Reply> => {
  const {slug, gated, visitor, trust, now} = posted;
  const listingId = gated.whole.listing.id;
  const values = {name: valueOf(posted.values, 'name'), phone: valueOf(posted.values, 'phone')};
  const state = {gated, visitor, values, now};
  const read = readCallMe(values, slug);
  if ('errors' in read) {
    return showRefer(deps, callMeView({...state, errors: read.errors}), {visitor, status: 400});
  }
  const {request} = read;
  const hash = visitor.draftOf(callMeDraft(listingId));
  // What this very request became before, while that stands: also for a form that is too old to be sent.
  const before = callSentFrom(await deps.drafts.get(hash, now), {listingId, request});
  const earlier = await standingBefore(deps)(before, now);
  if (earlier) return await toSent(deps, posted, {referralId: earlier.referralId, isCallMe: true});
  const key = keyOf(posted.values);
  if (trust === 'unknown' || key === null) {
    return showRefer(deps, callMeView({...state, notice: 'form-old'}), {visitor});
  }
  const proof = proofWanted(posted, undefined);
  if (proof.isWanted) {
    const view = callMeView({...state, errors: proof.errors}, {asksProof: true});
    return showRefer(deps, {...view, key}, {visitor, status: 400});
  }
  const toSave = {kind: 'call-me', request} as const;
  if (!(await isWithinLimit(deps)({toSave, listingId, key}, posted.viewerAddress, now))) {
    return showRefer(deps, limitView(state, key, 'call-me'), {visitor, status: 429});
  }
  // A browser that keeps no cookie: the same name and number from the same form, whose page was opened again.
  const window = visitor.isNew && visitor.hasForm ? visitor.withoutCookie(callMeDraft(listingId)) : undefined;
  const at = window ?? hash;
  const saved = await saveCall(deps)({whole: gated.whole, request, key, at}, now);
  if (saved.outcome === 'asked') {
    // Without a cookie nothing shows that it is the same person: they learn neither the reference nor a link.
    return window === undefined
      ? await toSent(deps, posted, {referralId: saved.askedId, isCallMe: true})
      : showRefer(deps, {page: 'sent-gone', listing: referListing(gated.whole)}, {visitor});
  }
  if (!('referralId' in saved)) {
    return showRefer(deps, callMeView({...state, notice: 'key-reused'}), {visitor, status: 409});
  }
  const sent = {...saved, bodyHash: bodyHashOf({listingId, toSave})};
  // The same from another form, whose own draft did not become it.
  if (saved.outcome === 'same') await deps.drafts.setSent(at, sent, now);
  if (at !== hash) await deps.drafts.setSent(hash, sent, now);
  return await toSent(deps, posted, {referralId: saved.referralId, isCallMe: true});
};

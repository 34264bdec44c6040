import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {readForm} from '#shared/referral/form/checkStep.ts';
import {mustAnswerErrors} from '#shared/referral/form/fit.ts';
import {isStep} from '#shared/referral/form/values.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {ReferNotice} from '#shared/ui/refer/views.ts';
import type {Draft} from '../data/draftStore.ts';
import type {HttpRequest} from '../http/request.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {callMeView, checkView, closedView, stepView} from './formViews.ts';
import {formListing, type FormListing} from './formListing.ts';
import {formGate, formNotShown} from './formGate.ts';
import {referListing} from './referListing.ts';
import {sentView} from './sent.ts';
import {standingBefore} from './standingBefore.ts';
import {showRefer} from './showRefer.tsx';
import {callMeDraft} from './callMeDraft.ts';
import {type Visitor, visitorOf} from './visitor.ts';

type Deps = Pick<
  ReferralDeps,
  | 'getAnyListingBySlug'
  | 'getMailbox'
  | 'listPractices'
  | 'drafts'
  | 'referrals'
  | 'shells'
  | 'origin'
  | 'now'
>;

interface Asked {
  readonly slug: string;
  readonly step: string;
  readonly gated: FormListing;
  readonly visitor: Visitor;
  readonly request: HttpRequest;
  readonly now: Date;
}

/**
 * The confirmation; where this browser has nothing of what was sent, a page that says that it is saved. A blank form
 * there would be sent a second time.
 */
const showSent = async (deps: Deps, {gated, visitor, request, now}: Asked): Promise<Reply> => {
  const {listing, mergedFrom} = gated.whole;
  // What was sent to a page that is part of another now stands under the one that it was.
  const {id} = mergedFrom?.listing ?? listing;
  const draft = await deps.drafts.get(visitor.draftOf(request.query.has('call') ? callMeDraft(id) : id), now);
  const referral = draft?.sent && (await deps.referrals.get(draft.sent.referralId, now));
  if (!referral && gated.gate === 'hidden') throw formNotShown();
  if (!referral) return showRefer(deps, {page: 'sent-gone', listing: referListing(gated.whole)}, {visitor});
  return showRefer(deps, await sentView(deps, gated, referral, now), {visitor});
};

/**
 * "Please call me". A form that a call was asked for from leads to it while it stands, so that going back asks for no
 * second one; who came without a form is given one, so that there is something to go back to.
 */
const showCallMe = async (deps: Deps, {slug, gated, visitor, now}: Asked): Promise<Reply> => {
  const place = {slug, formId: visitor.formId};
  const draft =
    visitor.isNew || !visitor.hasForm
      ? undefined
      : await deps.drafts.get(visitor.draftOf(callMeDraft(gated.whole.listing.id)), now);
  if (await standingBefore(deps)(draft?.sent, now)) {
    return seeOther(referHref(place, 'sent', {call: '1'}), visitor.cookies);
  }
  const closed = closedView(gated);
  if (closed) return showRefer(deps, closed, {visitor});
  return visitor.hasForm
    ? showRefer(deps, callMeView({gated, visitor, values: {}, now}), {visitor})
    : seeOther(referHref(place, 'call-me'), visitor.cookies);
};

/** Why the person stands here, where the address says so. */
const noticeOf = ({query}: HttpRequest): ReferNotice | undefined =>
  query.has('expired') ? 'draft-expired' : query.has('again') ? 'sent-before' : undefined;

/** Why there is no draft: its time is over, or the browser brought no cookie back with the form's address. */
const whyGone = ({hasForm, isNew}: Visitor): Readonly<Record<string, string>> => {
  if (isNew) return hasForm ? {lost: '1'} : {};
  return hasForm ? {expired: '1'} : {};
};

const showCheck = (deps: Deps, {slug, gated, visitor, request, now}: Asked, draft: Draft): Reply => {
  const values = draft.answers;
  const read = readForm(values, {slug, today: londonDate(now)});
  const place = {slug, formId: visitor.formId};
  if ('step' in read) return seeOther(referHref(place, read.step), visitor.cookies);
  if (mustAnswerErrors(gated.whole.listing, values).length > 0) {
    return seeOther(referHref(place, '', {back: 'check', asked: 'first'}), visitor.cookies);
  }
  return showRefer(deps, checkView({gated, visitor, values, notice: noticeOf(request), now}), {visitor});
};

/**
 * GET /refer/{slug}/{who | contact | needs | check | call-me | sent}
 *
 * One page of the form, with what was typed so far. Without a draft it begins at the start, and says so.
 * @throws ProblemError `not-found`
 */
export const showStep = (deps: Deps): Route => {
  const gate = formGate(deps);
  return async (request) => {
    const {slug = '', step = ''} = request.params;
    if (!isStep(step) && !['check', 'call-me', 'sent'].includes(step)) {
      throw new ProblemError('not-found', 'There is no page at this address.');
    }
    const gated = await formListing(deps, await gate(slug), step);
    const {redirectTo, listing} = gated.whole;
    const visitor = visitorOf(request, deps.origin);
    const now = deps.now();
    const asked = {slug, step, gated, visitor, request, now};
    if (step === 'sent') return await showSent(deps, asked);
    if (redirectTo !== undefined) return seeOther(`/refer/${redirectTo}/${step}?${request.query.toString()}`);
    if (step === 'call-me') return await showCallMe(deps, asked);
    const draft = visitor.isNew ? undefined : await deps.drafts.get(visitor.draftOf(listing.id), now);
    const closed = closedView(gated, {isUnderWay: draft !== undefined && !draft.sent});
    if (closed) return showRefer(deps, closed, {visitor});

    const place = {slug, formId: visitor.formId};
    if (!draft) return seeOther(referHref(place, '', whyGone(visitor)), visitor.cookies);
    if (draft.sent) return seeOther(referHref(place, 'sent'), visitor.cookies);
    if (!isStep(step)) return showCheck(deps, asked, draft);
    const view = stepView(
      step,
      {gated, visitor, values: draft.answers, notice: noticeOf(request), now},
      {isChange: request.query.get('back') === 'check'},
    );
    return showRefer(deps, view, {visitor});
  };
};

import {dateInWords, londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {readForm} from '#shared/referral/form/checkStep.ts';
import {isStep} from '#shared/referral/form/values.ts';
import {addWorkingDays, CLOCK_WORKING_DAYS} from '#shared/referral/workingDays.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {ReferNotice} from '#shared/ui/refer/views.ts';
import type {Draft} from '../data/draftStore.ts';
import type {HttpRequest} from '../http/request.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {callMeView, checkView, closedView, stepView} from './formViews.ts';
import {type GatedListing, gateOf} from './gate.ts';
import {referListing} from './referListing.ts';
import {showRefer} from './showRefer.tsx';
import {callMeDraft} from './callMeDraft.ts';
import {type Visitor, visitorOf} from './visitor.ts';

type Deps = Pick<
  ReferralDeps,
  'getListingBySlug' | 'getMailbox' | 'drafts' | 'referrals' | 'shells' | 'origin' | 'now'
>;

interface Asked {
  readonly slug: string;
  readonly step: string;
  readonly gated: GatedListing;
  readonly visitor: Visitor;
  readonly request: HttpRequest;
  readonly now: Date;
}

/** The London day by which the provider should have answered. */
const answerBy = ({createdAt}: Pick<Referral, 'createdAt'>): string =>
  addWorkingDays(londonDate(new Date(createdAt)), CLOCK_WORKING_DAYS.act);

const showSent = async (deps: Deps, {slug, gated, visitor, request, now}: Asked): Promise<Reply> => {
  const isCallMe = request.query.has('call');
  const draft = await deps.drafts.get(visitor.draftOf(isCallMe ? callMeDraft(slug) : slug), now);
  const referral = draft?.sent && (await deps.referrals.get(draft.sent.referralId, now));
  if (!referral) return seeOther(`/refer/${slug}`, visitor.cookies);
  return showRefer(
    deps,
    {
      page: 'sent',
      listing: referListing(gated.whole),
      reference: referral.reference,
      answerBy: dateInWords(answerBy(referral), {weekday: true}),
      hasEmail: referral.hasEmail,
      isCallMe: referral.route === 'call-me',
    },
    {visitor},
  );
};

/** Why the person stands here, where the address says so. */
const noticeOf = ({query}: HttpRequest): ReferNotice | undefined =>
  query.has('expired') ? 'draft-expired' : query.has('again') ? 'sent-before' : undefined;

const showCheck = (deps: Deps, {slug, gated, visitor, request, now}: Asked, draft: Draft): Reply => {
  const values = draft.answers;
  const read = readForm(values, {slug, today: londonDate(now)});
  if ('step' in read) return seeOther(`/refer/${slug}/${read.step}`, visitor.cookies);
  return showRefer(deps, checkView({gated, visitor, values, notice: noticeOf(request), now}), {visitor});
};

/**
 * GET /refer/{slug}/{who | contact | needs | check | call-me | sent}
 *
 * One page of the form, with what was typed so far. Without a draft it begins at the start, and says so.
 * @throws ProblemError `not-found`
 */
export const showStep = (deps: Deps): Route => {
  const gate = gateOf(deps);
  return async (request) => {
    const {slug = '', step = ''} = request.params;
    if (!isStep(step) && !['check', 'call-me', 'sent'].includes(step)) {
      throw new ProblemError('not-found', 'There is no page at this address.');
    }
    const gated = await gate(slug);
    const {redirectTo} = gated.whole;
    if (redirectTo !== undefined) return seeOther(`/refer/${redirectTo}/${step}`);
    const visitor = visitorOf(request, deps.origin);
    const now = deps.now();
    const asked = {slug, step, gated, visitor, request, now};
    if (step === 'sent') return await showSent(deps, asked);
    const closed = closedView(gated);
    if (closed) return showRefer(deps, closed, {visitor});
    if (step === 'call-me') return showRefer(deps, callMeView({gated, visitor, values: {}, now}), {visitor});

    const draft = visitor.isNew ? undefined : await deps.drafts.get(visitor.draftOf(slug), now);
    if (!draft) return seeOther(`/refer/${slug}${visitor.isNew ? '' : '?expired=1'}`, visitor.cookies);
    if (draft.sent) return seeOther(`/refer/${slug}/sent`, visitor.cookies);
    if (!isStep(step)) return showCheck(deps, asked, draft);
    const view = stepView(
      step,
      {gated, visitor, values: draft.answers, notice: noticeOf(request), now},
      {isChange: request.query.get('back') === 'check'},
    );
    return showRefer(deps, view, {visitor});
  };
};

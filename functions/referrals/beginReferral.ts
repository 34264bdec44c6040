import {answersOfStart, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {fitErrors, fitOf} from '#shared/referral/form/fit.ts';
import {seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {closedView, misfitView, startView} from './formViews.ts';
import {gateOf} from './gate.ts';
import {showRefer} from './showRefer.tsx';
import {trustIn, visitorOf} from './visitor.ts';

type Deps = Pick<ReferralDeps, 'getListingBySlug' | 'getMailbox' | 'drafts' | 'shells' | 'origin' | 'now'>;

const slugOf = (params: Readonly<Record<string, string>>): string => params.slug ?? '';

/** What an address brings to the page: a date that was chosen on the listing, and the way back to the last page. */
const broughtBy = ({query}: HttpRequest): FormValues =>
  Object.fromEntries(
    ['run', 'back'].flatMap((field) => {
      const value = query.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );

/**
 * GET /refer/{slug}
 *
 * "Check this is right for you", or how to join where there is no form. @throws ProblemError `not-found`
 */
export const startReferral = (deps: Deps): Route => {
  const gate = gateOf(deps);
  return async (request) => {
    const gated = await gate(slugOf(request.params));
    if (gated.whole.redirectTo !== undefined) return seeOther(`/refer/${gated.whole.redirectTo}`);
    const visitor = visitorOf(request, deps.origin);
    const closed = closedView(gated);
    if (closed) return showRefer(deps, closed, {visitor});
    const now = deps.now();
    const draft = visitor.isNew
      ? undefined
      : await deps.drafts.get(visitor.draftOf(slugOf(request.params)), now);
    const notice = request.query.has('expired') ? 'draft-gone' : undefined;
    const values = {...draft?.answers, ...broughtBy(request)};
    return showRefer(deps, startView({gated, visitor, values, notice, now}), {visitor});
  };
};

/**
 * POST /refer/{slug}
 *
 * The answers before the form: on to the form, or why it may not be right. @throws ProblemError
 */
export const beginReferral = (deps: Deps): Route => {
  const gate = gateOf(deps);
  return async (request) => {
    const slug = slugOf(request.params);
    const gated = await gate(slug);
    const posted: FormValues = valuesOf(formOf(request));
    const trust = trustIn(request, valueOf(posted, 'formToken'), deps.origin);
    const visitor = visitorOf(request, deps.origin);
    const closed = closedView(gated);
    if (closed) return showRefer(deps, closed, {visitor});

    const now = deps.now();
    const state = {gated, visitor, values: posted, now};
    if (trust === 'unknown') {
      return showRefer(deps, startView({...state, notice: 'form-old'}), {visitor});
    }
    const {listing} = gated.whole;
    const errors = fitErrors(listing, posted);
    if (errors.length > 0) return showRefer(deps, startView({...state, errors}), {visitor, status: 400});
    const misfit = misfitView(gated, fitOf(listing, posted));
    if (misfit) return showRefer(deps, misfit, {visitor});

    const hash = visitor.draftOf(slug);
    const draft = await deps.drafts.get(hash, now);
    const answers = {...draft?.answers, ...answersOfStart(posted)};
    if (draft === undefined || draft.sent || !(await deps.drafts.save(hash, answers, now))) {
      await deps.drafts.start(hash, draft?.sent ? answersOfStart(posted) : answers, now);
    }
    // The last page leads to whatever is not answered yet.
    const isChange = valueOf(posted, 'back') === 'check';
    return seeOther(`/refer/${slug}/${isChange ? 'check' : 'who'}`, visitor.cookies);
  };
};

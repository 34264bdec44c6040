import {answersOfStart, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {fitErrors, fitOf} from '#shared/referral/form/fit.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {ReferNotice} from '#shared/ui/refer/views.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import type {ReferralDeps} from './deps.ts';
import {closedView, misfitView, startView} from './formViews.ts';
import {formGate} from './formGate.ts';
import {showRefer} from './showRefer.tsx';
import {trustIn, type Visitor, visitorOf} from './visitor.ts';

type Deps = Pick<ReferralDeps, 'getAnyListingBySlug' | 'getMailbox' | 'drafts' | 'shells' | 'origin' | 'now'>;

const slugOf = (params: Readonly<Record<string, string>>): string => params.slug ?? '';

/** What an address brings to the page: a date that was chosen on the listing, that a menu was handed over, and the way back to the last page. */
const broughtBy = ({query}: HttpRequest): FormValues =>
  Object.fromEntries(
    ['run', 'handed', 'back'].flatMap((field) => {
      const value = query.get(field);
      return value === null ? [] : [[field, value]];
    }),
  );

/** The way on with everything that the address brought, and a form of its own. */
const withForm = (slug: string, {query}: HttpRequest, formId: string): `/${string}` =>
  `/refer/${slug}?${new URLSearchParams([...query].filter(([name]) => name !== 'form').concat([['form', formId]])).toString()}`;

/** Why the person stands here again, where the address says so. */
const noticeOf = ({query}: HttpRequest): ReferNotice | undefined =>
  query.has('expired')
    ? 'draft-gone'
    : query.has('lost')
      ? 'not-kept'
      : query.has('asked')
        ? 'asked-first'
        : undefined;

/**
 * GET /refer/{slug}
 *
 * "Check this is right for you", or how to join where there is no form. Who comes without a form is given one, by its id
 * in the address: so it stays the same when the page is loaded again or gone back to, and another window has another.
 * @throws ProblemError `not-found`
 */
export const startReferral = (deps: Deps): Route => {
  const gate = formGate(deps);
  return async (request) => {
    const gated = await gate(slugOf(request.params));
    const visitor = visitorOf(request, deps.origin);
    const {redirectTo, listing} = gated.whole;
    if (redirectTo !== undefined) return seeOther(withForm(redirectTo, request, visitor.formId));
    const closed = closedView(gated);
    if (closed) return showRefer(deps, closed, {visitor});
    if (!visitor.hasForm) return seeOther(withForm(listing.slug, request, visitor.formId), visitor.cookies);
    const now = deps.now();
    const draft = visitor.isNew ? undefined : await deps.drafts.get(visitor.draftOf(listing.id), now);
    const values = {...draft?.answers, ...broughtBy(request)};
    return showRefer(deps, startView({gated, visitor, values, notice: noticeOf(request), now}), {visitor});
  };
};

/**
 * POST /refer/{slug}
 *
 * The answers before the form: on to the form, or why it may not be right. @throws ProblemError
 */
export const beginReferral = (deps: Deps): Route => {
  const gate = formGate(deps);
  return async (request) => {
    const slug = slugOf(request.params);
    const gated = await gate(slug);
    const posted: FormValues = valuesOf(formOf(request));
    const trust = trustIn(request, valueOf(posted, 'formToken'), deps.origin);
    const visitor = visitorOf(request, deps.origin);
    if (gated.whole.mergedFrom) return seeOther(withForm(gated.whole.listing.slug, request, visitor.formId));
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
    const draft = await deps.drafts.get(visitor.draftOf(listing.id), now);
    const answers = {...draft?.answers, ...answersOfStart(posted)};
    // The last page leads to whatever is not answered yet.
    const next = valueOf(posted, 'back') === 'check' ? 'check' : 'who';
    // Kept before it is judged: who changes an answer finds the others.
    const goOn = (own: Visitor): Reply => {
      const misfit = misfitView(gated, own, fitOf(listing, posted));
      if (misfit) return showRefer(deps, misfit, {visitor: own});
      return seeOther(referHref({slug, formId: own.formId}, next), own.cookies);
    };
    if (draft && !draft.sent && (await deps.drafts.save(visitor.draftOf(listing.id), answers, now))) {
      return goOn(visitor);
    }
    // What this form became stands under it: another request gets a form of its own.
    const fresh = draft?.sent ? visitor.withNewForm() : visitor;
    await deps.drafts.start(fresh.draftOf(listing.id), draft?.sent ? answersOfStart(posted) : answers, now);
    return goOn(fresh);
  };
};

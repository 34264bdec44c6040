import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {ageOn} from '#shared/referral/age.ts';
import {checkStep, readForm} from '#shared/referral/form/checkStep.ts';
import {readDateOfBirth} from '#shared/referral/form/dateOfBirth.ts';
import {type Fit, fitOfAge} from '#shared/referral/form/fit.ts';
import {
  allAnswers,
  answersOfStep,
  type FormValues,
  isStep,
  questionField,
  stepAfter,
  type StepName,
  valueOf,
} from '#shared/referral/form/values.ts';
import {referHref} from '#shared/ui/refer/referHref.ts';
import type {ReferView} from '#shared/ui/refer/views.ts';
import type {Draft, DraftAnswers} from '../data/draftStore.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {log} from '../log.ts';
import type {ReferralDeps} from './deps.ts';
import {callMeView, checkView, closedView, misfitView, stepView} from './formViews.ts';
import {formListing} from './formListing.ts';
import {formGate} from './formGate.ts';
import {sendCallMe} from './sendCallMe.ts';
import {sendForm} from './sendForm.ts';
import {sentEarlier} from './sentEarlier.ts';
import {keyOf, type Posted} from './posted.ts';
import {showRefer} from './showRefer.tsx';
import {trustIn, visitorOf} from './visitor.ts';

/** Whether the listing is for somebody of this date of birth. */
const fitOfBirth = ({gated, values, now}: Posted): Fit => {
  const today = londonDate(now);
  const born = readDateOfBirth(values, today);
  return 'date' in born ? fitOfAge(gated.whole.listing, ageOn(born.date, today)) : {outcome: 'fits'};
};

/** The fields of the listing's questions that stand before the form: no page of the form holds them. */
const askedBeforeTheForm = ({gated}: Posted): ReadonlySet<string> =>
  new Set(
    gated.whole.listing.referral.questions
      .filter(({use}) => use === 'must-answer')
      .map(({id}) => questionField(id)),
  );

const keep = async (
  {drafts}: Pick<ReferralDeps, 'drafts'>,
  {visitor, gated, now}: Posted,
  answers: DraftAnswers,
  isNewDraft: boolean,
): Promise<boolean> => {
  const hash = visitor.draftOf(gated.whole.listing.id);
  if (!isNewDraft) return await drafts.save(hash, answers, now);
  await drafts.start(hash, answers, now);
  return true;
};

/**
 * What the form holds with this page as it was posted. A box that is no longer ticked is not posted: what the page held
 * before is replaced as a whole.
 */
const answersWith = (step: StepName, posted: Posted, draft: Draft | undefined): DraftAnswers => {
  const elsewhere = askedBeforeTheForm(posted);
  const held = draft?.answers ?? {};
  const before = Object.entries(held).filter(
    ([field]) => elsewhere.has(field) || !(field in answersOfStep(step, held)),
  );
  return {...Object.fromEntries(before), ...answersOfStep(step, posted.values)};
};

/** The form is off for now: what was typed on a page of it waits for as long as any draft. */
const keepMeanwhile = async (deps: ReferralDeps, step: StepName, posted: Posted): Promise<void> => {
  if (posted.trust === 'unknown') return;
  const draft = await deps.drafts.get(posted.visitor.draftOf(posted.gated.whole.listing.id), posted.now);
  if (draft && !draft.sent) await keep(deps, posted, answersWith(step, posted, draft), false);
};

/** One of the three pages: what is wrong is shown beside it, and what is right is kept. */
const answerPage = async (deps: ReferralDeps, step: StepName, posted: Posted): Promise<Reply> => {
  const {slug, gated, trust, values, now} = posted;
  const isChange = valueOf(values, 'back') === 'check';
  const kept = await deps.drafts.get(posted.visitor.draftOf(gated.whole.listing.id), now);
  // Sent from a copy of this window meanwhile: what is typed here may be of somebody else, and begins a form of its own.
  const wasSent = kept?.sent !== undefined;
  const draft = wasSent ? undefined : kept;
  const visitor = wasSent ? posted.visitor.withNewForm() : posted.visitor;
  const place = {slug, formId: visitor.formId};
  const own = answersOfStep(step, values);
  const answers = answersWith(step, posted, draft);
  const state = {gated, visitor, values: answers, now};
  if (trust === 'unknown') {
    return showRefer(deps, stepView(step, {...state, notice: 'form-old'}, {isChange}), {visitor});
  }
  const today = londonDate(now);
  const errors = checkStep(step, own, today);
  if (errors.length > 0) {
    const notice = draft ? undefined : wasSent ? 'sent-before' : 'draft-expired';
    return showRefer(deps, stepView(step, {...state, errors, notice}, {isChange}), {visitor, status: 400});
  }
  // False when it was sent, or deleted, between reading and writing: then it is read again.
  if (!(await keep(deps, {...posted, visitor}, answers, !draft))) return await answerPage(deps, step, posted);
  const misfit = step === 'who' ? misfitView(gated, visitor, fitOfBirth(posted), 'who') : null;
  if (misfit) return showRefer(deps, misfit, {visitor});
  if (draft) return seeOther(referHref(place, isChange ? 'check' : stepAfter(step)), visitor.cookies);
  // The draft had gone: it is made again of what was posted, and only what is missing is asked again.
  const read = readForm(answers, {slug, today});
  const why = {[wasSent ? 'again' : 'expired']: '1'};
  return seeOther(referHref(place, 'step' in read ? read.step : 'check', why), visitor.cookies);
};

/** The page that was posted, with everything that was typed and the same key: for when we fail. */
const againView = (step: string, {gated, visitor, values, now}: Posted): ReferView => {
  const state = {gated, visitor, now, notice: 'busy'} as const;
  const key = keyOf(values);
  if (step === 'call-me') {
    const view = callMeView({
      ...state,
      values: {name: valueOf(values, 'name'), phone: valueOf(values, 'phone')},
    });
    return {...view, key: key ?? view.key};
  }
  if (isStep(step)) {
    const isChange = valueOf(values, 'back') === 'check';
    return stepView(step, {...state, values: answersOfStep(step, values)}, {isChange});
  }
  const view = checkView({...state, values: allAnswers(values)});
  return {...view, key: key ?? view.key};
};

const answer = async (deps: ReferralDeps, step: string, posted: Posted): Promise<Reply> => {
  const {gated, visitor} = posted;
  if (gated.gate !== 'online') {
    // What was sent before the listing closed, or was hidden, is still sent.
    const earlier = await sentEarlier(deps, step, posted);
    if (earlier) return earlier;
    if (isStep(step)) await keepMeanwhile(deps, step, posted);
    const closed = closedView(gated, {isUnderWay: true});
    if (closed) return showRefer(deps, closed, {visitor});
  }
  if (step === 'check') return await sendForm(deps, posted);
  if (step === 'call-me') return await sendCallMe(deps, posted);
  if (isStep(step)) return await answerPage(deps, step, posted);
  throw new ProblemError('not-found', 'There is no page at this address.');
};

/**
 * POST /refer/{slug}/{who | contact | needs | check | call-me}
 *
 * Keeps the answers of one page and goes on, or sends. @throws ProblemError `not-found`, `not-allowed`
 */
export const answerStep = (deps: ReferralDeps): Route => {
  const gate = formGate(deps);
  return async (request) => {
    const {slug = '', step = ''} = request.params;
    const gated = await formListing(deps, await gate(slug), step);
    const values: FormValues = valuesOf(formOf(request));
    const trust = trustIn(request, valueOf(values, 'formToken'), deps.origin);
    const visitor = visitorOf(request, deps.origin);
    const posted: Posted = {
      slug,
      gated,
      visitor,
      trust,
      values,
      viewerAddress: request.viewerAddress,
      now: deps.now(),
    };
    try {
      // Another provider may answer there: nothing that was typed for this one is sent to it unseen.
      if (gated.whole.mergedFrom) {
        const toMerged = referHref({slug: gated.whole.listing.slug, formId: visitor.formId}, '');
        return (await sentEarlier(deps, step, posted)) ?? seeOther(toMerged);
      }
      return await answer(deps, step, posted);
    } catch (failure) {
      if (failure instanceof ProblemError) throw failure;
      log('error', 'request-failed', {route: 'referAnswer', requestId: request.id, failure});
      return showRefer(deps, againView(step, posted), {visitor, status: 503});
    }
  };
};

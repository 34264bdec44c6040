import type {FormError, FormValues, StepName} from '#shared/referral/form/values.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import {ageChoices, type Fit} from '#shared/referral/form/fit.ts';
import {redFlagsIn} from '#shared/search/redFlagsIn.ts';
import type {ReferNotice, ReferView, ViewOf} from '#shared/ui/refer/views.ts';
import {newId} from '../data/secrets.ts';
import {checkRows} from './checkRows.ts';
import {formNotShown} from './formGate.ts';
import type {FormListing} from './formListing.ts';
import type {GatedListing} from '../transfer/gate.ts';
import {referListing} from './referListing.ts';
import {findRun, runChoices, runInWords} from './runs.ts';
import type {Visitor} from './visitor.ts';

/** What a page with a form is made of, besides what it is about. */
export interface FormState {
  readonly gated: FormListing;
  readonly visitor: Visitor;
  readonly values: FormValues;
  readonly errors?: readonly FormError[];
  readonly notice?: ReferNotice | undefined;
  readonly now: Date;
}

const parts = ({gated, visitor, values, errors = [], notice}: FormState) => ({
  listing: referListing(gated.whole),
  formToken: visitor.formToken,
  formId: visitor.formId,
  values,
  errors,
  notice,
});

const forWhom = (values: FormValues): 'me' | 'someone' =>
  valueOf(values, 'for') === 'someone' ? 'someone' : 'me';

/**
 * The page instead of a form, for a listing that takes no referral here now; null when it does.
 * @throws ProblemError `not-shown` for one that is hidden
 */
export const closedView = (
  {whole, gate}: GatedListing,
  {isUnderWay = false}: {isUnderWay?: boolean} = {},
): ReferView | null => {
  if (gate === 'hidden') throw formNotShown({isUnderWay});
  const {referral, status, statusNote} = whole.listing;
  const listing = referListing(whole);
  if (gate === 'professional-only') {
    return {page: 'professional-only', listing, how: referral.how, askWhom: referral.askWhom};
  }
  if (gate === 'online-off') {
    const isPaused = status === 'paused' || status === 'full';
    return {
      page: 'online-off',
      listing,
      how: referral.how,
      status: isPaused ? 'paused' : 'open',
      statusNote,
      isUnderWay,
    };
  }
  return null;
};

/** The page for somebody whom a listing may not be for; null when it may. */
export const misfitView = (
  {whole}: GatedListing,
  {formId}: Pick<Visitor, 'formId'>,
  fit: Fit,
  /** The page that says so: the one to change. */
  said: 'start' | 'who' = 'start',
): ReferView | null => {
  const shared = {listing: referListing(whole), formId, said};
  if (fit.outcome === 'under-16') return {page: 'under-16', ...shared};
  return fit.outcome === 'mismatch' ? {page: 'mismatch', ...shared, because: fit.because} : null;
};

export const startView = (state: FormState): ViewOf<'start'> => {
  const {listing} = state.gated.whole;
  const run = findRun(state.gated.whole, valueOf(state.values, 'run'), state.now);
  return {
    ...parts(state),
    page: 'start',
    isChange: valueOf(state.values, 'back') === 'check',
    run: run && {id: run.id, label: runInWords(run)},
    ages: ageChoices(listing),
    forYouIf: listing.eligibility.forYouIf,
    notForYouIf: listing.eligibility.notForYouIf,
    questions: listing.referral.questions.filter(({use}) => use === 'must-answer'),
  };
};

/** The starts to choose from; the one that was chosen before is among them, or has gone. */
const runsFor = ({gated, values, now}: FormState) => {
  const chosen = valueOf(values, 'run');
  const runs = runChoices(gated.whole, now, {chosen});
  return {runs, isRunGone: chosen !== '' && !runs.some(({id}) => id === chosen)};
};

export const stepView = (step: StepName, state: FormState, {isChange}: {isChange: boolean}): ReferView => ({
  ...parts(state),
  page: step,
  forWhom: forWhom(state.values),
  ...runsFor(state),
  questions: state.gated.whole.listing.referral.questions.filter(({use}) => use === 'extra'),
  practices: (state.gated.practices ?? []).map(({code, name}) => ({code, name})),
  isChange,
});

/** Free text that a person may have put an emergency into. */
const freeText = (values: FormValues): string =>
  Object.keys(values)
    .filter((field) => field === 'note' || field === 'otherNeeds' || field.startsWith('q-'))
    .map((field) => valueOf(values, field))
    .join('\n');

/** Each view has a key of its own, so that what is sent from it is one referral, however often it is sent. */
export const checkView = (
  state: FormState,
  {asksProof = false}: {asksProof?: boolean} = {},
): ViewOf<'check'> => ({
  ...parts(state),
  page: 'check',
  rows: checkRows(state.gated, state.values, {formId: state.visitor.formId, now: state.now}),
  forWhom: forWhom(state.values),
  key: newId(),
  safety: redFlagsIn(freeText(state.values)),
  asksProof,
});

/** `full` is the id of the run that is full: it is not offered again, however often the page is shown. */
export const runFullView = (state: FormState, full: string): ViewOf<'run-full'> => ({
  ...parts(state),
  page: 'run-full',
  full,
  runs: runChoices(state.gated.whole, state.now, {without: full}),
  key: newId(),
});

export const callMeView = (
  state: FormState,
  {asksProof = false}: {asksProof?: boolean} = {},
): ViewOf<'call-me'> => ({...parts(state), page: 'call-me', key: newId(), asksProof});

/** Keeps the key of what could not be sent, so that sending it later is still the same referral. */
export const limitView = (
  state: FormState,
  key: string,
  sendAgain: 'check' | 'call-me',
): ViewOf<'limit'> => ({
  ...parts(state),
  page: 'limit',
  key,
  sendAgain,
});

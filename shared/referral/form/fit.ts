import type {Listing} from '#shared/model/listing.ts';
import {LONGEST_ANSWER} from '#shared/model/referralRequest.ts';
import {YOUNGEST_ALONE} from '../age.ts';
import {type FormError, type FormValues, questionField, valueOf} from './values.ts';

/** One choice of the age question. */
export interface AgeChoice {
  readonly value: 'under-16' | 'too-young' | 'fits' | 'too-old';
  readonly label: string;
}

/** The ages that a listing makes a difference between. Under 16 always has its own answer. */
export const ageChoices = ({eligibility}: Pick<Listing, 'eligibility'>): readonly AgeChoice[] => {
  const from = Math.max(eligibility.minimumAge ?? 0, YOUNGEST_ALONE);
  const to = eligibility.maximumAge;
  return [
    {value: 'under-16', label: `Under ${YOUNGEST_ALONE}`},
    ...(from > YOUNGEST_ALONE
      ? [{value: 'too-young' as const, label: `${YOUNGEST_ALONE} to ${from - 1}`}]
      : []),
    {value: 'fits', label: to === undefined ? `${from} or over` : `${from} to ${to}`},
    ...(to === undefined ? [] : [{value: 'too-old' as const, label: `Over ${to}`}]),
  ];
};

export type Fit =
  | {readonly outcome: 'fits' | 'under-16'}
  /** Each reason is a sentence. */
  | {readonly outcome: 'mismatch'; readonly because: readonly string[]};

type Asking = Pick<Listing, 'eligibility' | 'referral'>;

const mustAnswers = ({referral}: Asking) =>
  referral.questions.filter((question) => question.use === 'must-answer');

/** What the listing must know first, and was not told. */
export const mustAnswerErrors = (listing: Asking, values: FormValues): FormError[] =>
  mustAnswers(listing).flatMap((question) => {
    const field = questionField(question.id);
    const typed = valueOf(values, field).trim();
    if (typed === '') return [{field, href: `#${field}` as const, text: `Answer “${question.ask}”`}];
    return typed.length > LONGEST_ANSWER
      ? [{field, href: `#${field}` as const, text: `Use ${LONGEST_ANSWER} letters or fewer`}]
      : [];
  });

/** What was left unanswered before the form. */
export const fitErrors = (listing: Asking, values: FormValues): FormError[] => {
  const ages = ageChoices(listing).map(({value}) => value as string);
  const errors: FormError[] = [];
  if (!ages.includes(valueOf(values, 'age'))) {
    errors.push({field: 'age', href: '#age', text: 'Choose an age'});
  }
  if (
    listing.eligibility.notForYouIf.length > 0 &&
    !['yes', 'no', 'not-sure'].includes(valueOf(values, 'notFor'))
  ) {
    errors.push({field: 'notFor', href: '#notFor', text: 'Choose yes, no or not sure'});
  }
  return [...errors, ...mustAnswerErrors(listing, values)];
};

/** In whole years, where an age is known. */
export const fitOfAge = ({eligibility}: Pick<Listing, 'eligibility'>, age: number): Fit => {
  if (age < YOUNGEST_ALONE) return {outcome: 'under-16'};
  const {minimumAge, maximumAge} = eligibility;
  if (minimumAge !== undefined && age < minimumAge) {
    return {outcome: 'mismatch', because: [`This is for people aged ${minimumAge} or over.`]};
  }
  if (maximumAge !== undefined && age > maximumAge) {
    return {outcome: 'mismatch', because: [`This is for people aged ${maximumAge} or under.`]};
  }
  return {outcome: 'fits'};
};

/** The sentence of each answer to the listing's own questions for which it is not right. */
const stoppedBy = (listing: Asking, values: FormValues): string[] =>
  mustAnswers(listing).flatMap((question) =>
    question.stops
      .filter(({answer}) => answer === valueOf(values, questionField(question.id)))
      .map((stop) => stop.because),
  );

/** Whether a listing is right for a person by their answers to its own questions. */
export const fitOfAnswers = (listing: Asking, values: FormValues): Fit => {
  const because = stoppedBy(listing, values);
  return because.length > 0 ? {outcome: 'mismatch', because} : {outcome: 'fits'};
};

/** Whether a listing is right for a person by what they answered before the form. "Not sure" goes on. */
export const fitOf = (listing: Asking, values: FormValues): Fit => {
  const age = valueOf(values, 'age');
  if (age === 'under-16') return {outcome: 'under-16'};
  const {minimumAge = YOUNGEST_ALONE, maximumAge} = listing.eligibility;
  const because = [
    ...(age === 'too-young' ? [`This is for people aged ${minimumAge} or over.`] : []),
    ...(age === 'too-old' && maximumAge !== undefined
      ? [`This is for people aged ${maximumAge} or under.`]
      : []),
    ...(valueOf(values, 'notFor') === 'yes'
      ? ['The people who run it say that it is not for people in that situation.']
      : []),
    ...stoppedBy(listing, values),
  ];
  return because.length > 0 ? {outcome: 'mismatch', because} : {outcome: 'fits'};
};

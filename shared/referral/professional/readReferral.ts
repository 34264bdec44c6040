import {LONGEST_ANSWER, type ReferralRequest} from '#shared/model/referralRequest.ts';
import {checkStep, readForm} from '../form/checkStep.ts';
import {allAnswers, type FormError, type FormValues, listOf, questionField, valueOf} from '../form/values.ts';
import {AGREEMENTS, type ProfessionalSaid} from './agreement.ts';
import {ACTIVATION_FIELDS, readActivation} from './activation.ts';
import type {AskedQuestion} from './askedQuestions.ts';
import {MOST_LISTINGS} from './mostListings.ts';

const LONGEST_LINE = 300;
const OWN_FIELDS = [
  'reason',
  'matters',
  'agreement',
  'agreementNote',
  'tellReferrer',
  ...ACTIVATION_FIELDS,
] as const;

/** Of what was posted, what the form asks: nothing else is read, shown again or kept. */
export const professionalAnswers = (posted: FormValues): FormValues => ({
  ...allAnswers(posted),
  ...Object.fromEntries(
    OWN_FIELDS.filter((field) => field in posted).map((field) => [
      field,
      valueOf(posted, field).slice(0, 4000).toWellFormed(),
    ]),
  ),
  listing: listOf(posted, 'listing').slice(0, MOST_LISTINGS),
});

const error = (field: string, text: string): FormError => ({field, href: `#${field}`, text});

/** One line: nothing typed can start a new line where a line has meaning. */
const lineError = (values: FormValues, field: string, ask: string): FormError[] => {
  const typed = valueOf(values, field).trim();
  if (typed === '') return [error(field, ask)];
  if (typed.length > LONGEST_LINE) return [error(field, `Use ${LONGEST_LINE} letters or fewer`)];
  return /[\u0000-\u001f\u007f]/.test(typed) ? [error(field, 'Use letters and numbers on one line')] : [];
};

/** What is wrong with how it was agreed. */
export const agreementErrors = (values: FormValues): FormError[] => {
  const agreement = valueOf(values, 'agreement');
  if (!AGREEMENTS.some(({value}) => value === agreement)) {
    return [error('agreement', 'Say how this was agreed')];
  }
  return agreement === 'best-interests'
    ? lineError(values, 'agreementNote', 'Say who decided this with them, and how')
    : [];
};

const questionErrors = (values: FormValues, asked: readonly AskedQuestion[]): FormError[] =>
  asked.flatMap(({question}) => {
    const field = questionField(question.id);
    const typed = valueOf(values, field).trim();
    if (typed.length > LONGEST_ANSWER) return [error(field, `Use ${LONGEST_ANSWER} letters or fewer`)];
    return typed === '' && question.use === 'must-answer' ? [error(field, `Answer “${question.ask}”`)] : [];
  });

interface Asked {
  readonly asked: readonly AskedQuestion[];
  /** London day. */
  readonly today: string;
  /** The referrer's organisation holds a licence: else a level is not looked at. */
  readonly hasLicence: boolean;
}

export interface ReadReferral {
  /** As somebody who helps would send it: what stands in it is judged in the same place. */
  readonly request: ReferralRequest;
  readonly said: ProfessionalSaid;
}

/** The one form of a professional, or everything that is wrong with it in the order of its fields. */
export const readReferral = (
  values: FormValues,
  {asked, today, hasLicence}: Asked,
): ReadReferral | {readonly errors: readonly FormError[]} => {
  // The person's own note and run are not asked here.
  const person: FormValues = {...values, for: 'someone', helperName: '', note: '', run: ''};
  const measured = hasLicence ? readActivation(values, today) : {};
  const errors = [
    ...checkStep('who', person, today),
    ...checkStep('contact', person, today),
    ...lineError(values, 'reason', 'Say in a line why you refer them'),
    ...checkStep('needs', person, today).filter(({field}) => !field.startsWith('q-')),
    ...(valueOf(values, 'matters').trim() === '' ? [] : lineError(values, 'matters', '')),
    ...questionErrors(values, asked),
    ...agreementErrors(values),
    ...('errors' in measured ? measured.errors : []),
  ];
  if (errors.length > 0 || 'errors' in measured) return {errors};
  const [slug = ''] = listOf(values, 'listing');
  const read = readForm(person, {slug, today});
  if ('errors' in read) return {errors: read.errors};
  const isBestInterests = valueOf(values, 'agreement') === 'best-interests';
  const matters = valueOf(values, 'matters').trim();
  return {
    request: read.request,
    said: {
      reason: valueOf(values, 'reason').trim(),
      ...(matters !== '' && {matters}),
      ...(measured.activation && {activation: measured.activation}),
      agreement: isBestInterests ? 'best-interests' : 'agreed',
      ...(isBestInterests && {agreementNote: valueOf(values, 'agreementNote').trim()}),
      tellReferrer: valueOf(values, 'tellReferrer') === 'yes',
    },
  };
};

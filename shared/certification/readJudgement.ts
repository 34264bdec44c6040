import type {Certificate} from '#shared/model/certificate.ts';
import {readTypedDay} from '#shared/referral/form/typedDay.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {londonDate} from '#shared/london.ts';

/** What whoever looks after the menu can decide about a certificate. */
export const DECISIONS = ['verify', 'refuse', 'suspend', 'withdraw'] as const;

type Verification = NonNullable<Certificate['verification']>;
export const METHODS: readonly Verification['method'][] = [
  'register',
  'certificate-seen',
  'certifier-confirmed',
];

/** Who checked, as the public reads it. The account stands in the history, and nobody's name anywhere. */
const CHECKED_BY = 'the Local Menu team';

const MOST_REASON = 600;

export type Judgement =
  | {readonly decision: 'verify'; readonly verification: Verification}
  | {readonly decision: 'refuse' | 'suspend' | 'withdraw'; readonly reason: string};

export type ReadJudgement = Judgement | {readonly errors: readonly FormError[]};

const error = (field: string, text: string, id: string = field): FormError => ({field, href: `#${id}`, text});

const WORDS = {
  day: 'The date',
  year: 'Year',
  missing: 'Enter the date on which you checked it',
  example: '30 6 2026',
} as const;

/** The decisions that a certificate is open to. */
export const decisionsFor = ({state, validTo, verification}: Certificate, today: string) => ({
  /** What has no end date can be counted by nobody; what has ended, no longer. */
  verify:
    state !== 'taken-back' && (state === 'working-towards' || (validTo !== undefined && validTo >= today)),
  refuse: (state === 'held' || state === 'working-towards') && verification === undefined,
  end:
    (state === 'held' || state === 'working-towards' || state === 'suspended') && verification !== undefined,
});

/** Reads what was decided about a certificate, or says what is missing at which field. */
export const readJudgement = (values: FormValues, certificate: Certificate, now: Date): ReadJudgement => {
  const today = londonDate(now);
  const can = decisionsFor(certificate, today);
  const decision = DECISIONS.find((each) => each === valueOf(values, 'decision'));
  if (decision === 'verify' && can.verify) {
    const method = METHODS.find((each) => each === valueOf(values, 'method'));
    const day = readTypedDay(values, 'checkedOn', WORDS);
    const errors: FormError[] = method ? [] : [error('method', 'Choose how you checked it')];
    if (!('date' in day)) errors.push(error('checkedOn', day.text, `checkedOn-${day.part}`));
    else if (day.date > today)
      errors.push(error('checkedOn', 'The date must be today or earlier', 'checkedOn-day'));
    if (!method || !('date' in day) || errors.length > 0) return {errors};
    return {decision, verification: {by: CHECKED_BY, on: day.date, method}};
  }
  if (decision === undefined || decision === 'verify' || !(decision === 'refuse' ? can.refuse : can.end)) {
    return {errors: [error('decision', 'Choose what happens to it')]};
  }
  const field = decision === 'refuse' ? 'reason' : 'endReason';
  const reason = valueOf(values, field).trim();
  if (reason === '') return {errors: [error(field, 'Say why. We mail it to the provider')]};
  if (reason.length > MOST_REASON) return {errors: [error(field, `Use ${MOST_REASON} letters at most`)]};
  return {decision, reason};
};

const STATES = {refuse: 'refused', suspend: 'suspended', withdraw: 'withdrawn'} as const;

/** A certificate after a decision. What was refused or suspended and is so after all is held again. */
export const afterJudgement = (certificate: Certificate, judgement: Judgement): Certificate => {
  if (judgement.decision !== 'verify') return {...certificate, state: STATES[judgement.decision]};
  const isHeld = certificate.state !== 'working-towards' && certificate.validTo !== undefined;
  return {
    ...certificate,
    state: isHeld ? 'held' : 'working-towards',
    verification: judgement.verification,
  };
};

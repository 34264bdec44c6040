import {addDays, londonDate} from '#shared/london.ts';
import {NOT_SUITABLE_REASONS} from '#shared/referral/reasons.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {ProviderStep} from './referralView.ts';

/** A call is planned for within this: later is no plan. */
const FURTHEST_DAYS = 60;

export type Answer = {readonly reason?: string; readonly callOn?: string} | {readonly error: FormError};

const callError = (text: string): Answer => ({error: {field: 'callOn', href: '#callOn-day', text}});

const readCallOn = (values: FormValues, today: string): Answer => {
  const [day, month, year] = ['day', 'month', 'year'].map((part) => valueOf(values, `callOn-${part}`).trim());
  if (!day || !month || !year) return callError('Enter the day on which you will call, like 8 5 2026');
  const callOn = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${callOn}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== callOn) {
    return callError('Enter a real date, like 8 5 2026');
  }
  if (callOn < today) return callError('The day of the call must be today or later');
  if (callOn > addDays(today, FURTHEST_DAYS)) {
    return callError(`The day of the call must be in the next ${FURTHEST_DAYS} days`);
  }
  return {callOn};
};

/** What a provider's answer brings with it, or what is wrong. */
export const readAnswer = (step: ProviderStep, values: FormValues, now: Date): Answer => {
  if (step === 'received') return {};
  if (step === 'call-on') return readCallOn(values, londonDate(now));
  const reason = valueOf(values, 'reason');
  return NOT_SUITABLE_REASONS.some(({code}) => code === reason)
    ? {reason}
    : {error: {field: 'reason', href: '#reason', text: 'Choose a reason'}};
};

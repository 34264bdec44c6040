import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {dayIn, errorAt} from './typedDates.ts';

/** A break, from its first day to its last. */
export interface Pause {
  readonly from: string;
  readonly to: string;
}

/** The breaks that a form asks for, each by the ids of its first and its last day: as many as a school year has. */
export const PAUSES = ['', '2', '3', '4', '5', '6'].map((number) => ({
  from: `pauseFrom${number}`,
  to: `pauseTo${number}`,
}));

/** Where breaks leave no day free. */
export const TOO_LONG_BREAKS: FormError = errorAt(
  'pauseFrom',
  'The breaks are so long that there are no dates after them',
);

/** The breaks that were typed, and what is wrong with others. */
export const readPauses = (
  values: FormValues,
): {readonly pauses: readonly Pause[]; readonly errors: readonly FormError[]} => {
  const errors: FormError[] = [];
  const pauses: Pause[] = [];
  for (const {from: fromId, to: toId} of PAUSES) {
    const [from, to] = [dayIn(values, fromId), dayIn(values, toId)];
    if (from === undefined || to === undefined || (from === '') !== (to === '') || to < from) {
      errors.push(errorAt(fromId, 'Enter the first and the last day of the break, or neither'));
    } else if (from !== '') pauses.push({from, to});
  }
  return {pauses, errors};
};

/** Whether somebody typed a break, or has to look at one again. */
export const hasPauses = (values: FormValues, errors: readonly FormError[]): boolean =>
  PAUSES.some(
    ({from, to}) =>
      errors.some(({field}) => field === from) ||
      [from, to].some((id) => valueOf(values, `${id}-day`) !== ''),
  );

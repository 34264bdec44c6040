import {addDays, daysBetween} from '#shared/london.ts';
import type {CourseRun, Session} from '#shared/model/courseRun.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {dayIn, errorAt, MOST_DAYS_AHEAD} from './typedDates.ts';

/** The field of a date of a start, by its number from 0. */
export const dayField = (index: number): string => `on-${index + 1}`;

/** The field of the dates that do not take place, each by its own field. */
export const CANCELLED_DATES = 'off';

/** The field that says what becomes of the later dates when the first is moved: nobody means one of them by saying nothing. */
export const LATER_DATES = 'later';

/** Whether a date can still be changed: what is over, or is today, stays. */
export const isToCome = ({date}: Session, today: string): boolean => date > today;

/** What becomes of the later dates that nobody typed. */
export interface LaterDates {
  /** By how many days they move along; 0 where they stay. */
  readonly days: number;
  /** Whether others of them were typed, or cancelled. */
  readonly isOfSome: boolean;
}

interface ReadDays {
  /** One for each date of the start: undefined where it is cancelled. */
  readonly days: readonly (string | undefined)[];
  /** Absent where the first was not moved, or no later one was left untouched. */
  readonly later: LaterDates | undefined;
  readonly errors: readonly FormError[];
}

const dayError = (index: number, text: string): FormError => ({
  field: dayField(index),
  href: `#${dayField(index)}-day`,
  text,
});

/** By how many days the first date that can be changed was moved. One that is cancelled moves none. */
const movedBy = (values: FormValues, first: Session | undefined, index: number): number => {
  const isLeft = !listOf(values, CANCELLED_DATES).includes(dayField(index));
  const movedTo = isLeft ? dayIn(values, dayField(index)) : undefined;
  return first && movedTo ? daysBetween(first.date, movedTo) : 0;
};

/** The dates: when the first that can be changed has moved, those that nobody touched move along or stay, as was chosen. */
export const readDays = (
  values: FormValues,
  {run: {sessions}, today}: {readonly run: CourseRun; readonly today: string},
): ReadDays => {
  const firstIndex = sessions.findIndex((session) => isToCome(session, today));
  const moved = movedBy(values, sessions[firstIndex], firstIndex);
  const cancelled = listOf(values, CANCELLED_DATES);
  const laterOnes = sessions.map(({date}, index) => ({date, index})).slice(firstIndex + 1);
  const untouched = laterOnes.filter(
    ({date, index}) => !cancelled.includes(dayField(index)) && dayIn(values, dayField(index)) === date,
  );
  const wish = valueOf(values, LATER_DATES);
  const isAsked = moved !== 0 && untouched.length > 0;
  const later = isAsked
    ? {days: wish === 'move' ? moved : 0, isOfSome: untouched.length < laterOnes.length}
    : undefined;
  const errors: FormError[] = [];
  const days = sessions.map(({date}, index) => {
    if (index < firstIndex) return date;
    if (cancelled.includes(dayField(index))) return undefined;
    const day = dayIn(values, dayField(index));
    if (day === undefined || day === '') {
      errors.push(dayError(index, 'Enter a day, like 12 1 2027'));
      return date;
    }
    const isUntouched = untouched.some((each) => each.index === index);
    const wanted = isUntouched ? addDays(date, later?.days ?? 0) : day;
    if (wanted <= today || wanted > addDays(today, MOST_DAYS_AHEAD)) {
      errors.push(dayError(index, 'Enter a day that is still to come, like 12 1 2027'));
    }
    return wanted;
  });
  if (isAsked && wish !== 'move' && wish !== 'stay') {
    const isOfFirst = errors[0]?.field === dayField(firstIndex);
    errors.splice(isOfFirst ? 1 : 0, 0, errorAt(LATER_DATES, 'Choose whether the later dates move too'));
  }
  if (days.every((day) => day === undefined)) {
    errors.push(
      errorAt(CANCELLED_DATES, 'Leave one date at least. To cancel them all, cancel the start instead'),
    );
  }
  const twice = days.findIndex((day, index) => day !== undefined && days.indexOf(day) !== index);
  if (twice >= 0 && errors.length === 0) {
    errors.push(dayError(twice, 'Two dates are on the same day. Change one of them'));
  }
  return {days, later, errors};
};

/** The same in a sentence, to whoever is about to save it. */
export const laterInWords = ({days, isOfSome}: LaterDates): string => {
  const which = isOfSome ? 'The later dates that you did not change' : 'The later dates';
  if (days === 0) return `${which} stay as they are.`;
  const many = Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;
  return `${which} move too: each is ${many} ${days > 0 ? 'later' : 'earlier'}.`;
};

import {addDays} from '#shared/london.ts';
import type {Place} from '#shared/model/listing.ts';
import {LanguageCode} from '#shared/taxonomy/index.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {readPauses, TOO_LONG_BREAKS} from './pauses.ts';
import {type RunRule, sessionsByRule} from './runsByRule.ts';
import {
  dayIn,
  errorAt as error,
  LONGEST_NOTE,
  MOST_DAYS_AHEAD,
  noteIn,
  numberIn,
  timeIn,
} from './typedDates.ts';

/** Sessions of one course, and meetings that are joined one by one: each of those is a row of its own. */
const MOST_SESSIONS = 40;
const MOST_MEETINGS = 26;

interface DatesAsked {
  readonly listingId: string;
  readonly places: readonly Place[];
  /** The London day. */
  readonly today: string;
  readonly newId: () => string;
}

/** The starts that the form asks for, or what is wrong with it in the order of its fields. */
export const readDates = (
  values: FormValues,
  {listingId, places, today, newId}: DatesAsked,
): {readonly runs: readonly CourseRun[]} | {readonly errors: readonly FormError[]} => {
  const errors: FormError[] = [];
  const isSeries = valueOf(values, 'kind') === 'meetings';
  const most = isSeries ? MOST_MEETINGS : MOST_SESSIONS;
  const first = dayIn(values, 'first');
  if (first === undefined || first <= today || first > addDays(today, MOST_DAYS_AHEAD)) {
    errors.push(error('first', 'Enter the first day, which is still to come, like 12 1 2027'));
  }
  const startsAt = timeIn(valueOf(values, 'startsAt'));
  const endsAt = timeIn(valueOf(values, 'endsAt'));
  if (startsAt === undefined) errors.push(error('startsAt', 'Enter when it starts, like 6:30pm'));
  if (endsAt === undefined || (startsAt !== undefined && endsAt <= startsAt)) {
    errors.push(error('endsAt', 'Enter when it ends, which is later on the same day, like 8pm'));
  }
  const times = numberIn(values, 'times', most);
  if (times === undefined) errors.push(error('times', `Enter how often it meets, from 1 to ${most}`));
  const everyWeeks = numberIn(values, 'everyWeeks', 12);
  if (everyWeeks === undefined) errors.push(error('everyWeeks', 'Enter a number of weeks from 1 to 12'));
  const {pauses, errors: pauseErrors} = readPauses(values);
  errors.push(...pauseErrors);
  const chosenPlace = valueOf(values, 'place');
  const place = chosenPlace === '' ? undefined : places[Number(chosenPlace)];
  if (chosenPlace !== '' && !place) errors.push(error('place', 'Choose one of the places on the page'));
  const language = LanguageCode.safeParse(valueOf(values, 'language') || 'en');
  if (!language.success) errors.push(error('language', 'Choose a language'));
  const capacity = valueOf(values, 'capacity').trim() === '' ? null : numberIn(values, 'capacity', 500);
  if (capacity === undefined)
    errors.push(error('capacity', 'Enter a number of places from 1 to 500, or nothing'));
  const note = noteIn(values);
  if (note.length > LONGEST_NOTE) errors.push(error('note', `Use ${LONGEST_NOTE} letters or fewer`));
  if (errors.length > 0 || !first || !startsAt || !endsAt || !times || !everyWeeks || !language.success) {
    return {errors};
  }
  const rule: RunRule = {
    firstDay: first,
    startsAt,
    endsAt,
    times,
    everyWeeks,
    leavesOutBankHolidays: valueOf(values, 'bankHolidays') === 'leave-out',
    pauses,
  };
  const sessions = sessionsByRule(rule);
  if (sessions.length < times) {
    return {errors: [TOO_LONG_BREAKS]};
  }
  const run = (of: CourseRun['sessions']): CourseRun => ({
    id: newId(),
    listingId,
    sessions: of,
    language: language.data,
    ...(place && {place}),
    ...(typeof capacity === 'number' && {capacity}),
    ...(note !== '' && {note}),
    status: 'planned',
  });
  return {runs: isSeries ? sessions.map((session) => run([session])) : [run(sessions)]};
};

/** A start as the form would ask for it again: last term's, without its day. */
export const copyOfRun = (run: CourseRun, places: readonly Place[]): Record<string, string> => {
  const [first, second] = run.sessions;
  const weeks =
    first && second ? Math.round((Date.parse(second.date) - Date.parse(first.date)) / (7 * 86_400_000)) : 1;
  const place = places.findIndex(({name}) => name === run.place?.name);
  return {
    kind: 'course',
    startsAt: first?.startsAt ?? '',
    endsAt: first?.endsAt ?? '',
    times: String(run.sessions.length),
    everyWeeks: String(Math.max(weeks, 1)),
    bankHolidays: 'leave-out',
    capacity: run.capacity === undefined ? '' : String(run.capacity),
    language: run.language,
    note: run.note ?? '',
    place: place < 0 ? '' : String(place),
  };
};

import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Place} from '#shared/model/listing.ts';
import {WebAddress} from '#shared/model/primitives.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {LanguageCode} from '#shared/taxonomy/index.ts';
import {isTrustedLink} from './meetingLinks.ts';
import {CANCELLED_DATES, dayField, isToCome, LATER_DATES, type LaterDates, readDays} from './readDays.ts';
import {dayValues, errorAt, LONGEST_NOTE, MOST_CAPACITY, noteIn, numberIn, timeIn} from './typedDates.ts';

/** The choice that leaves a place alone that is none of the page's. */
export const AS_IT_IS = 'as-it-is';

interface Changing {
  readonly run: CourseRun;
  readonly places: readonly Place[];
  /** Links that the public page, or its starts, lead to already. */
  readonly knownLinks: readonly (string | undefined)[];
  /** The London day. */
  readonly today: string;
}

/** A start as the form asks for it. */
export const startValues = ({run, places, today}: Omit<Changing, 'knownLinks'>): Record<string, string> => {
  const next = run.sessions.find((session) => isToCome(session, today));
  const place = places.findIndex(({name}) => name === run.place?.name);
  return {
    ...Object.fromEntries(
      run.sessions.flatMap(({date}, index) => Object.entries(dayValues(dayField(index), date))),
    ),
    startsAt: next?.startsAt ?? '',
    endsAt: next?.endsAt ?? '',
    place: run.place === undefined ? '' : place < 0 ? AS_IT_IS : String(place),
    link: run.link ?? '',
    language: run.language,
    capacity: run.capacity === undefined ? '' : String(run.capacity),
    note: run.note ?? '',
  };
};

/**
 * What was typed, for a start that was changed since: dates and a place go by where they stand, and stand elsewhere now, so
 * that those are as the start has them.
 */
export const typedAnew = (typed: FormValues, changing: Omit<Changing, 'knownLinks'>): FormValues => {
  const standing = (name: string): boolean =>
    ['place', CANCELLED_DATES, LATER_DATES].includes(name) || name.startsWith('on-');
  const kept = Object.entries(typed).filter(([name]) => !standing(name));
  const fresh = Object.entries(startValues(changing)).filter(([name]) => standing(name));
  return Object.fromEntries([...kept, ...fresh]);
};

/** Times stay as each date has them, unless somebody typed others: then all that are to come are at those. */
const readTimes = (values: FormValues, {run, today}: Changing) => {
  const [startsAt, endsAt] = [timeIn(valueOf(values, 'startsAt')), timeIn(valueOf(values, 'endsAt'))];
  const next = run.sessions.find((session) => isToCome(session, today));
  const isSame = startsAt === next?.startsAt && endsAt === next?.endsAt;
  const errors = [
    ...(startsAt === undefined ? [errorAt('startsAt', 'Enter when it starts, like 6:30pm')] : []),
    ...(endsAt === undefined || (startsAt !== undefined && endsAt <= startsAt)
      ? [errorAt('endsAt', 'Enter when it ends, which is later on the same day, like 8pm')]
      : []),
  ];
  return {times: isSame || !startsAt || !endsAt ? {} : {startsAt, endsAt}, errors};
};

const readLink = (values: FormValues, {run, knownLinks}: Changing) => {
  const typed = valueOf(values, 'link').trim();
  if (typed === '') return {};
  if (!WebAddress.safeParse(typed).success) {
    return {error: errorAt('link', 'Enter a web address that begins with https://, or nothing')};
  }
  return isTrustedLink(typed, [...knownLinks, run.link])
    ? {link: typed}
    : {
        error: errorAt(
          'link',
          'Use a link to Zoom, Teams or Google Meet, or to the website that your page names. For any other, ask the people who look after this menu',
        ),
      };
};

const readPlace = (values: FormValues, {run, places}: Changing): {place?: Place; error?: FormError} => {
  const wanted = valueOf(values, 'place');
  if (wanted === '') return {};
  const place = wanted === AS_IT_IS ? run.place : places[Number(wanted)];
  return place ? {place} : {error: errorAt('place', 'Choose one of the places on the page')};
};

/** A start as a posted form wants it, or what is wrong with that, in the order of its fields. */
export const readStartChange = (
  values: FormValues,
  changing: Changing,
):
  | {readonly run: CourseRun; readonly later?: LaterDates | undefined}
  | {readonly errors: readonly FormError[]} => {
  const {run, today} = changing;
  const {days, later, errors: dayErrors} = readDays(values, changing);
  const {times, errors: timeErrors} = readTimes(values, changing);
  const {place, error: placeError} = readPlace(values, changing);
  const {link, error: linkError} = readLink(values, changing);
  const language = LanguageCode.safeParse(valueOf(values, 'language'));
  const isUncounted = valueOf(values, 'capacity').trim() === '';
  const capacity = isUncounted ? undefined : numberIn(values, 'capacity', MOST_CAPACITY);
  const note = noteIn(values);
  const errors = [
    ...dayErrors,
    ...timeErrors,
    ...(placeError ? [placeError] : []),
    ...(linkError ? [linkError] : []),
    ...(language.success ? [] : [errorAt('language', 'Choose a language')]),
    ...(isUncounted || capacity !== undefined
      ? []
      : [errorAt('capacity', `Enter a number of places from 1 to ${MOST_CAPACITY}, or nothing`)]),
    ...(note.length > LONGEST_NOTE ? [errorAt('note', `Use ${LONGEST_NOTE} letters or fewer`)] : []),
  ];
  if (errors.length > 0 || !language.success) return {errors};
  const sessions = run.sessions
    .flatMap((session, index) => {
      const date = days[index];
      return date === undefined ? [] : [{...session, ...(isToCome(session, today) && times), date}];
    })
    .sort((a, b) => a.date.localeCompare(b.date));
  const {id, listingId, delivery, status} = run;
  return {
    later,
    run: {
      id,
      listingId,
      sessions,
      ...(delivery && {delivery}),
      language: language.data,
      ...(place && {place}),
      ...(link !== undefined && {link}),
      ...(capacity !== undefined && {capacity}),
      ...(note !== '' && {note}),
      status,
    },
  };
};

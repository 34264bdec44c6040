import {addDays, dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ProblemError} from '#shared/problems.ts';
import {copyOfRun} from '#shared/proposal/readDates.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {firstDay, lastDay} from '#shared/proposal/startOf.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {LANGUAGES, labelIn} from '#shared/taxonomy/index.ts';
import type {DatesView} from '#shared/ui/editing/views.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {type CancelDeps, withCancelled} from './withCancelled.ts';

/** What is over for longer than this is no last term. */
const PAST_DAYS = 400;
const MOST_PAST = 12;
/** Starts that a listing may have to come: more are no help to whoever reads it. */
export const MOST_TO_COME = 60;

export type DatesDeps = CancelDeps & Pick<EditingDeps, 'now'>;

/** A listing that is in the menu: no other has dates. */
export type Dated = Subject & {readonly stored: StoredListing};

/** @throws ProblemError `not-found` for a page that is not in the menu yet */
export const datedSubject = (subject: Subject): Dated => {
  const {stored} = subject;
  if (stored) return {...subject, stored};
  throw new ProblemError('not-found', 'Dates can be added when this page is in the menu.');
};

/** Where one start is changed. */
export const changeHref = (home: `/${string}`, runId: string): `/${string}` =>
  `${home}/dates?change=${encodeURIComponent(runId)}`;

/** Where last term is copied. */
export const termHref = (home: `/${string}`): `/${string}` => `${home}/dates?term=last`;

/** What a start is besides when and where, each in words. */
export const factsOf = ({capacity, language, note}: CourseRun): string[] => [
  ...(capacity === undefined ? [] : [`${capacity} places`]),
  ...(language === 'en' ? [] : [labelIn(LANGUAGES, language)]),
  ...(note === undefined ? [] : [note]),
];

/** A start in a line, after when it begins. */
export const detailsOf = (run: CourseRun): string =>
  [
    run.sessions.length === 1
      ? `Until ${timeInWords(run.sessions[0]?.endsAt ?? '')}`
      : `${run.sessions.length} times, the last on ${dateInWords(lastDay(run))}`,
    ...factsOf(run),
  ].join(', ');

type Said = Pick<DatesView, 'values' | 'errors'> & Partial<Pick<DatesView, 'added' | 'changed'>>;

/** The dates of a listing with a form as it was typed: those that were cancelled stand apart, without what does not fit them. */
export const datesWith = async (
  deps: DatesDeps,
  {stored, base}: Dated,
  {home, formToken}: Editing,
  {values, errors, added, changed}: Said,
): Promise<DatesView> => {
  const today = londonDate(deps.now());
  const row = (run: CourseRun) => ({
    label: runInWords(run),
    details: detailsOf(run),
    copyHref: `${home}/dates?copy=${encodeURIComponent(run.id)}`,
    changeHref: run.status === 'planned' && lastDay(run) > today ? changeHref(home, run.id) : undefined,
  });
  const inOrder = [...stored.runs].sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
  const isPast = (run: CourseRun): boolean =>
    lastDay(run) <= today && firstDay(run) > addDays(today, -PAST_DAYS);
  const isPlanned = ({status}: CourseRun): boolean => status === 'planned';
  const toCome = await withCancelled(
    deps,
    inOrder.filter((run) => lastDay(run) > today),
  );
  const past = await withCancelled(deps, inOrder.filter(isPast).slice(-MOST_PAST));
  const planned = toCome.filter(isPlanned);
  const known = new Map([...toCome, ...past].map((run) => [run.id, run]));
  return {
    page: 'dates',
    action: `${home}/dates`,
    formToken,
    back: home,
    listingName: base.listing.name,
    runs: planned.filter((run) => firstDay(run) > today).map(row),
    running: planned.filter((run) => firstDay(run) <= today).map(row),
    cancelled: toCome.filter((run) => !isPlanned(run)).map(row),
    past: past.filter(isPlanned).reverse().map(row),
    termHref: inOrder.some((run) => isPlanned(known.get(run.id) ?? run)) ? termHref(home) : undefined,
    places: base.listing.places.map(({name}) => name),
    values,
    errors,
    added,
    changed,
  };
};

/** The dates of a listing, and a form for more: empty, or as one of them. */
export const datesView = async (
  deps: DatesDeps,
  subject: Dated,
  editing: Editing,
  query: URLSearchParams,
): Promise<DatesView> => {
  const copied = subject.stored.runs.find(({id}) => id === query.get('copy'));
  const values: FormValues = copied
    ? copyOfRun(copied, subject.base.listing.places)
    : {kind: 'course', times: '1', everyWeeks: '1', bankHolidays: 'leave-out'};
  const changed = subject.stored.runs.find(({id}) => id === query.get('changed'));
  const added = Number(query.get('added') ?? Number.NaN);
  return await datesWith(deps, subject, editing, {
    values,
    errors: [],
    added: Number.isInteger(added) && added > 0 && added < MOST_TO_COME ? added : undefined,
    changed: changed && runInWords(changed),
  });
};

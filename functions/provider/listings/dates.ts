import {addDays, dateInWords, londonDate, timeInWords} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ProblemError} from '#shared/problems.ts';
import {runInWords} from '#shared/proposal/runInWords.ts';
import {copyOfRun, readDates} from '#shared/proposal/readDates.ts';
import {firstDay, lastDay, startOf} from '#shared/proposal/startOf.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {LANGUAGES, labelIn} from '#shared/taxonomy/index.ts';
import type {DatesView} from '#shared/ui/editing/views.ts';
import type {StoredListing} from '../../data/directory/read.ts';
import {newId} from '../../data/secrets.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import type {Subject} from '../../editing/openSubject.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {showListings} from './showListings.tsx';

/** What is over for longer than this is no last term. */
const PAST_DAYS = 400;
const MOST_PAST = 12;
/** Starts that a listing may have to come: more are no help to whoever reads it. */
export const MOST_TO_COME = 60;

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

const shownWith = (
  deps: Pick<EditingDeps, 'now'>,
  {stored, base}: Dated,
  {home, formToken}: Editing,
  {values, errors, added, changed}: Pick<DatesView, 'values' | 'errors' | 'added' | 'changed'>,
): DatesView => {
  const today = londonDate(deps.now());
  const row = (run: CourseRun) => ({
    label: runInWords(run),
    details: detailsOf(run),
    copyHref: `${home}/dates?copy=${encodeURIComponent(run.id)}`,
    changeHref: lastDay(run) > today ? changeHref(home, run.id) : undefined,
  });
  const inOrder = [...stored.runs]
    .filter(({status}) => status === 'planned')
    .sort((one, other) => firstDay(one).localeCompare(firstDay(other)));
  return {
    page: 'dates',
    action: `${home}/dates`,
    formToken,
    back: home,
    listingName: base.listing.name,
    runs: inOrder.filter((run) => firstDay(run) > today).map(row),
    running: inOrder.filter((run) => firstDay(run) <= today && lastDay(run) > today).map(row),
    past: inOrder
      .filter((run) => lastDay(run) <= today && firstDay(run) > addDays(today, -PAST_DAYS))
      .slice(-MOST_PAST)
      .reverse()
      .map(row),
    termHref: inOrder.length > 0 ? termHref(home) : undefined,
    places: base.listing.places.map(({name}) => name),
    values,
    errors,
    added,
    changed,
  };
};

/** The dates of a listing, and a form for more: empty, or as one of them. */
export const datesView = (
  deps: Pick<EditingDeps, 'now'>,
  subject: Dated,
  editing: Editing,
  query: URLSearchParams,
): DatesView => {
  const copied = subject.stored.runs.find(({id}) => id === query.get('copy'));
  const values: FormValues = copied
    ? copyOfRun(copied, subject.base.listing.places)
    : {kind: 'course', times: '1', everyWeeks: '1', bankHolidays: 'leave-out'};
  const changed = subject.stored.runs.find(({id}) => id === query.get('changed'));
  const added = Number(query.get('added') ?? Number.NaN);
  return shownWith(deps, subject, editing, {
    values,
    errors: [],
    added: Number.isInteger(added) && added > 0 && added < MOST_TO_COME ? added : undefined,
    changed: changed && runInWords(changed),
  });
};

/** Dates that cannot be added any more, with everything that was typed, and why in `text`. */
export const showLateDates = (
  deps: EditingDeps,
  subject: Dated,
  editing: Editing,
  {values, text}: {readonly values: FormValues; readonly text: string},
): Reply => {
  const errors: FormError[] = [{field: 'first', href: '#first', text}];
  return showListings(
    deps,
    shownWith(deps, subject, editing, {values, errors, added: undefined, changed: undefined}),
    {
      status: 409,
    },
  );
};

/** Adds starts, singly or by rule: the public sees them at once, and a curator may look at them. */
export const addDates = async (
  deps: EditingDeps,
  subject: Dated,
  editing: Editing,
  values: FormValues,
): Promise<Reply> => {
  const {stored, base, listingId} = subject;
  const now = deps.now();
  const today = londonDate(now);
  const again = (errors: readonly FormError[]): Reply =>
    showListings(
      deps,
      shownWith(deps, subject, editing, {values, errors, added: undefined, changed: undefined}),
      {status: 400},
    );
  const read = readDates(values, {listingId, places: base.listing.places, today, newId});
  if ('errors' in read) return again(read.errors);
  // Pressed twice, or typed twice.
  const known = new Set(stored.runs.map(startOf));
  if (read.runs.some((run) => known.has(startOf(run)))) {
    return again([{field: 'first', href: '#first', text: 'There is a start at that time already'}]);
  }
  const toCome = stored.runs.filter((run) => firstDay(run) > today).length;
  if (toCome + read.runs.length > MOST_TO_COME) {
    const text = `A page has ${MOST_TO_COME} starts to come at most. Add fewer`;
    return again([{field: 'times', href: '#times', text}]);
  }
  const runs = [...stored.runs, ...read.runs];
  const entry = {by: editing.by, changes: [], runs: [...read.runs]};
  try {
    await deps.goLive(stored, {listing: stored.row.listing, runs}, entry, now);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    const text = 'Somebody else changed this page in that moment. Send it again';
    return again([{field: 'first', href: '#first', text}]);
  }
  return seeOther(`${editing.home}/dates?added=${read.runs.length}`);
};

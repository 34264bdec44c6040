import {dateInWords, londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import {ProblemError} from '#shared/problems.ts';
import {dayField, isToCome, type LaterDates, laterInWords} from '#shared/proposal/readDays.ts';
import {readStartChange, startValues, typedAnew} from '#shared/proposal/readStartChange.ts';
import {runChangeRows, runInWords} from '#shared/proposal/runInWords.ts';
import {startOf} from '#shared/proposal/startOf.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {ASKING} from '#shared/referral/states.ts';
import {sessionsInWords, startChangeRows} from '#shared/referral/startChangeRows.ts';
import type {StartCheckView, StartView} from '#shared/ui/editing/startViews.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import {markOf} from '../../editing/marks.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import type {ProviderDeps} from '../deps.ts';
import {changeHref, type Dated} from './datesView.ts';
import {placesWrong} from './placesWrong.ts';
import {showListings} from './showListings.tsx';
import {withCancelled} from './withCancelled.ts';

/** What changing a start works with besides: who is on it, and who is told. */
export type StartDeps = EditingDeps & Pick<ProviderDeps, 'inbox' | 'referrals' | 'cancels' | 'startChanges'>;

/** A start of a listing that can still be changed, and who is on it. */
interface Changing {
  readonly subject: Dated;
  readonly editing: Editing;
  readonly run: CourseRun;
  readonly today: string;
  /** People with a place, and those with an offer of one. */
  readonly placed: number;
  readonly offered: number;
  /** People who have asked for it, and have neither. */
  readonly asked: number;
  /** Places that people have, are offered, or asked for. */
  readonly taken: number;
}

/** The start that an address names: planned, and not all of it over. */
export const startToChange = async (
  deps: StartDeps,
  subject: Dated,
  editing: Editing,
  runId: string,
): Promise<Changing | undefined> => {
  const today = londonDate(deps.now());
  const run = subject.stored.runs.find(({id}) => id === runId);
  if (run?.status !== 'planned' || !run.sessions.some((session) => isToCome(session, today)))
    return undefined;
  if (await deps.cancels.get(run.id)) return undefined;
  const {organisationId} = subject.stored.row.listing;
  const on = await deps.inbox.listOnRun({organisationId, runId}, deps.now());
  const count = (...states: string[]) => on.filter(({state}) => states.includes(state)).length;
  const {taken} = await deps.referrals.getSeats(run.id);
  return {
    subject,
    editing,
    run,
    today,
    placed: count('booked', 'started'),
    offered: count('offered'),
    asked: count(...ASKING),
    taken,
  };
};

/** A mark of all that the form is made of: a place is chosen by where it stands among those of the page. */
const shownMark = ({run, subject: {base}}: Changing): string => markOf([run, base.listing.places]);

/** The form of a start, as it stands or as it was typed. */
export const startView = (
  changing: Changing,
  {values, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): StartView => {
  const {
    subject: {base},
    editing: {home, formToken},
    run,
    today,
    taken,
  } = changing;
  const {places} = base.listing;
  return {
    page: 'start',
    action: changeHref(home, run.id),
    formToken,
    back: `${home}/dates`,
    listingName: base.listing.name,
    label: runInWords(run),
    shown: shownMark(changing),
    dates: run.sessions.map((session, index) => ({
      field: dayField(index),
      label: `Date ${index + 1}`,
      day: dateInWords(session.date, {weekday: true}),
      fixed: isToCome(session, today) ? undefined : sessionsInWords([session]),
    })),
    places: places.map(({name}) => name),
    ownPlace: places.some(({name}) => name === run.place?.name) ? undefined : run.place?.name,
    taken,
    values: values ?? startValues({run, places, today}),
    errors,
  };
};

const AT_ONCE =
  'Somebody else changed this start, or the places of the page, or took a place on it, in that moment. Look at it again';
const atOnce: FormError = {field: 'startsAt', href: '#startsAt', text: AT_ONCE};

const checkView = (
  changing: Changing,
  {run: after, later}: {readonly run: CourseRun; readonly later?: LaterDates | undefined},
  values: FormValues,
): StartCheckView => {
  const {subject, editing, run, placed, offered, asked} = changing;
  const sent = Object.entries(values).filter(([name]) => !['formToken', 'step'].includes(name));
  return {
    page: 'start-check',
    action: changeHref(editing.home, run.id),
    formToken: editing.formToken,
    back: `${editing.home}/dates`,
    listingName: subject.base.listing.name,
    label: runInWords(run),
    rows: runChangeRows(run, after),
    later: later && laterInWords(later),
    isTold: startChangeRows(run, after).length > 0,
    placed,
    offered,
    asked,
    typed: sent.flatMap(([name]) => listOf(values, name).map((value) => [name, value] as const)),
  };
};

/** Saves it with its places, its history, a row for spot checks and the work of telling its people, or nothing of it. */
const save = async (deps: StartDeps, {subject, editing, run}: Changing, after: CourseRun): Promise<void> => {
  const now = deps.now();
  const {stored} = subject;
  const {organisationId} = stored.row.listing;
  const isToTell = startChangeRows(run, after).length > 0;
  const together = await deps.startChanges.actions({organisationId, before: run, after, isToTell}, now);
  const runs = stored.runs.map((each) => (each.id === run.id ? after : each));
  const entry = {by: editing.by, changes: [], changedRun: {before: run, after}};
  await deps.goLive(stored, {listing: stored.row.listing, runs, together}, entry, now);
};

/** Changes a start: shows what it comes to and who is told, and then does it. The public sees it at once. */
export const changeStart = async (
  deps: StartDeps,
  changing: Changing,
  values: FormValues,
): Promise<Reply> => {
  const {subject, editing, run, today} = changing;
  const again = (errors: readonly FormError[], status = 400): Reply =>
    showListings(deps, startView(changing, {values, errors}), {status});
  const {listing} = subject.base;
  if (valueOf(values, 'shown') !== shownMark(changing)) {
    const typed = typedAnew(values, {run, places: listing.places, today});
    const view = startView(changing, {values: typed, errors: [atOnce]});
    return showListings(deps, view, {status: 409});
  }
  if (valueOf(values, 'step') === 'change') return showListings(deps, startView(changing, {values}));
  const knownLinks = [listing.contact.website, ...subject.stored.runs.map(({link}) => link)];
  const read = readStartChange(values, {run, places: listing.places, knownLinks, today});
  if ('errors' in read) return again(read.errors);
  const {run: after} = read;
  if (runChangeRows(run, after).length === 0) return seeOther(`${editing.home}/dates`);
  const wrong = await placesWrong(deps, {...changing, organisationId: listing.organisationId}, after);
  if (wrong.length > 0) return again(wrong);
  const atThatTime = subject.stored.runs.filter(
    (each) => each.id !== run.id && startOf(each) === startOf(after),
  );
  if ((await withCancelled(deps, atThatTime)).some(({status}) => status === 'planned')) {
    return again([{...atOnce, text: 'There is another start at that time already'}]);
  }
  if (await deps.startChanges.isBusy(run.id)) {
    return again([
      {...atOnce, text: 'People are still being told of other changes. Try again in 20 minutes'},
    ]);
  }
  if (valueOf(values, 'step') !== 'sure') return showListings(deps, checkView(changing, read, values));
  try {
    await save(deps, changing, after);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    return again([atOnce], 409);
  }
  return seeOther(`${editing.home}/dates?changed=${encodeURIComponent(run.id)}`);
};

import {londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {readDates} from '#shared/proposal/readDates.ts';
import {firstDay, startOf} from '#shared/proposal/startOf.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {newId} from '../../data/secrets.ts';
import type {Editing, EditingDeps} from '../../editing/deps.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {type Dated, datesWith, MOST_TO_COME} from './datesView.ts';
import {showListings} from './showListings.tsx';
import {type CancelDeps, withCancelled} from './withCancelled.ts';

/** Dates that cannot be added any more, with everything that was typed, and why in `text`. */
export const showLateDates = async (
  deps: EditingDeps & CancelDeps,
  subject: Dated,
  editing: Editing,
  {values, text}: {readonly values: FormValues; readonly text: string},
): Promise<Reply> => {
  const errors: FormError[] = [{field: 'first', href: '#first', text}];
  return showListings(deps, await datesWith(deps, subject, editing, {values, errors}), {status: 409});
};

/** Adds starts, singly or by rule: the public sees them at once, and a curator may look at them. */
export const addDates = async (
  deps: EditingDeps & CancelDeps,
  subject: Dated,
  editing: Editing,
  values: FormValues,
): Promise<Reply> => {
  const {stored, base, listingId} = subject;
  const now = deps.now();
  const today = londonDate(now);
  const again = async (errors: readonly FormError[]): Promise<Reply> =>
    showListings(deps, await datesWith(deps, subject, editing, {values, errors}), {status: 400});
  const read = readDates(values, {listingId, places: base.listing.places, today, newId});
  if ('errors' in read) return await again(read.errors);
  const ahead = stored.runs.filter((run) => firstDay(run) > today);
  const toCome = (await withCancelled(deps, ahead)).filter(({status}) => status === 'planned');
  // Pressed twice, or typed twice. One that was cancelled is in nobody's way.
  const known = new Set(toCome.map(startOf));
  if (read.runs.some((run) => known.has(startOf(run)))) {
    return await again([{field: 'first', href: '#first', text: 'There is a start at that time already'}]);
  }
  if (toCome.length + read.runs.length > MOST_TO_COME) {
    const text = `A page has ${MOST_TO_COME} starts to come at most. Add fewer`;
    return await again([{field: 'times', href: '#times', text}]);
  }
  const runs = [...stored.runs, ...read.runs];
  const entry = {by: editing.by, changes: [], runs: [...read.runs]};
  try {
    await deps.goLive(stored, {listing: stored.row.listing, runs}, entry, now);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    const text = 'Somebody else changed this page in that moment. Send it again';
    return await again([{field: 'first', href: '#first', text}]);
  }
  return seeOther(`${editing.home}/dates?added=${read.runs.length}`);
};

import {addDays, londonDate} from '#shared/london.ts';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Referral} from '#shared/model/referral.ts';
import type {StartChange, StartChangeRow} from '#shared/model/startChange.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import {isOnStart} from '#shared/referral/isOnStart.ts';
import {rowsSinceTold, startChangeRows} from '#shared/referral/startChangeRows.ts';
import {ASKING} from '#shared/referral/states.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';
import type {StoredListing} from '../data/directory/read.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import {type Key, runIdOfStartChange} from '../data/keys.ts';
import {newMessage} from '../data/outboxStore.ts';
import {messagesOf} from '../data/referral/messagesOf.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {ChangedStart, StartChangeStore} from '../data/startChangeStore.ts';
import {log} from '../log.ts';

export interface ChangeDeps {
  readonly changes: StartChangeStore;
  readonly inbox: InboxStore;
  readonly referrals: ReferralStore;
  /** A listing with its runs as they are stored, read consistently. */
  readonly readListing: (listingId: string) => Promise<StoredListing | undefined>;
  /** Says in public how many places there are now. */
  readonly showBands: (run: {listingId: string; runId: string}) => Promise<void>;
  readonly now: () => Date;
}

/** People told in one look: it ends well within its lease, and the next takes up the rest. */
const MOST_TOLD = 100;
/** Looked again for as long: an answer that is taken back may bring somebody back to the start, who knows it as it was. */
const LAST_LOOK_MS = 20 * 60_000;
const MOST_TRIES = 4;

/** Those who have a place, or an offer of one. */
const HAVE_PLACE: readonly Referral['state'][] = ['offered', 'booked', 'started'];

type Told = Pick<Referral, 'state' | 'createdAt' | 'stateSince' | 'startToldAt' | 'startsOn' | 'startsAt'>;

/** Whoever only asked for the start knows it as it was when they asked, or as they were told since. */
const newsForAsking = (
  {createdAt, startToldAt = createdAt}: Told,
  {changes}: ChangedStart,
  run: CourseRun,
) => {
  const known = changes.find(({at}) => at > startToldAt);
  return known ? startChangeRows(known.before, run) : [];
};

/** How the start differs from what somebody was last told of it; nothing when they know. */
const newsFor = (told: Told, change: ChangedStart, run: CourseRun): StartChangeRow[] => {
  if (ASKING.includes(told.state)) return newsForAsking(told, change, run);
  const {changes} = change;
  const starts = [run, ...changes.map(({before}) => before)];
  if (!HAVE_PLACE.includes(told.state) || !isOnStart(told, starts)) return [];
  const toldAt = told.startToldAt ?? told.stateSince;
  const [first] = run.sessions;
  // A day that was saved late, by whoever had read the start as it was, is known by itself.
  const isOld = told.startsOn !== first?.date || told.startsAt !== first?.startsAt;
  const known = changes.find(({at}) => at > toldAt) ?? (isOld ? changes.at(-1) : undefined);
  return known ? startChangeRows(known.before, run) : [];
};

/** An offer is over before the start to which it was moved. */
const answerByAfter = ({state, answerBy}: Referral, startsOn: string, now: Date): string | undefined => {
  if (state !== 'offered' || answerBy === undefined || answerBy < startsOn) return undefined;
  const [today, latest] = [londonDate(now), addDays(startsOn, -1)];
  return latest > today ? latest : today;
};

const isOvertaken = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'stale-version';

/**
 * Tells one person, by a step of their referral with its mail, in one transaction: whoever was told knows, so that nobody
 * is told twice. Whom our mail does not reach, their provider calls. False when there was nothing to tell.
 */
const tellOne = async (
  {referrals, now: clock}: ChangeDeps,
  referralId: string,
  {change, run}: {change: ChangedStart; run: CourseRun},
): Promise<boolean> => {
  for (let tries = 1; ; tries += 1) {
    const now = clock();
    const [before, person] = await Promise.all([
      referrals.get(referralId, now),
      referrals.getPerson(referralId, now),
    ]);
    const [first] = run.sessions;
    const news = before?.runId === run.id ? newsFor(before, change, run) : [];
    if (!before || !person || !first || news.length === 0) return false;
    const untold = before.startChange;
    const rows = untold?.isToCall ? rowsSinceTold(untold.rows, news) : news;
    const isMailed = wantsMail(before, person);
    const answerBy = answerByAfter(before, first.date, now);
    const startChange: StartChange = {at: now.toISOString(), rows, ...(!isMailed && {isToCall: true})};
    const taken: StepTaken = ASKING.includes(before.state)
      ? {step: 'move-choice', by: 'system', startChange}
      : {
          step: 'move-start',
          by: 'system',
          startsOn: first.date,
          startsAt: first.startsAt,
          ...(answerBy !== undefined && {answerBy}),
          startChange,
        };
    const messages = [
      ...messagesOf(taken.step, {before, after: afterStep(before, taken, now), person}, now),
      ...(isMailed ? [] : [newMessage('provider-start-moved', {referralId}, now)]),
    ];
    try {
      await referrals.takeStep(before, {...taken, messages}, now);
      return true;
    } catch (failure) {
      if (!isOvertaken(failure) || tries === MOST_TRIES) throw failure;
    }
  }
};

/** True when nothing was changed for so long that nobody can come back who does not know. */
const isSettled = ({changes}: ChangedStart, now: Date): boolean =>
  changes.every(({at}) => now.getTime() - Date.parse(at) >= LAST_LOOK_MS);

/**
 * Tells the people of a start that was changed, those who asked first at first. Cut short at any write, the next look goes
 * on where it stopped. One that is cancelled meanwhile is left to `moveFromRun.ts`. False when none is due.
 */
export const changeWorker =
  (deps: ChangeDeps) =>
  async (key: Key): Promise<boolean> => {
    const change = await deps.changes.get(runIdOfStartChange(key));
    const now = deps.now();
    const until = change && (await deps.changes.take(change, now));
    if (!change || until === undefined) return false;
    await deps.showBands(change);
    const run = (await deps.readListing(change.listingId))?.runs.find(({id}) => id === change.runId);
    const {closedAt} = await deps.referrals.getSeats(change.runId);
    if (run?.status !== 'planned' || closedAt !== undefined) {
      await deps.changes.end(change, until);
      return true;
    }
    const left = (await deps.inbox.listOnRun(change, now))
      .filter((each) => newsFor(each, change, run).length > 0)
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    let count = 0;
    for (const {id} of left.slice(0, MOST_TOLD)) {
      try {
        if (await tellOne(deps, id, {change, run})) count += 1;
      } catch (failure) {
        // One who cannot be told now keeps nobody else; the next look meets them again.
        log('error', 'change-not-told', {failure});
      }
    }
    if (count > 0) log('info', 'change-told', {count});
    if (left.length === 0 && isSettled(change, now)) await deps.changes.end(change, until);
    return true;
  };

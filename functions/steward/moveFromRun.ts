import type {Cancel, CancelStore} from '../data/cancelStore.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import {type Key, runIdOfCancel} from '../data/keys.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {StartChangeStore} from '../data/startChangeStore.ts';
import {log} from '../log.ts';
import {moveOne} from './moveOne.ts';
import {insteadOf, STAYS} from './offRun.ts';

export interface MoveDeps {
  readonly cancels: CancelStore;
  /** What a start was before its people were told of a change. */
  readonly startChanges: Pick<StartChangeStore, 'get'>;
  readonly inbox: InboxStore;
  readonly referrals: ReferralStore;
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  /** Says in public that a run is cancelled. */
  readonly showCancelled: (run: {listingId: string; runId: string}) => Promise<void>;
  readonly now: () => Date;
}

/** People moved in one look: it ends well within its lease, and the next takes up the rest. */
const MOST_MOVED = 100;
/**
 * Looked again for as long: an answer that is taken back, or a place without a count that somebody chose just before,
 * may bring somebody back to the run.
 */
const LAST_LOOK_MS = 20 * 60_000;
/** By then a place that is still held is of somebody who was marked as begun. */
const WHO_STAYS_MS = 24 * 60 * 60_000;

const isOver = ({cancelledAt}: Cancel, now: Date, ms: number): boolean =>
  now.getTime() - Date.parse(cancelledAt) >= ms;

/**
 * Moves the people of a cancelled start, and says in public that it is cancelled: those who asked first come first. Cut
 * short at any write, the next look goes on where it stopped. False when none is due.
 */
export const moveWorker =
  (deps: MoveDeps) =>
  async (key: Key): Promise<boolean> => {
    const cancel = await deps.cancels.get(runIdOfCancel(key));
    const now = deps.now();
    const until = cancel && (await deps.cancels.take(cancel, now));
    if (!cancel || until === undefined) return false;
    await deps.showCancelled(cancel);
    const on = (await deps.inbox.listOnRun(cancel, now))
      .filter(({state}) => !STAYS.includes(state))
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt));
    const whole = await deps.getListing(cancel.listingId);
    const instead = insteadOf(cancel, whole, now);
    const changed = await deps.startChanges.get(cancel.runId);
    const isIt = whole?.runs.filter(({id}) => id === cancel.runId) ?? [];
    const cancelled =
      isIt.length === 0 ? [] : [...isIt, ...(changed?.changes ?? []).map(({before}) => before)];
    let count = 0;
    for (const {id} of on.slice(0, MOST_MOVED)) {
      try {
        if (await moveOne(deps, id, {cancel, cancelled, instead})) count += 1;
      } catch (failure) {
        // One who cannot be moved now keeps nobody else; the next look meets them again.
        log('error', 'not-moved', {failure});
      }
    }
    if (count > 0) log('info', 'people-moved', {count});
    // The index may be late: the count of places knows whether somebody still holds one.
    const {taken} = await deps.referrals.getSeats(cancel.runId);
    const isEmpty = on.length === 0 && (taken === 0 || isOver(cancel, now, WHO_STAYS_MS));
    if (isEmpty && isOver(cancel, now, LAST_LOOK_MS)) await deps.cancels.end(cancel, until);
    return true;
  };

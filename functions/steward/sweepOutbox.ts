import {DUE_INDEX, type Key} from '../data/keys.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import {log} from '../log.ts';

/** Leaves time, of the 50 s that the function has, for the send that is under way. */
const MOST_TIME_MS = 30_000;
/** Messages of one partition in one look. */
const MOST_AT_ONCE = 50;

export interface SweepDeps {
  readonly outbox: Pick<OutboxStore, 'listDue'>;
  readonly work: (key: Key) => Promise<void>;
  readonly now: () => Date;
}

/**
 * Does what is due, partition by partition, until nothing is left or the time is over; what is left is due in the next
 * minute. Each message moves its own due time when it is claimed, so that one that fails is not met twice in a sweep.
 */
export const sweepOutbox =
  ({outbox, work, now}: SweepDeps) =>
  async (): Promise<void> => {
    const endsAtMs = now().getTime() + MOST_TIME_MS;
    let count = 0;
    const isTimeLeft = (): boolean => now().getTime() < endsAtMs;
    // Each minute begins one further, so that a partition full of slow messages holds up the others only in turn.
    const first = Math.floor(now().getTime() / 60_000);
    for (let step = 0; step < DUE_INDEX.partitions && isTimeLeft(); step += 1) {
      const partition = (first + step) % DUE_INDEX.partitions;
      let due = await outbox.listDue(partition, now(), MOST_AT_ONCE);
      const met = new Set<string>();
      while (due.length > 0 && isTimeLeft()) {
        for (const key of due) {
          if (!isTimeLeft()) break;
          met.add(key.sk);
          count += 1;
          try {
            await work(key);
          } catch (failure) {
            log('error', 'message-left-to-sweep', {failure});
          }
        }
        // The index is late: what was just done may still stand in it.
        due = (await outbox.listDue(partition, now(), MOST_AT_ONCE)).filter(({sk}) => !met.has(sk));
      }
    }
    if (count > 0) log('info', 'outbox-swept', {count});
  };

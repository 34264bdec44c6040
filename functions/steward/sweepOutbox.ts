import {DUE_INDEX, type Key} from '../data/keys.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import {log} from '../log.ts';

/** Leaves time, of the 50 s that the function has, for the send that is under way. */
const MOST_TIME_MS = 30_000;
export interface SweepDeps {
  readonly outbox: Pick<OutboxStore, 'due' | 'setAside'>;
  /** Does one thing that is due; false when it is not to be done, or could not be claimed. */
  readonly work: (key: Key) => Promise<boolean>;
  readonly now: () => Date;
}

/** Does one thing, and sets it aside when it is due and nobody can claim it. */
const workOrSetAside = async ({outbox, work, now}: SweepDeps, key: Key): Promise<void> => {
  try {
    if (await work(key)) return;
    if (await outbox.setAside(key, now())) log('error', 'message-set-aside', {messageId: key.sk});
  } catch (failure) {
    log('error', 'message-left-to-sweep', {failure});
  }
};

/**
 * Does what is due, partition by partition, until nothing is left or the time is over; what is left is due in the next
 * minute. Each message moves its own due time when it is claimed, or is moved when it cannot be, so that what is stuck
 * makes room. Eight minutes begin with the longest waiting and the next eight with the newest: however many there are in front,
 * those behind are reached from the other end.
 */
export const sweepOutbox = (deps: SweepDeps) => async (): Promise<void> => {
  const {outbox, now} = deps;
  const startedAt = now();
  const endsAtMs = startedAt.getTime() + MOST_TIME_MS;
  const isTimeLeft = (): boolean => now().getTime() < endsAtMs;
  const minute = Math.floor(startedAt.getTime() / 60_000);
  // Each minute begins one further, so that a partition full of slow messages holds up the others only in turn: in
  // its turns of both directions, which is why the direction changes once a round.
  const newestFirst = Math.floor(minute / DUE_INDEX.partitions) % 2 === 1;
  let count = 0;
  for (let step = 0; step < DUE_INDEX.partitions && isTimeLeft(); step += 1) {
    const partition = (minute + step) % DUE_INDEX.partitions;
    for await (const key of outbox.due(partition, now(), {newestFirst})) {
      if (!isTimeLeft()) break;
      count += 1;
      await workOrSetAside(deps, key);
    }
  }
  if (count > 0) log('info', 'outbox-swept', {count});
};

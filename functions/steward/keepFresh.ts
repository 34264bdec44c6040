import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import type {Listing} from '#shared/model/listing.ts';
import {isHiddenByHand} from '#shared/freshness/isHiddenByHand.ts';
import {type NextStep, standingOf} from '#shared/freshness/standing.ts';
import {addDays, londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {saveListing} from '../data/directory/saveListing.ts';
import {ConditionFailed, transact} from '../data/directory/transact.ts';
import {historyAction} from '../data/proposals/historyStore.ts';
import {freshnessFacts} from '../data/freshnessFacts.ts';
import type {Look} from '../data/dueLooks.ts';
import {type FreshnessRecords, freshnessStore} from '../data/freshnessStore.ts';
import {LOOK_PARTITIONS} from '../data/keys.ts';
import {log} from '../log.ts';
import {tellChecks} from './tellChecks.ts';
import {tellOfStage} from './tellOfStage.ts';

export interface FreshnessDeps {
  readonly client: DynamoDBDocumentClient;
  readonly directoryTable: string;
  readonly referralsTable: string;
  /** @see lastEditor */
  readonly lastEditor: (listing: Listing) => Promise<string | undefined>;
  readonly now: () => Date;
}

/** Leaves the minute to referrals. */
const MOST_TIME_MS = 8_000;

/**
 * Looks at the listings whose day has come: has their provider told, brings them to the next stage, or moves the look to
 * the next day that counts. Each step is one transaction with the look that led to it, so that two runs at once do it
 * once, and one that is cut short is done again from what stands there.
 */
export const freshnessWorker = (deps: FreshnessDeps) => {
  const {client, directoryTable, now: clock} = deps;
  const directory = {client, tableName: directoryTable};
  const freshness = freshnessStore(directory);
  const tell = tellOfStage(deps);

  const move = (look: Look, day: string | undefined): Promise<void> =>
    transact(client, freshness.moveLook(look, day));

  /** False when somebody has changed the listing meanwhile. */
  const reach = async ({stored}: FreshnessRecords, {stage}: NextStep, now: Date): Promise<boolean> => {
    if (stage === 'due') return false;
    const {listing} = stored.row;
    const lapsed = {...listing, lapse: {stage, on: londonDate(now)}};
    try {
      await saveListing(
        directory,
        {listing: lapsed, runs: stored.runs},
        {
          staysInPlace: true,
          now: () => now,
          alongside: ({id: listingId, version}) => [
            historyAction(directory, {listingId, version, at: now.toISOString(), event: stage, changes: []}),
          ],
        },
      );
      log('info', 'listing-lapsed', {kind: stage, count: 1});
      return true;
    } catch (failure) {
      if (failure instanceof ProblemError && failure.slug === 'stale-version') return false;
      throw failure;
    }
  };

  const lookAt = async (look: Look, now: Date): Promise<void> => {
    const today = londonDate(now);
    const records = await freshness.read(look.listingId);
    if (!records || isHiddenByHand(records.stored.row.listing)) {
      await move(look, undefined);
      return;
    }
    const {next} = standingOf(freshnessFacts(records));
    if (!next || next.on > today) {
      await move(look, next?.on);
      return;
    }
    if (next.act === 'tell') {
      if ((await tell(look, records, now)) === 'enough-today') await move(look, addDays(today, 1));
    } else if (await reach(records, next, now)) await lookAt(look, now);
  };

  return async (): Promise<void> => {
    const now = clock();
    const endsAtMs = now.getTime() + MOST_TIME_MS;
    const minute = Math.floor(now.getTime() / 60_000);
    // Each minute begins with another partition, so that a full one holds up the others only in turn.
    for (let step = 0; step < LOOK_PARTITIONS; step += 1) {
      for (const look of await freshness.listLooks((minute + step) % LOOK_PARTITIONS, londonDate(now))) {
        if (clock().getTime() >= endsAtMs) return;
        try {
          await lookAt(look, now);
        } catch (failure) {
          // Another run was faster; anything else is tried again in the next minute.
          if (!(failure instanceof ConditionFailed)) log('error', 'look-left', {failure});
        }
      }
    }
    await tellChecks(deps)(now);
  };
};

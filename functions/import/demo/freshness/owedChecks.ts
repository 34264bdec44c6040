import {PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {standingOf, type Telling} from '#shared/freshness/standing.ts';
import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import type {Lapse} from '#shared/model/listing.ts';
import {type Directory, readListing, readSurroundings} from '../../../data/directory/read.ts';
import {lookKey} from '../../../data/directory/lookKey.ts';
import {unprovenRow} from '../../../data/directory/rows.ts';
import {saveListing} from '../../../data/directory/saveListing.ts';
import {transact} from '../../../data/directory/transact.ts';
import {freshnessFacts} from '../../../data/freshnessFacts.ts';
import {freshnessStore} from '../../../data/freshnessStore.ts';
import {directoryKeys} from '../../../data/keys.ts';

interface OwedCheck {
  readonly slug: string;
  readonly checkedDaysAgo: number;
  /** What came of it; left out where the steward has only to ask. */
  readonly reached?: {readonly stage: Lapse['stage']; readonly daysAgo: number};
  readonly told: readonly (readonly [stage: Telling['stage'], daysAgo: number])[];
}

/** Pages of the demonstration's provider: one to be asked about today, one in doubt, one to be hidden in 3 days. */
const OWED: readonly OwedCheck[] = [
  {slug: 'xpert-diabetes-shipley', checkedDaysAgo: 175, told: []},
  {
    slug: 'mydesmond-west-yorkshire',
    checkedDaysAgo: 190,
    reached: {stage: 'amber', daysAgo: 4},
    told: [
      ['due', 18],
      ['amber', 4],
    ],
  },
  {
    slug: 'desmond-foundation-leeds',
    checkedDaysAgo: 250,
    reached: {stage: 'sunk', daysAgo: 27},
    told: [
      ['due', 80],
      ['amber', 57],
      ['sunk', 27],
    ],
  },
];

const owe = async (
  directory: Directory,
  {slug, checkedDaysAgo, reached, told}: OwedCheck,
  now: Date,
): Promise<void> => {
  const today = londonDate(now);
  const ago = (days: number): string => addDays(today, -days);
  const listingId = `demo:listing:${slug}`;
  const {client, tableName: TableName} = directory;
  // No save takes a check back, so that an older one is written past it.
  await client.send(
    new UpdateCommand({
      TableName,
      Key: directoryKeys.listing(listingId),
      UpdateExpression: 'SET listing.checkedOn = :day, contentHash = :aged',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: {':day': ago(checkedDaysAgo), ':aged': 'aged'},
    }),
  );
  const aged = await readListing(directory, listingId, true);
  if (!aged) return;
  const lapse = reached && {stage: reached.stage, on: ago(reached.daysAgo)};
  await saveListing(directory, {listing: {...aged.row.listing, ...(lapse && {lapse})}, runs: aged.runs});
  const freshness = freshnessStore(directory);
  const records = await freshness.read(listingId);
  if (!records) return;
  const tellings = told.map(([stage, days]) => ({stage, on: ago(days), to: 'provider'}) as const);
  const {next} = standingOf({...freshnessFacts(records), told: tellings});
  const Item = {...lookKey(next?.on ?? today, listingId), listingId};
  await client.send(new PutCommand({TableName, Item}));
  const last = tellings.at(-1);
  if (!last) return;
  const {organisation} = await readSurroundings(directory, aged.row.listing);
  const row = {
    ...unprovenRow(aged.row.listing, organisation),
    stage: last.stage,
    flags: [],
    ...(next && next.stage !== 'due' && {next: {stage: next.stage, on: next.on}}),
    checkedOn: ago(checkedDaysAgo),
    told: tellings,
    toldAt: londonInstant(last.on, '10:00').toISOString(),
  };
  await transact(client, [freshness.putStale(row, records.stale)]);
};

/** Makes some of the demonstration's pages ones of which a check is owed. */
export const oweChecks = async (directory: Directory, now: Date): Promise<void> => {
  for (const owed of OWED) await owe(directory, owed, now);
};

import type {DynamoDBRecord} from 'aws-lambda';
import {afterAll, beforeAll, expect, it, vi} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {sent} from '#shared/proposal/steps.ts';
import {cellsOf, searchDocument} from '#shared/search/index.ts';
import {rootOf} from '#shared/geo/cells.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {approve} from '../../../functions/data/proposals/decide.ts';
import {goLive} from '../../../functions/data/proposals/goLive.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {shardStore} from '../../../functions/data/shardStore.ts';
import {shardWriter} from '../../../functions/data/shardWriter.ts';
import {indexBatch} from '../../../functions/indexer/indexBatch.ts';
import {aListing, anOrganisation} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

const LISTINGS = 50;
const EDITS = 1000;
const EDITOR = {role: 'provider', accountId: 'an-editor'} as const;
const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;
const NOW = new Date('2026-05-01T09:00:00Z');

let tables: DirectoryTables;
let logged: string[] = [];
beforeAll(async () => {
  tables = await startDirectoryTables();
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    logged.push(String(line));
    return true;
  });
});
afterAll(() => {
  vi.restoreAllMocks();
  tables.stop();
});

const directory = () => ({client: tables.client, tableName: tables.directoryTable});
const idOf = (number: number): string => `listing-${number}`;
const aPlace = (number: number) => ({
  name: 'Hall',
  town: 'Leeds',
  point: {lat: 53.6 + 0.005 * number, lng: -1.6 + 0.006 * number},
  isApproximate: false,
});
const listingOf = (number: number): Listing =>
  aListing({id: idOf(number), slug: idOf(number), places: [aPlace(number)]});
const documentOf = (number: number) =>
  searchDocument({
    listing: listingOf(number),
    runs: [],
    organisation: anOrganisation(),
    programme: undefined,
    certificates: [],
  });

const storedOf = async (number: number) => {
  const stored = await readListing(directory(), idOf(number), true);
  if (!stored) throw new Error('no listing');
  return stored;
};

/** A provider says how long people wait, which goes live at once. */
const saveWait = async (number: number, weeks: number): Promise<void> => {
  const stored = await storedOf(number);
  const {listing} = stored.row;
  const wait = {weeks, asOf: '2026-05-01'};
  const changes = [{field: 'wait', from: listing.wait, to: wait}];
  await goLive(directory(), stored, {listing: {...listing, wait}, runs: []}, {by: EDITOR, changes}, NOW);
};

/** A curator approves another summary. */
const approveSummary = async (number: number): Promise<void> => {
  const stored = await storedOf(number);
  const {listing} = stored.row;
  const proposals = proposalStore(directory());
  const summary = `Approved ${number}.`;
  const draft: Proposal = {
    listingId: listing.id,
    organisationId: 'org-1',
    baseVersion: listing.version,
    changes: [{field: 'summary', from: listing.summary, to: summary}],
    state: 'draft',
    changedBy: EDITOR,
    changedAt: NOW.toISOString(),
    revision: 0,
  };
  await proposals.save(draft, undefined);
  await proposals.save(
    sent(draft, {why: 'It is new.', isRestChecked: false}, EDITOR, NOW),
    await proposals.get(listing.id),
  );
  const proposal = await proposals.get(listing.id);
  if (!proposal) throw new Error('no proposal');
  await approve(directory(), {
    proposal,
    listing: {...listing, summary},
    runs: [],
    mailbox: undefined,
    oldContacts: [],
    by: CURATOR,
    now: NOW,
  });
};

/** What the stream says of an edit that leaves a listing where it stands. */
const recordsOf = (number: number, edit: number): DynamoDBRecord[] =>
  cellsOf(documentOf(number)).map((cell) => {
    const {pk, sk} = directoryKeys.cell(cell, idOf(number));
    return {
      dynamodb: {Keys: {pk: {S: pk}, sk: {S: sk}}, SequenceNumber: String(edit)},
    };
  });

it('1,000 edits by providers and curators in a burst end consistent, and do not build 1,000 times', async () => {
  const store = directoryStore(directory());
  await store.saveOrganisation(anOrganisation());
  for (let number = 0; number < LISTINGS; number += 1)
    await store.replaceListing({listing: listingOf(number), runs: []});
  const rebuild = {
    directory: directory(),
    writer: shardWriter({client: tables.client, tableName: tables.indexTable}),
  };
  const roots = [
    ...new Set(Array.from({length: LISTINGS}, (_, number) => cellsOf(documentOf(number))).flat()),
  ].map(rootOf);

  // Those of different listings at once, those of one in turn; in the middle each has a change approved.
  const rounds = EDITS / LISTINGS;
  const records: DynamoDBRecord[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const edits = Array.from({length: LISTINGS}, async (_, number) => {
      await (round === rounds / 2 ? approveSummary(number) : saveWait(number, 1 + round));
    });
    await Promise.all(edits);
    for (let number = 0; number < LISTINGS; number += 1) records.push(...recordsOf(number, records.length));
  }
  expect(records.length).toBeGreaterThanOrEqual(EDITS);

  logged = [];
  const batches: DynamoDBRecord[][] = [];
  for (let first = 0; first < records.length; first += 100) batches.push(records.slice(first, first + 100));
  const work = async (): Promise<void> => {
    for (let batch = batches.shift(); batch; batch = batches.shift())
      expect((await indexBatch(rebuild, batch)).batchItemFailures).toEqual([]);
  };
  await Promise.all([work(), work()]);

  const shards = await shardStore({client: tables.client, tableName: tables.indexTable}).load([
    ...new Set(roots),
  ]);
  const cards = new Map(
    shards.flatMap((shard) =>
      Array.from({length: shard.count}, (_, place) => shard.card(place).card).map(
        ({id, summary, waitWeeks}) => [id, {summary, waitWeeks}] as const,
      ),
    ),
  );
  expect(cards).toEqual(
    new Map(
      Array.from({length: LISTINGS}, (_, number) => [
        idOf(number),
        {summary: `Approved ${number}.`, waitWeeks: rounds},
      ]),
    ),
  );
  const written = logged
    .map((line) => Number(/written (\d+)/.exec(line)?.[1] ?? '0'))
    .reduce((sum, count) => sum + count, 0);
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(EDITS / 10);
}, 120_000);

import {afterAll, beforeAll} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {ProblemError} from '#shared/problems.ts';
import {mergeListings} from '../../../functions/data/alike/mergeListings.ts';
import {pairStore} from '../../../functions/data/alike/pairStore.ts';
import {readListing, type StoredListing} from '../../../functions/data/directory/read.ts';
import {directoryStore, type DirectoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {compareWorker} from '../../../functions/steward/compareListings.ts';
import {aListing, anOrganisation, aRun} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';
import {type DynamoDBDocumentClient, TransactWriteCommand} from '@aws-sdk/lib-dynamodb';

/** Who merges, and when. */
export const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;
export const NOW = new Date('2026-05-01T09:00:00Z');

/** A directory for a file of tests, with listings in it that look like one and can be made one. */
export const listingTwins = () => {
  let tables: DirectoryTables;
  let store: DirectoryStore;
  beforeAll(async () => {
    tables = await startDirectoryTables();
    store = directoryStore(directory());
    await store.saveOrganisation(anOrganisation());
    await store.saveOrganisation(anOrganisation({id: 'org-2', name: 'Airedale Trust'}));
  });
  afterAll(() => {
    tables.stop();
  });

  const directory = () => ({client: tables.client, tableName: tables.directoryTable});
  const compare = () => compareWorker({directory: directory(), now: () => NOW})();
  const waiting = async () =>
    (await pairStore(directory()).list({most: 50})).pairs.map(({one, other}) => [
      one.listingId,
      other.listingId,
    ]);

  const stored = async (id: string): Promise<StoredListing> => {
    const found = await readListing(directory(), id, true);
    if (!found) throw new Error(`There is no ${id}`);
    return found;
  };
  const seen = async (id: string) => {
    const {row, runs} = await stored(id);
    return {listing: row.listing, runs};
  };
  const cellRows = async (id: string) => {
    const {cells} = (await stored(id)).row;
    return cells;
  };

  let made = 0;
  /** Two listings of two providers that are one, each with its id as its web address. */
  const twins = async (change: Partial<Listing> = {}): Promise<readonly [string, string]> => {
    made += 1;
    const [one, other] = [`one-${made}`, `two-${made}`];
    const name = `Lungs ${'abcdefgh'[made] ?? 'x'}${made} Choir`;
    const contact = {phone: `0113 496 ${String(1000 + made)}`};
    await store.replaceListing({listing: aListing({id: one, slug: one, name, contact}), runs: []});
    await store.replaceListing({
      listing: aListing({
        ...{id: other, slug: other, name: `The ${name} Ltd`, organisationId: 'org-2', contact},
        ...change,
      }),
      runs: [aRun('spring', '2026-06-02', {listingId: other})],
    });
    return [one, other];
  };

  const merge = async (stays: string, goes: string, change: Partial<Listing> = {}, by = directory()) => {
    const [staying, going] = [await seen(stays), await seen(goes)];
    const summary = change.summary;
    return await mergeListings(by, {
      stays: {...staying, listing: {...staying.listing, ...change}, proposal: undefined},
      goes: {...going, proposal: undefined},
      changes: summary === undefined ? [] : [{field: 'summary', from: staying.listing.summary, to: summary}],
      mailbox: undefined,
      contacts: {stays: [], goes: ['Hello@airedale.example', 'not a mailbox']},
      by: CURATOR,
      now: NOW,
    });
  };

  /** A store before which something else is written once, in the moment in which a merge is. */
  const writingFirst = (work: () => Promise<unknown>) => {
    let isFirst = true;
    const send = async (command: unknown): Promise<unknown> => {
      const isMerge =
        command instanceof TransactWriteCommand &&
        JSON.stringify(command.input).includes(directoryKeys.merge('', '').pk);
      if (isMerge && isFirst) {
        isFirst = false;
        await work();
      }
      return await tables.client.send(command as never);
    };
    const client = Object.create(tables.client, {send: {value: send}}) as DynamoDBDocumentClient;
    return {...directory(), client};
  };

  const failureOf = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
      return 'done';
    } catch (failure) {
      return failure instanceof ProblemError ? failure.slug : 'another failure';
    }
  };
  return {
    tables: () => tables,
    store: () => store,
    cellRows,
    compare,
    directory,
    failureOf,
    merge,
    seen,
    stored,
    twins,
    waiting,
    writingFirst,
  };
};

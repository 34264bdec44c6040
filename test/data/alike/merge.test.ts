import {type DynamoDBDocumentClient, QueryCommand, TransactWriteCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {ProblemError} from '#shared/problems.ts';
import {mergeListings} from '../../../functions/data/alike/mergeListings.ts';
import {listMerges} from '../../../functions/data/alike/mergeStore.ts';
import {leaveQueueAction, pairedActions, pairStore} from '../../../functions/data/alike/pairStore.ts';
import {samePages} from '../../../functions/data/alike/samePages.ts';
import {undoMerge} from '../../../functions/data/alike/undoMerge.ts';
import {transact} from '../../../functions/data/directory/transact.ts';
import {readListing, type StoredListing} from '../../../functions/data/directory/read.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryStore, type DirectoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {listNews} from '../../../functions/data/proposals/newsStore.ts';
import {compareWorker} from '../../../functions/steward/compareListings.ts';
import {aListing, anOrganisation, aRun} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

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
const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;
const NOW = new Date('2026-05-01T09:00:00Z');
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

describe('finding listings that look like one', () => {
  beforeEach(compare);

  it('puts two that share a phone, a place and a name before the curator, whichever was saved first', async () => {
    const pair = await twins();
    expect(await waiting()).not.toContainEqual(pair);
    await compare();
    expect(await waiting()).toContainEqual(pair);
  });

  it('keeps "not the same", until one changes in what they were compared by', async () => {
    const [one, other] = await twins();
    await compare();
    const pairs = pairStore(directory());
    const found = await pairs.get(one, other);
    const said = {by: {role: 'curator', accountId: 'rose'}, at: '2026-05-01T10:00:00.000Z'} as const;
    await pairs.setApart(other, one, {hash: found?.hash ?? '', said});
    expect(await pairs.get(one, other)).toMatchObject({state: 'apart', said});
    expect(await waiting()).not.toContainEqual([one, other]);

    const {listing, runs} = await seen(one);
    await store.replaceListing({listing: {...listing, summary: 'Other words.'}, runs});
    await compare();
    expect(await waiting()).not.toContainEqual([one, other]);

    await store.replaceListing({
      listing: {...listing, contact: {...listing.contact, website: 'https://choir.example'}},
      runs,
    });
    await compare();
    expect(await waiting()).toContainEqual([one, other]);
    // Whoever decides it anew reads who decided it before.
    expect(await pairs.get(one, other)).toMatchObject({state: 'waits', said});
  });

  it('takes a pair away when one is hidden, and when they are no longer alike', async () => {
    const hidden = await twins();
    const renamed = await twins();
    await compare();
    const first = await seen(hidden[0]);
    await store.replaceListing({...first, listing: {...first.listing, status: 'hidden'}});
    const second = await seen(renamed[0]);
    await store.replaceListing({
      ...second,
      listing: {...second.listing, name: 'Cooking with Kidney Disease'},
    });
    await compare();
    const pairs = await waiting();
    expect(pairs).not.toContainEqual(hidden);
    expect(pairs).not.toContainEqual(renamed);
  });

  it('leaves nothing to compare, and compares again what changes meanwhile', async () => {
    await twins();
    await compare();
    const {Items} = await tables.client.send(
      new QueryCommand({
        TableName: tables.directoryTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: {':pk': directoryKeys.compare('').pk},
      }),
    );
    expect(Items).toEqual([]);
  });
});

describe('merging two listings', () => {
  it('hides the one, leads its address to the other, takes it out of search and out of the pairs', async () => {
    const [stays, goes] = await twins();
    await compare();
    expect(await cellRows(goes)).not.toEqual([]);
    await merge(stays, goes, {summary: 'Taken from the other.'});

    expect(await cellRows(goes)).toEqual([]);
    expect(await waiting()).not.toContainEqual([stays, goes]);
    const found = await directoryReader(directory()).getListingBySlug(goes);
    expect(found?.listing).toMatchObject({id: stays, summary: 'Taken from the other.'});
    expect(found?.redirectTo).toBe(stays);
    // Who was booked on a start of the one that went still finds it.
    expect(found?.mergedFrom?.runs.map(({id}) => id)).toEqual(['spring']);
    expect(found?.runs).toEqual([]);
  });

  it('writes the history of both, and tells the contacts of the one that went', async () => {
    const [stays, goes] = await twins();
    await merge(stays, goes, {summary: 'Taken.'});
    const history = historyStore(directory());
    expect(await history.list(stays)).toMatchObject([
      {by: CURATOR, merged: {way: 'from', listingId: goes}, changes: [{field: 'summary', to: 'Taken.'}]},
    ]);
    expect(await history.list(goes)).toMatchObject([{merged: {way: 'into', listingId: stays}, changes: []}]);
    const {found} = await listNews(directory(), {most: 100});
    expect(found.filter(({news}) => news?.listingId === goes).map(({news}) => news)).toMatchObject([
      {what: 'listing-merged', to: 'hello@airedale.example'},
    ]);
  });

  it('stays merged whatever an import says of the one that went', async () => {
    const [stays, goes] = await twins();
    const before = await seen(goes);
    await merge(stays, goes);
    await store.replaceListing({
      ...before,
      listing: {...before.listing, name: 'Another name', status: 'live'},
    });
    const {listing} = (await stored(goes)).row;
    expect(listing).toMatchObject({status: 'hidden', merged: {into: stays}});
    expect((await directoryReader(directory()).getListingBySlug(goes))?.listing.id).toBe(stays);
  });

  it('follows one that was merged into one that was merged, however often, and gives it back from among them', async () => {
    const chain: string[] = [];
    for (let each = 0; each < 12; each += 1) {
      const id = `chain-${each}`;
      await store.replaceListing({listing: aListing({id, slug: id, name: `Walk ${each}`}), runs: []});
      const before = chain.at(-1);
      if (before !== undefined) await merge(id, before);
      chain.push(id);
    }
    const reader = directoryReader(directory());
    const endOf = async (slug: string) => (await reader.getListingBySlug(slug))?.listing.id;
    expect(await endOf('chain-0')).toBe('chain-11');
    expect([...(await samePages(directory(), 'chain-0'))].sort()).toEqual(chain.sort());

    const {listing, runs} = await seen('chain-5');
    await undoMerge(directory(), {
      ...{stays: undefined, contacts: {stays: [], goes: []}, by: CURATOR, now: NOW},
      goes: {listing, runs, proposal: undefined},
    });
    expect([await endOf('chain-0'), await endOf('chain-6')]).toEqual(['chain-5', 'chain-11']);
    expect([...(await samePages(directory(), 'chain-2'))].sort()).toEqual(
      [0, 1, 2, 3, 4, 5].map((each) => `chain-${each}`),
    );
  });

  it('does one of two merges of the same two that cross, and tells the other', async () => {
    const [one, other] = await twins();
    const both = await Promise.all([failureOf(merge(one, other)), failureOf(merge(other, one))]);
    expect(both.sort()).toEqual(['done', 'stale-version']);
    const merged = [await seen(one), await seen(other)].filter(({listing}) => listing.merged);
    expect(merged).toHaveLength(1);
  });

  it('is done though the steward compares the two in that moment, and they are no pair any more', async () => {
    const [stays, goes] = await twins();
    await compare();
    // As after a release that counts what is alike otherwise: more points, and other facts.
    const compareAnew = async (): Promise<void> => {
      const known = await pairStore(directory()).get(stays, goes);
      const {pairs} = await pairStore(directory()).list({most: 50});
      const pair = pairs.find(({one}) => one.listingId === stays);
      if (!known || !pair) throw new Error('They are no pair');
      const row = {state: 'waits', points: known.points + 1, hash: 'other facts'} as const;
      await transact(tables.client, [
        leaveQueueAction(directory(), [stays, goes], known.points),
        ...pairedActions(directory(), [stays, goes], {row, known}),
        {
          what: 'pair',
          item: {
            Put: {
              TableName: tables.directoryTable,
              Item: {...directoryKeys.pair(row.points, stays, goes), ...pair, ...row},
            },
          },
        },
      ]);
    };
    await merge(stays, goes, {}, writingFirst(compareAnew));
    expect(await pairStore(directory()).get(stays, goes)).toMatchObject({state: 'over', hash: 'other facts'});
    expect(await waiting()).not.toContainEqual([stays, goes]);
  });

  it.each(['stays', 'goes'])(
    'is done though the steward writes the one that %s again, as it is',
    async (which) => {
      const [stays, goes] = await twins();
      const id = which === 'stays' ? stays : goes;
      const rewrite = async (): Promise<void> => {
        const {row} = await stored(id);
        await tables.client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Update: {
                  TableName: tables.directoryTable,
                  Key: directoryKeys.listing(id),
                  UpdateExpression: 'SET revision = :next',
                  ExpressionAttributeValues: {':next': row.revision + 1},
                },
              },
            ],
          }),
        );
      };
      await merge(stays, goes, {summary: 'Taken.'}, writingFirst(rewrite));
      expect((await stored(goes)).row.listing.merged?.into).toBe(stays);
      expect((await stored(stays)).row.listing.summary).toBe('Taken.');
    },
  );

  it.each(['stays', 'goes'])(
    'is refused when the one that %s has changed since it was seen',
    async (which) => {
      const [stays, goes] = await twins();
      const [staying, going] = [await seen(stays), await seen(goes)];
      const changed = which === 'stays' ? staying : going;
      await store.replaceListing({...changed, listing: {...changed.listing, summary: 'Meanwhile.'}});
      const work = mergeListings(directory(), {
        stays: {...staying, listing: {...staying.listing, summary: 'Mine.'}, proposal: undefined},
        goes: {...going, proposal: undefined},
        changes: [],
        ...{mailbox: undefined, contacts: {stays: [], goes: []}, by: CURATOR, now: NOW},
      });
      expect(await failureOf(work)).toBe('stale-version');
      expect((await seen(goes)).listing.merged).toBeUndefined();
    },
  );

  it('is undone: both are pages of their own, each with what it said, and are looked at as a pair again', async () => {
    const [stays, goes] = await twins({status: 'waiting-list'});
    await compare();
    const before = await seen(stays);
    await merge(stays, goes, {summary: 'Taken.'});
    expect((await listMerges(directory(), {most: 50})).merges.map((row) => row.goes.listingId)).toContain(
      goes,
    );
    const now = await seen(stays);
    await undoMerge(directory(), {
      stays: {
        ...now,
        listing: {...now.listing, summary: before.listing.summary},
        changes: [{field: 'summary', from: 'Taken.', to: before.listing.summary}],
        mailbox: undefined,
        contacts: [],
      },
      goes: {...(await seen(goes)), proposal: undefined},
      contacts: {stays: [], goes: []},
      by: CURATOR,
      now: new Date('2026-05-01T10:00:00Z'),
    });
    const back = await directoryReader(directory()).getListingBySlug(goes);
    expect(back?.listing).toMatchObject({id: goes, status: 'waiting-list'});
    expect(back?.listing.merged).toBeUndefined();
    expect((await seen(stays)).listing.summary).toBe(before.listing.summary);
    expect(await cellRows(goes)).not.toEqual([]);
    expect((await listMerges(directory(), {most: 50})).merges.map((row) => row.goes.listingId)).not.toContain(
      goes,
    );
    await compare();
    expect(await waiting()).toContainEqual([stays, goes]);
  });
});

import {TransactWriteCommand} from '@aws-sdk/lib-dynamodb';
import {describe, expect, it} from 'vitest';
import {mergeListings} from '../../../functions/data/alike/mergeListings.ts';
import {listMerges} from '../../../functions/data/alike/mergeStore.ts';
import {leaveQueueAction, pairedActions, pairStore} from '../../../functions/data/alike/pairStore.ts';
import {samePages} from '../../../functions/data/alike/samePages.ts';
import {undoMerge} from '../../../functions/data/alike/undoMerge.ts';
import {transact} from '../../../functions/data/directory/transact.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {listNews} from '../../../functions/data/proposals/newsStore.ts';
import {aListing} from '../directoryRecords.ts';
import {CURATOR, listingTwins, NOW} from './listingTwins.ts';

const {
  cellRows,
  compare,
  directory,
  failureOf,
  merge,
  seen,
  store,
  stored,
  tables,
  twins,
  waiting,
  writingFirst,
} = listingTwins();

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
    await store().replaceListing({
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
      await store().replaceListing({listing: aListing({id, slug: id, name: `Walk ${each}`}), runs: []});
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
      await transact(tables().client, [
        leaveQueueAction(directory(), [stays, goes], known.points),
        ...pairedActions(directory(), [stays, goes], {row, known}),
        {
          what: 'pair',
          item: {
            Put: {
              TableName: tables().directoryTable,
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
        await tables().client.send(
          new TransactWriteCommand({
            TransactItems: [
              {
                Update: {
                  TableName: tables().directoryTable,
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
      await store().replaceListing({...changed, listing: {...changed.listing, summary: 'Meanwhile.'}});
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

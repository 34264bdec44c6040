import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {beforeEach, describe, expect, it} from 'vitest';
import {pairStore} from '../../../functions/data/alike/pairStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {listingTwins} from './listingTwins.ts';

const {compare, directory, seen, store, tables, twins, waiting} = listingTwins();

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
    await store().replaceListing({listing: {...listing, summary: 'Other words.'}, runs});
    await compare();
    expect(await waiting()).not.toContainEqual([one, other]);

    await store().replaceListing({
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
    await store().replaceListing({...first, listing: {...first.listing, status: 'hidden'}});
    const second = await seen(renamed[0]);
    await store().replaceListing({
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
    const {Items} = await tables().client.send(
      new QueryCommand({
        TableName: tables().directoryTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: {':pk': directoryKeys.compare('').pk},
      }),
    );
    expect(Items).toEqual([]);
  });
});

import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {actorOf} from '#shared/access/actor.ts';
import {queryRows} from '../../../functions/data/directory/read.ts';
import {transact} from '../../../functions/data/directory/transact.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {newsAction} from '../../../functions/data/proposals/newsStore.ts';
import {newsWorker} from '../../../functions/steward/tellNews.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';
import {makeTable} from '../../support/tables.ts';

let tables: DirectoryTables;
let referralsTable: string;
beforeEach(async () => {
  tables = await startDirectoryTables();
  referralsTable = await makeTable(tables.client);
});
afterEach(() => {
  tables.stop();
});

const AT = '2026-05-01T09:00:00.000Z';
const directory = () => ({client: tables.client, tableName: tables.directoryTable});
const left = async (): Promise<unknown[]> =>
  (await queryRows(directory(), directoryKeys.news('', '', '').pk)).map(({listingId}) => listingId);

/** What a curator decided of listings, the first the longest ago. */
const decided = async (count: number): Promise<void> => {
  for (let number = 10; number < 10 + count; number += 1) {
    await transact(tables.client, [
      newsAction(directory(), {
        listingId: `listing-${number}`,
        at: `2026-05-01T09:${number}:00.000Z`,
        what: 'proposal-approved',
        accountId: `account-${number}`,
        version: 2,
      }),
    ]);
  }
};

const worker = ({
  fails = '',
  now = () => new Date('2026-05-01T10:00:00Z'),
}: {
  fails?: string;
  now?: () => Date;
} = {}) =>
  newsWorker({
    directory: directory(),
    referralsTable,
    getAccount: (id) =>
      id === fails
        ? Promise.reject(new Error('no answer'))
        : Promise.resolve(
            actorOf({id, email: `${id}@people.example`, createdAt: AT, sessionsFrom: AT}, [
              {
                role: 'provider',
                organisationId: 'org-1',
                duties: ['editor'],
                grantedBy: 'invitation',
                grantedAt: AT,
              },
            ]),
          ),
    now,
  });

describe('What curators decided', () => {
  it('is all told, however much it is', async () => {
    await decided(30);
    await worker()();
    expect(await left()).toEqual([]);
  });

  it('is told also behind a row that nobody can read, and one whose account does not answer', async () => {
    const bad = {...directoryKeys.news('bad', '2026-05-01T08:00:00.000Z', 'x'), listingId: 'bad'};
    await tables.client.send(new PutCommand({TableName: tables.directoryTable, Item: bad}));
    await decided(3);
    await worker({fails: 'account-11'})();
    expect(await left()).toEqual(['bad', 'listing-11']);
    await worker()();
    expect(await left()).toEqual(['bad']);
  });

  it('leaves the minute to others after 8 seconds', async () => {
    await decided(5);
    let at = Date.parse('2026-05-01T10:00:00Z');
    await worker({now: () => new Date((at += 2_000))})();
    const remaining = (await left()).length;
    expect(remaining).toBeGreaterThan(0);
    expect(remaining).toBeLessThan(5);
  });
});

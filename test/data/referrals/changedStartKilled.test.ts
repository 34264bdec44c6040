import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {describe, expect, it} from 'vitest';
import {inboxStore} from '../../../functions/data/inboxStore.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {referralKeys} from '../../../functions/data/keys.ts';
import {referralStore} from '../../../functions/data/referralStore.ts';
import {startChangeStore} from '../../../functions/data/startChangeStore.ts';
import {writeBandsOf} from '../../../functions/outbox/writeBandsOf.ts';
import {changeWorker} from '../../../functions/steward/tellOfChange.ts';
import {changedStart} from '../../support/changedStart.ts';
import {dieAtEachWrite, LEAST_DEATHS} from '../../support/dyingClient.ts';
import {MINUTE_MS} from '../../support/peopleOnStarts.ts';

const {begin, book, change, endpoint, eventsOf, world} = changedStart();

/** A steward that works with `client`. */
const stewardOf = (client: DynamoDBDocumentClient) => {
  const table = {client, tableName: world().referralsTable};
  const directory = {client, tableName: world().directoryTable};
  const referrals = referralStore(table);
  const work = changeWorker({
    changes: startChangeStore(table),
    inbox: inboxStore(table),
    referrals,
    readListing: (id) => readListing(directory, id, true),
    showBands: writeBandsOf(directory, referrals, world().clock.now),
    now: world().clock.now,
  });
  return () => work(referralKeys.startChange('run-1')).catch(() => false);
};

describe('a steward that is killed while people are told', () => {
  it('at any write leaves nobody untold, and tells nobody twice', {timeout: 240_000}, async () => {
    const deaths = await dieAtEachWrite(endpoint(), async (client) => {
      await begin();
      const people = [await book(), await book(), await book()];
      await world().deliver();
      world().mails.length = 0;
      await change({'on-1-day': '21'});
      world().clock.pass(MINUTE_MS);
      await stewardOf(client)();
      // Others take it up: two at once, and again a minute later.
      for (const minutes of [0, 2, 2]) {
        world().clock.pass(minutes * MINUTE_MS);
        await Promise.all([world().sweep(), world().sweep()]);
      }
      await world().deliver();
      const told = await Promise.all(people.map(eventsOf));
      expect(told.map((events) => events.filter((event) => event === 'move-start').length)).toEqual([
        1, 1, 1,
      ]);
      expect(
        world().mails.filter(({letter}) => letter.subject.startsWith('Your date has changed')),
      ).toHaveLength(3);
    });
    expect(deaths).toBeGreaterThanOrEqual(LEAST_DEATHS);
  });
});

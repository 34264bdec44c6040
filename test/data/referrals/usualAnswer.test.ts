import {beforeEach, describe, expect, it} from 'vitest';
import {londonDate} from '#shared/london.ts';
import {readUsualAnswer} from '../../../functions/data/answerCounts.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const world = eachWorld();
let made = 0;
beforeEach(async () => {
  await world().addListing();
});

const DAY_MS = 86_400_000;

const refer = async (): Promise<string> => {
  made += 1;
  const page = await publicVisitor(world()).postJson('/api/referrals', API_REQUEST, {
    'idempotency-key': `a-key-that-is-long-enough-${made}`,
  });
  return (JSON.parse(page.body) as {reference: string}).reference;
};

const usual = async () => {
  await world().deliver();
  const directory = {client: world().client, tableName: world().directoryTable};
  return await readUsualAnswer(directory, 'test:living-well', londonDate(world().clock.now()));
};

describe('what a listing says of its provider’s answers', () => {
  it('is the median of the last 90 days, once there are 5, whoever answered how', async () => {
    const references = await Promise.all(Array.from({length: 5}, refer));
    // Friday 1 May; Monday is a bank holiday: Wednesday is the second working day.
    world().clock.pass(5 * DAY_MS);
    for (const reference of references.slice(1)) await actOn(staffOf(world()), reference, {action: 'accept'});
    expect(await usual()).toBeNull();
    await actOn(staffOf(world()), references[0] ?? '', {action: 'not-suitable', reason: 'age'});
    expect(await usual()).toBe(2);
    await actOn(staffOf(world()), references[0] ?? '', {action: 'undo'});
    expect(await usual()).toBeNull();
    await actOn(staffOf(world()), references[0] ?? '', {action: 'accept'});
    expect(await usual()).toBe(2);
    world().clock.pass(91 * DAY_MS);
    expect(await usual()).toBeNull();
  });

  it('keeps nothing of a person or a referral in its counts', async () => {
    const reference = await refer();
    await actOn(staffOf(world()), reference, {action: 'accept'});
    await world().deliver();
    const rows = await world().rows('COUNT#ANSWERS', world().directoryTable);
    expect(rows).toEqual([{pk: 'COUNT#ANSWERS#test:living-well', sk: '2026-05-01', after0: 1}]);
  });
});

import {beforeEach, describe, expect, it} from 'vitest';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {checkLinkTo, checkReader} from '../../support/checkReader.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {CURATOR, DAY_MS, daysOfChecks, HOUR_MS, LISTING, MAILBOX} from './daysOfChecks.ts';

const world = eachWorld();
beforeEach(() => {
  world().clock.pass(-2 * HOUR_MS);
});
const {directory, listing, subjectsTo, pass} = daysOfChecks(world);

describe('a page that nobody checks, day by day', () => {
  it('is told of before each stage, and comes to each of them in turn', async () => {
    await world().addListing({checkedOn: '2025-11-05', checkEveryMonths: 6});
    const told: string[] = [];
    const publicSaw: string[] = [];
    const visitorOf = publicVisitor(world());
    for (let day = 0; day < 130; day += 1) {
      const [before, curatorBefore] = [subjectsTo(MAILBOX).length, subjectsTo(CURATOR).length];
      const today = world().clock.now().toISOString().slice(0, 10);
      await pass(1);
      for (const subject of subjectsTo(MAILBOX).slice(before)) told.push(`${today} ${subject}`);
      for (const subject of subjectsTo(CURATOR).slice(curatorBefore)) {
        told.push(`${today} curator: ${subject}`);
      }
      const {status} = await visitorOf.get('/refer/living-well');
      const {lapse} = await listing();
      const seen = `${lapse?.stage ?? 'as it is'}, form ${status === 200 ? 'open' : 'gone'}`;
      if (!publicSaw.at(-1)?.endsWith(seen)) publicSaw.push(`${today} ${seen}`);
    }
    expect(told).toEqual([
      '2026-05-01 Is your page still right?',
      '2026-05-01 curator: 1 page to be checked',
      '2026-05-15 Your page now says that it may be out of date',
      '2026-05-15 curator: 1 page to be checked',
      '2026-06-14 Your page now comes last in searches',
      '2026-06-14 curator: 1 page to be checked',
      '2026-07-14 Your page is hidden',
      '2026-07-14 curator: 1 page to be checked',
    ]);
    expect(publicSaw).toEqual([
      '2026-05-01 as it is, form open',
      '2026-05-15 amber, form open',
      '2026-06-14 sunk, form open',
      '2026-07-14 hidden, form gone',
    ]);
    // One press brings it back as it was.
    const path = checkLinkTo(world(), MAILBOX);
    const reader = checkReader(world());
    const done = await reader.post(path, {action: 'still-right'}, {from: await reader.get(path)});
    expect(done.h1).toBe('Thank you');
    // All of it stands in the listing's history, the newest first, and nobody is named who had not signed in.
    const history = await historyStore(directory()).list(LISTING);
    expect(history.map(({event, at, by}) => [event, at.slice(0, 10), by])).toEqual([
      ['checked', '2026-09-08', undefined],
      ['hidden', '2026-07-14', undefined],
      ['sunk', '2026-06-14', undefined],
      ['amber', '2026-05-15', undefined],
    ]);
    expect(await listing()).toMatchObject({status: 'live'});
    expect((await listing()).lapse).toBeUndefined();
    expect((await visitorOf.get('/refer/living-well')).status).toBe(200);
  });

  it('has its notice in full when no steward ran for some days, and misses no stage', async () => {
    await world().addListing({checkedOn: '2025-11-05', checkEveryMonths: 6});
    const told: string[] = [];
    for (let day = 0; day < 120; day += 1) {
      const before = subjectsTo(MAILBOX).length;
      const today = world().clock.now().toISOString().slice(0, 10);
      // None at the beginning, on the day of amber and for a while after, and for 3 days later.
      const isDown = day < 2 || (day >= 15 && day < 24) || (day >= 54 && day < 57);
      if (isDown) world().clock.pass(DAY_MS);
      else await pass(1);
      for (const subject of subjectsTo(MAILBOX).slice(before)) told.push(`${today} ${subject}`);
    }
    expect(told).toEqual([
      '2026-05-03 Is your page still right?',
      '2026-05-25 Your page now says that it may be out of date',
      '2026-06-27 Your page now comes last in searches',
      '2026-07-27 Your page is hidden',
    ]);
    expect(subjectsTo(CURATOR)).toHaveLength(4);
  });

  it('is not told of twice, and moves once, when two stewards run at once', async () => {
    await world().addListing({checkedOn: '2025-11-05', checkEveryMonths: 6});
    for (let day = 0; day < 40; day += 1) {
      await Promise.all([world().keepFresh(), world().keepFresh()]);
      await world().deliver();
      world().clock.pass(DAY_MS);
    }
    expect(subjectsTo(MAILBOX)).toEqual([
      'Is your page still right?',
      'Your page now says that it may be out of date',
    ]);
  });
});

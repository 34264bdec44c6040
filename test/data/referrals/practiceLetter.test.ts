import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';

const LETTER = '/my-referral/mine?letter=1';
const PERSON = 'amina@example.com';

const world = eachWorld();
const {current, mailTo, opened, provider, refer} = ownReferral(world);

beforeEach(async () => {
  await world().addListing();
});

describe('a letter for the GP practice', () => {
  it('says who it is after a code, and where the request is, and nothing that the person is not told', async () => {
    const reference = await refer();
    await provider(reference, 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    const person = await opened(reference);
    expect((await person.get('/my-referral/mine')).body).toContain('Print a letter for your GP practice');
    await provider(reference, 'did-not-attend', {reason: 'would-not-feelings'});
    const {body} = await person.get(LETTER);
    for (const told of ['Amina Khalid', '27 March 1968', reference, 'Booked, since', 'Tuesday 12 May 2026']) {
      expect(body).toContain(told);
    }
    // It can still be taken back, and why they did not come is for nobody else.
    expect(body).not.toContain('Did not go');
    world().clock.pass(16 * 60_000);
    const after = (await person.get(LETTER)).body;
    expect(after).toContain('Did not go, since');
    expect(after).not.toMatch(/ashamed|worried/);
  });

  it('has lines to write on instead of who it is, where only a link was opened', async () => {
    const reference = await refer();
    const byLink = publicVisitor(world());
    await byLink.get(linkIn(mailTo(PERSON), '/my-referral/'));
    const {body} = await byLink.get(LETTER);
    expect(body).toContain(reference);
    expect(body).toContain('Write it here');
    expect(body).not.toMatch(/Amina|1968/);
    const {id} = await current(reference);
    expect(await world().referralDeps.referrals.listLooks(id)).toEqual([]);
  });

  it('says that who referred them is told, where they are: that may be the practice', async () => {
    const reference = await refer();
    const byLink = publicVisitor(world());
    await byLink.get(linkIn(mailTo(PERSON), '/my-referral/'));
    expect((await byLink.get('/my-referral/mine')).body).toContain('We do not write to your GP practice');
    const row = (await world().rows('REFERRAL')).find((each) => each.reference === reference && each.state);
    const told = {...row, tellReferrer: true};
    await world().client.send(new PutCommand({TableName: world().referralsTable, Item: told}));
    for (const visitor of [byLink, await opened(reference)]) {
      const {body} = await visitor.get('/my-referral/mine');
      expect(body).not.toContain('We do not write to your GP practice');
      expect(body).toContain('We tell whoever referred you');
      expect((await visitor.get(LETTER)).body).toContain('If that is your practice, they know');
    }
  });

  it('opens to nobody who has opened nothing', async () => {
    await refer();
    expect((await publicVisitor(world()).get(LETTER)).status).toBe(303);
  });
});

import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {outboxStore} from '../../../functions/data/outboxStore.ts';
import {mailCameBack, MailEvent} from '../../../functions/courier/mailCameBack.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';

let store: RunningStore;
let world: ReferralWorld;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  world = await referralWorld(store.endpoint);
  await world.addListing();
});

const {refer, current, opened, press, provider, mailTo} = ownReferral(() => world);

/** Tells the courier of a mail as SES does, and does what that left in the outbox. */
const comesBack = async (
  kind: string,
  referralId: string,
  {to = 'amina@example.com', type = 'Permanent'}: {to?: string; type?: string} = {},
): Promise<void> => {
  const {client, referralsTable, directoryTable, referralDeps, clock} = world;
  const directory = directoryReader({client, tableName: directoryTable});
  await mailCameBack({
    referrals: referralDeps.referrals,
    outbox: outboxStore({client, tableName: referralsTable}),
    getMailbox: (listingId) => directory.getMailbox(listingId),
    now: clock.now,
  })(
    MailEvent.parse({
      source: 'aws.ses',
      detail: {
        eventType: 'Bounce',
        bounce: {bounceType: type, bounceSubType: 'General'},
        mail: {destination: [to], tags: {kind: [kind], referral: [referralId]}},
      },
    }),
  );
  await world.deliver();
};

describe('a mail to a person that comes back', () => {
  it('asks the provider to phone them, once, and no more news is mailed', async () => {
    const reference = await refer();
    const {id} = await current(reference);
    await comesBack('person-sent', id);
    await comesBack('person-received', id);
    expect(
      world.mails.filter(({letter}) => letter.subject === `Please phone them: ${reference}`),
    ).toHaveLength(1);
    expect((await current(reference)).emailBouncedAt).toBeDefined();
    await provider(reference, 'accept');
    expect(mailTo('amina@example.com').letter.subject).not.toMatch(/An answer/);
  });

  it('is forgotten when they give another address, and says nothing of that one', async () => {
    const reference = await refer();
    const person = await opened(reference);
    const {id} = await current(reference);
    await comesBack('person-sent', id);
    await press(person, 'save', {
      section: 'contact',
      contactBy: 'email',
      phone: '',
      email: 'new@example.com',
    });
    await comesBack('person-code', id);
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
  });

  it('has arrived when they only say that they are away', async () => {
    const reference = await refer();
    await comesBack('person-sent', (await current(reference)).id, {type: 'Transient'});
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
  });
});

describe('a mail to a provider that comes back', () => {
  it('asks whoever looks after the menu to ring them', async () => {
    const reference = await refer();
    await comesBack('provider-new', (await current(reference)).id, {to: 'Referrals@roundhay.example'});
    const {letter} = mailTo('curator@menu.example');
    expect(letter.subject).toBe(`A provider’s email came back: ${reference}`);
    expect(JSON.stringify(letter)).not.toMatch(/Amina/);
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
  });
});

it('A mail of a referral that is gone, or of none, is left alone', async () => {
  await comesBack('person-sent', '6f9619ff-8b86-4d01-b42d-00cf4fc964fe');
  await comesBack('listing-details', '');
  expect(world.mails).toEqual([]);
});

import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {turnOff} from '../../../functions/data/directory/turnOff.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {readCell} from '../../../functions/indexer/readCell.ts';
import {outboxStore} from '../../../functions/data/outboxStore.ts';
import {mailCameBack, MailEvent} from '../../../functions/courier/mailCameBack.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, fillIn, publicVisitor} from '../../support/referralRoutes.ts';
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
  const directoryRows = {client, tableName: directoryTable};
  const directory = directoryReader(directoryRows);
  await mailCameBack({
    referrals: referralDeps.referrals,
    outbox: outboxStore({client, tableName: referralsTable}),
    getMailbox: (listingId) => directory.getMailbox(listingId),
    turnOff: (mailbox, now) => turnOff(directoryRows, mailbox, now),
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

  const directory = () => ({client: world.client, tableName: world.directoryTable});
  /** What the listing says of itself, and what search is built from. */
  const isOnline = async () => {
    const store = directoryStore(directory());
    const whole = await store.getListingBySlug('living-well');
    const {documents} = await readCell(directory(), EVERYWHERE);
    return [whole?.listing.referral.isOnline, documents[0]?.referral.isOnline];
  };
  const proveAgain = () =>
    directoryStore(directory()).setMailbox({
      listingId: 'test:living-well',
      email: 'referrals@roundhay.example',
      verifiedAt: world.clock.now().toISOString(),
    });
  const providerBounces = async (reference: string, to = 'referrals@roundhay.example') => {
    await comesBack('provider-new', (await current(reference)).id, {to});
  };

  it('turns the form off at once, on the listing and in search, and nobody else is sent there', async () => {
    const reference = await refer();
    expect(await isOnline()).toEqual([true, true]);
    await providerBounces(reference);
    expect(await isOnline()).toEqual([false, false]);
    const answer = await publicVisitor(world).postJson('/api/referrals', API_REQUEST, {
      'idempotency-key': 'another-key-that-is-long',
    });
    expect(answer.status).toBe(409);
  });

  it('keeps a form that was being filled in, and says whom to ring', async () => {
    const reference = await refer();
    const person = publicVisitor(world);
    await fillIn(world, person);
    await providerBounces(reference);
    const said = await person.get('/refer/living-well/check');
    expect(said.body).toContain('Your form was not sent');
    expect(said.body).toContain('0113 496 0101');
    await proveAgain();
    expect((await person.get('/refer/living-well/check')).body).toContain('I work on Mondays.');
  });

  it('keeps even the page that was posted when the form had gone', async () => {
    const reference = await refer();
    const person = publicVisitor(world);
    await fillIn(world, person);
    const page = await person.get('/refer/living-well/needs');
    await providerBounces(reference);
    const told = await person.post('/refer/living-well/needs', {note: 'I work on Fridays.'}, {from: page});
    expect(told.body).toContain('Nothing was sent');
    await proveAgain();
    expect((await person.get('/refer/living-well/check')).body).toContain('I work on Fridays.');
  });

  it('sends again what came back, when a mailbox has answered', async () => {
    const reference = await refer();
    await providerBounces(reference);
    const told = () => world.mails.filter(({letter}) => letter.subject === `New referral: ${reference}`);
    expect(told()).toHaveLength(1);
    await proveAgain();
    expect(await isOnline()).toEqual([true, true]);
    world.clock.pass(2 * 3_600_000);
    await world.sweep();
    expect(told()).toHaveLength(2);
  });

  it('says nothing of a mailbox that has taken its place', async () => {
    const reference = await refer();
    await providerBounces(reference, 'before@roundhay.example');
    expect(await isOnline()).toEqual([true, true]);
  });

  it('turns off what is being saved at that moment too', async () => {
    const reference = await refer();
    const store = directoryStore(directory());
    const whole = await store.getListing('test:living-well');
    if (!whole) throw new Error('No listing');
    await Promise.all([
      providerBounces(reference),
      ...[1, 2, 3, 4].map((number) =>
        store.replaceListing({listing: {...whole.listing, summary: `Morning ${number}.`}, runs: []}),
      ),
    ]);
    expect(await isOnline()).toEqual([false, false]);
  });
});

it('A mail of a referral that is gone, or of none, is left alone', async () => {
  await comesBack('person-sent', '6f9619ff-8b86-4d01-b42d-00cf4fc964fe');
  await comesBack('listing-details', '');
  expect(world.mails).toEqual([]);
});

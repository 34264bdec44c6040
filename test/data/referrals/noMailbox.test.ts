import {DeleteCommand} from '@aws-sdk/lib-dynamodb';
import {beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {turnOff} from '../../../functions/data/directory/turnOff.ts';
import {comesBack} from '../../support/comesBack.ts';
import {curatorOf} from '../../support/curator.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {lastMailTo, mailboxReader, proveBy} from '../../support/mailboxReader.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {SAID_BY_PHONE} from '../../support/saidByPhone.ts';
import {staffOf} from '../../support/staff.ts';

const world = eachWorld();
const LISTING = 'test:living-well';
const NEW = 'team@roundhay.example';
const ADDRESS = `/curator/mailbox?listing=${encodeURIComponent(LISTING)}`;
const HOUR_MS = 3_600_000;

const store = () => directoryStore({client: world().client, tableName: world().directoryTable});
const isOnline = async () => (await store().getListing(LISTING))?.listing.referral.isOnline;

beforeEach(async () => {
  const {listing, organisation} = wholeListing();
  await store().saveOrganisation(organisation);
  await store().replaceListing({listing, runs: []});
});

/** Lets hours pass, with what the steward does in each. */
const pass = async (hours: number): Promise<void> => {
  for (let passed = 0; passed < hours; passed += 1) {
    world().clock.pass(HOUR_MS);
    await world().askMailboxes();
    await world().sweep();
  }
};

/** A curator sets the address, and the steward mails the code. */
const set = async (email: string): Promise<string | undefined> => {
  const curator = curatorOf(world());
  const answer = await curator.post(ADDRESS, {email}, {from: await curator.get(ADDRESS)});
  await world().askMailboxes();
  await world().deliver();
  return answer.location;
};

/** Somebody rings, and nobody mails them: the provider owes an answer from that day on. */
const takeByPhone = async (): Promise<void> => {
  const path = `/provider/phone?listing=${encodeURIComponent(LISTING)}`;
  const provider = staffOf(world());
  const asked = {from: await provider.get(path)};
  const from = await provider.post(path, {...SAID_BY_PHONE, step: 'check'}, asked);
  await provider.post(path, {...SAID_BY_PHONE, step: 'save'}, {from});
};

describe('a listing of which no mailbox is known', () => {
  it('is in the curator’s list and in its provider’s, with the number to ring, and no code can be sent', async () => {
    for (const page of [
      await curatorOf(world()).get('/curator/mailboxes'),
      await staffOf(world(), undefined, ['editor']).get('/provider/mailboxes'),
    ]) {
      expect(page.body).toContain('No mailbox is known');
      expect(page.body).toContain('0113 496 0101');
      expect(page.body).not.toContain('Send a code to this mailbox');
    }
    await curatorOf(world()).post('/curator/mailboxes', {listing: LISTING});
    await world().askMailboxes();
    expect(await world().rows('MESSAGE#')).toEqual([]);
  });

  it('is told to the curator each day while mail to its provider waits', async () => {
    await takeByPhone();
    // Five working days, and a bank holiday among them: the provider is reminded.
    world().clock.pass(10 * 24 * HOUR_MS);
    await pass(36);
    const {letter} = lastMailTo(world(), 'curator@menu.example');
    expect(letterText(letter)).toContain(
      'Living Well with Type 2 Diabetes, Roundhay Wellbeing, 0113 496 0101: 1 referral waits. No mailbox is known.',
    );
    const {body} = await curatorOf(world()).get('/curator/mailboxes');
    expect(body.indexOf('Referrals wait for these')).toBeLessThan(body.indexOf('No mailbox is known'));
    await set(NEW);
    await proveBy(world(), NEW);
    await pass(1);
    expect(lastMailTo(world(), NEW).letter.subject).toContain('Somebody is waiting for you');
  });

  it('is told of as well when it was saved before such listings stood in a list', async () => {
    await takeByPhone();
    const {client, directoryTable: TableName} = world();
    await client.send(new DeleteCommand({TableName, Key: directoryKeys.unproven(LISTING)}));
    expect((await curatorOf(world()).get('/curator/mailboxes')).body).not.toContain('No mailbox is known');
    world().clock.pass(10 * 24 * HOUR_MS);
    await pass(36);
    const {letter} = lastMailTo(world(), 'curator@menu.example');
    expect(letterText(letter)).toContain('Roundhay Wellbeing, 0113 496 0101: 1 referral waits.');
    expect((await curatorOf(world()).get('/curator/mailboxes')).body).toContain('No mailbox is known');
    expect(await set(NEW)).toBe('/curator/mailboxes?notice=asked');
  });

  it('takes referrals when its curator has set an address and that has answered', async () => {
    const form = await curatorOf(world()).get(ADDRESS);
    expect(form.h1).toContain('Where referrals go');
    const wrong = await curatorOf(world()).post(ADDRESS, {email: 'team@'}, {from: form});
    expect([wrong.status, wrong.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(wrong.body).toContain('value="team@"');
    expect(await set(NEW)).toBe('/curator/mailboxes?notice=asked');
    expect(await isOnline()).toBe(false);
    expect((await proveBy(world(), NEW)).h1).toBe('This mailbox takes referrals');
    expect(await isOnline()).toBe(true);
    expect(await world().rows('UNPROVEN', world().directoryTable)).toEqual([]);
    const events = await world().rows('EVENT#', world().directoryTable);
    expect(events.map(({event}) => event).sort()).toEqual(['address-set', 'proven']);
    expect(events.find(({event}) => event === 'address-set')).toMatchObject({
      email: NEW,
      setBy: {role: 'curator', accountId: 'a-curator'},
    });
  });

  it('keeps an address that was set when it is imported again without one', async () => {
    await set(NEW);
    const {listing} = wholeListing({summary: 'Seven mornings.'});
    await store().replaceListing({listing, runs: []});
    await proveBy(world(), NEW);
    expect(await isOnline()).toBe(true);
  });
});

describe('an address that a curator sets', () => {
  it('takes the place of one that bounced, and what came back is over when it answers', async () => {
    await world().addListing();
    const mailbox = {listingId: LISTING, email: 'referrals@roundhay.example'};
    const directory = {client: world().client, tableName: world().directoryTable};
    await turnOff(directory, mailbox, world().clock.now());
    expect(await isOnline()).toBe(false);
    await set(NEW);
    expect(await isOnline()).toBe(false);
    await proveBy(world(), NEW);
    expect(await isOnline()).toBe(true);
  });

  it('and to which the code does not come is shown as one that bounced, and can be changed', async () => {
    await set('tema@roundhay.example');
    const {to, about} = lastMailTo(world(), 'tema@roundhay.example');
    await comesBack(world(), about, {to});
    const {body} = await curatorOf(world()).get('/curator/mailboxes');
    expect(body).toContain('Our email to it came back');
    expect(await set(NEW)).toBe('/curator/mailboxes?notice=asked');
    await proveBy(world(), NEW);
    expect(await isOnline()).toBe(true);
  });

  it('gets its code although whoever reads the one before has used up the day’s', async () => {
    await set('wrong@roundhay.example');
    const link = linkIn(lastMailTo(world(), 'wrong@roundhay.example'), '/provider/mailbox/');
    const stranger = mailboxReader(world());
    for (let more = 0; more < 6; more += 1) {
      await pass(1);
      const page = await stranger.get(link);
      const answer = await stranger.post(link, {action: 'send-again'}, {from: page});
      expect(answer.body).toContain(more < 4 ? 'We have sent a new email' : 'We have sent 5 to this mailbox');
    }
    expect(await set('wrong@roundhay.example')).toBe('/curator/mailboxes?notice=saved-used-up');
    expect(await set(NEW)).toBe('/curator/mailboxes?notice=asked');
    await proveBy(world(), NEW);
    expect(await isOnline()).toBe(true);
  });

  it('gets the one code, when another address was asked a moment before', async () => {
    const curator = curatorOf(world());
    for (const email of ['first@roundhay.example', NEW]) {
      await curator.post(ADDRESS, {email}, {from: await curator.get(ADDRESS)});
    }
    await world().askMailboxes();
    await world().deliver();
    expect(world().mails.map(({to}) => to)).toEqual([NEW]);
  });

  it('never takes the place of one that is proven', async () => {
    await world().addListing();
    const curator = curatorOf(world());
    const page = await curator.get(ADDRESS);
    expect(page.location).toBe('/curator/mailboxes?notice=proven');
    expect((await curator.post(ADDRESS, {email: NEW})).location).toBe(page.location);
    expect((await curator.get(page.location ?? '')).body).toContain('That mailbox has answered a code');
    expect((await world().providerDeps.getMailbox(LISTING))?.email).toBe('referrals@roundhay.example');
  });
});

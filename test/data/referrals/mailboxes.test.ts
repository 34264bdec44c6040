import {mkdtemp, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {GetCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {turnOff} from '../../../functions/data/directory/turnOff.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {mailboxStore} from '../../../functions/data/mailboxStore.ts';
import {importInto} from '../../conformance/importRuns.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {comesBack} from '../../support/comesBack.ts';
import {lastMailTo, mailboxReader, proveBy} from '../../support/mailboxReader.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn, type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {staffOf} from '../../support/staff.ts';
import type {Visitor} from '../../support/visitor.ts';

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
});

const MAILBOX = 'referrals@roundhay.example';
const LISTING = 'test:living-well';
const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;
const HOUR_MS = 3_600_000;

const directory = () => ({client: world.client, tableName: world.directoryTable});
const mailboxes = () => mailboxStore(directory());
const mailsTo = (whom: string) => world.mails.filter(({to}) => to === whom);
const lastTo = (whom: string) => lastMailTo(world, whom);

const reader = (change: Partial<ReferralWorld['providerDeps']> = {}) => mailboxReader(world, change);

/** Has a code mailed, as the curator's button and the steward do. */
const ask = async (listingId = LISTING): Promise<string> => {
  const mailbox = await world.providerDeps.getMailbox(listingId);
  if (!mailbox) throw new Error('There is no mailbox');
  const asked = await mailboxes().ask(mailbox, CURATOR, world.clock.now());
  await world.askMailboxes();
  await world.deliver();
  return asked;
};

const prove = (to = MAILBOX) => proveBy(world, to);

const isOnline = async (listingId = LISTING) =>
  (await directoryStore(directory()).getListing(listingId))?.listing.referral.isOnline;

describe('a listing whose mailbox is not proven', () => {
  it('is online when its mailbox has answered a mailed code, and opening the link alone does nothing', async () => {
    await world.addListing({}, {isProven: false});
    expect((await mailboxes().list({most: 10})).found).toMatchObject([{listingId: LISTING}]);
    await ask();
    const mail = lastTo(MAILBOX);
    const path = linkIn(mail, '/provider/mailbox/');
    const before = await world.rows('', world.directoryTable);
    for (let scans = 0; scans < 10; scans += 1) expect((await reader().get(path)).status).toBe(200);
    expect(await world.rows('', world.directoryTable)).toEqual(before);
    expect(await isOnline()).toBe(false);
    const answer = await prove();
    expect(answer.h1).toBe('This mailbox takes referrals');
    expect(await isOnline()).toBe(true);
    expect((await mailboxes().list({most: 10})).found).toEqual([]);
    expect(await world.rows('UNPROVEN', world.directoryTable)).toEqual([]);
  });

  it('says for good who proved it and how', async () => {
    await world.addListing({}, {isProven: false});
    await ask();
    await prove();
    const at = world.clock.now().toISOString();
    const {Item} = await world.client.send(
      new GetCommand({
        TableName: world.directoryTable,
        Key: directoryKeys.mailboxEvent(LISTING, at, 'proven'),
      }),
    );
    expect(Item).toMatchObject({
      event: 'proven',
      email: MAILBOX,
      verifiedAt: at,
      provenBy: {how: 'code', askedBy: CURATOR},
    });
  });

  it('stays off for a wrong code, for five of them, and for a link that was mailed to another address', async () => {
    await world.addListing({}, {isProven: false});
    await ask();
    const mail = lastTo(MAILBOX);
    const path = linkIn(mail, '/provider/mailbox/');
    const wrong = codeIn(mail) === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries += 1) {
      const answer = await reader().post(path, {action: 'prove', code: wrong});
      expect([answer.status, answer.title.startsWith('Error: ')]).toEqual([400, true]);
    }
    expect((await reader().post(path, {action: 'prove', code: codeIn(mail)})).status).toBe(400);
    world.clock.pass(HOUR_MS);
    await ask();
    await directoryStore(directory()).setMailbox({listingId: LISTING, email: 'new@roundhay.example'});
    expect((await prove()).status).toBe(410);
    expect(await isOnline()).toBe(false);
  });

  it('keeps the address that replaces the proven one while the code is read', async () => {
    await world.addListing({}, {isProven: false});
    await ask();
    const {proofs} = world.providerDeps;
    const tryCode: typeof proofs.tryCode = async (...given) => {
      await directoryStore(directory()).setMailbox({listingId: LISTING, email: 'new@roundhay.example'});
      return await proofs.tryCode(...given);
    };
    const mail = lastTo(MAILBOX);
    const path = linkIn(mail, '/provider/mailbox/');
    const answer = await reader({proofs: {...proofs, tryCode}}).post(path, {code: codeIn(mail)});
    expect([answer.status, answer.h1]).toEqual([410, 'This link has ended']);
    expect(await mailboxes().get(LISTING)).toMatchObject({mailbox: {email: 'new@roundhay.example'}});
    expect(await isOnline()).toBe(false);
  });

  it('is proven where it stands, and moved by the next import', async () => {
    await world.addListing({}, {runs: [runWith('run-1', 2)], isProven: false});
    const cells = async () =>
      (await world.rows('CELL#', world.directoryTable)).map(({pk, sk}) => ({pk, sk: String(sk)}));
    const [here] = await cells();
    // As if where listings stand were worked out anew since it was saved.
    const stored = await readListing(directory(), LISTING);
    const elsewhere = 'gcx0a';
    await world.client.send(
      new PutCommand({
        TableName: world.directoryTable,
        Item: {...directoryKeys.listing(LISTING), ...stored?.row, cells: [elsewhere]},
      }),
    );
    await ask();
    await prove();
    expect(await isOnline()).toBe(true);
    expect((await readListing(directory(), LISTING))?.row.cells).toEqual([elsewhere]);
    expect(await cells()).toHaveLength(2);
    await world.addListing({}, {runs: [runWith('run-1', 2)]});
    expect(await cells()).toEqual([here]);
  });

  it('shows to whoever asked that the mail with its code came back, until it answers', async () => {
    await world.addListing({}, {isProven: false});
    await ask();
    const {to, about} = lastTo(MAILBOX);
    expect(about).toEqual({kind: 'mailbox-proof', listingId: LISTING});
    await comesBack(world, about, {to: 'before@roundhay.example'});
    expect((await mailboxes().get(LISTING))?.mailbox?.bouncedAt).toBeUndefined();
    await comesBack(world, about, {to});
    const editor = staffOf(world, undefined, ['editor']);
    expect((await editor.get('/provider/mailboxes')).body).toContain('Our email to it came back');
    await prove();
    expect(await isOnline()).toBe(true);
  });

  it('shows to whoever asked that our mail service refuses to send to it', async () => {
    await world.addListing({}, {isProven: false});
    const refuse = () => {
      const $metadata = {httpStatusCode: 400};
      throw Object.assign(new Error('Address refused'), {name: 'MessageRejected', $metadata});
    };
    world.mailFaults.push(refuse, refuse, refuse);
    await ask();
    await pass(3);
    expect(mailsTo(MAILBOX)).toEqual([]);
    expect(await world.rows('MESSAGE#')).toMatchObject([{kind: 'mailbox-proof', state: 'given-up'}]);
    const editor = staffOf(world, undefined, ['editor']);
    expect((await editor.get('/provider/mailboxes')).body).toContain('Our email to it came back');
    // Whoever sees it may try once more.
    await ask();
    await prove();
    expect(await isOnline()).toBe(true);
  });

  it('gets a code at most every 10 minutes and 5 times a day, each once', async () => {
    await world.addListing({}, {isProven: false});
    expect([await ask(), await ask()]).toEqual(['asked', 'too-soon']);
    const answers: string[] = [];
    for (let more = 0; more < 6; more += 1) {
      world.clock.pass(HOUR_MS);
      answers.push(await ask());
      await world.askMailboxes();
    }
    await world.deliver();
    expect(mailsTo(MAILBOX)).toHaveLength(5);
    expect(answers.slice(3)).toEqual(['asked', 'used-up', 'used-up']);
  });

  it('can be asked by whoever edits it, and by nobody else of a provider', async () => {
    await world.addListing({}, {isProven: false});
    const press = async (who: Visitor) => {
      const page = await who.get('/provider/mailboxes');
      await who.post('/provider/mailboxes', {listing: LISTING}, {from: page});
      await world.askMailboxes();
      await world.deliver();
      return page.body;
    };
    expect(await press(staffOf(world))).not.toContain(MAILBOX);
    expect(await press(staffOf(world, 'test:elsewhere', ['editor']))).not.toContain(MAILBOX);
    expect(mailsTo(MAILBOX)).toEqual([]);
    expect(await press(staffOf(world, undefined, ['editor']))).toContain(MAILBOX);
    await prove();
    expect(await isOnline()).toBe(true);
  });
});

/** Saves a referral whose mailbox bounces before its first mail goes out. Gives the reference. */
const referAndBounce = async (): Promise<string> => {
  await world.addListing();
  const sent = await publicVisitor(world).postJson('/api/referrals', API_REQUEST, {
    'idempotency-key': 'a-key-that-is-long-enough',
  });
  await turnOff(directory(), {listingId: LISTING, email: MAILBOX}, world.clock.now());
  await world.deliver();
  return (JSON.parse(sent.body) as {reference: string}).reference;
};

/** Lets hours pass, with what the steward does in each. */
const pass = async (hours: number, stepHours = 1): Promise<void> => {
  for (let passed = 0; passed < hours; passed += stepHours) {
    world.clock.pass(stepHours * HOUR_MS);
    await world.askMailboxes();
    await world.sweep();
  }
};

describe('a mailbox that bounced', () => {
  it('is online again by the same pages, and what waited goes out at the next sweep', async () => {
    const reference = await referAndBounce();
    await pass(30);
    expect(mailsTo(MAILBOX)).toEqual([]);
    expect(await isOnline()).toBe(false);
    await ask();
    await prove();
    world.clock.pass(60_000);
    await world.sweep();
    expect(lastTo(MAILBOX).letter.subject).toBe(`New referral: ${reference}`);
    expect(await isOnline()).toBe(true);
  });

  it('does not lose what waits for it after 90 days', async () => {
    const reference = await referAndBounce();
    await pass(112 * 24, 7 * 24);
    await ask();
    await prove();
    world.clock.pass(60_000);
    await world.sweep();
    expect(mailsTo(MAILBOX).map(({letter}) => letter.subject)).toContain(`New referral: ${reference}`);
  });

  it('is told to the curator each day, once, while something waits for it', async () => {
    await referAndBounce();
    const digests = () =>
      mailsTo('curator@menu.example').filter(({letter}) => letter.subject.includes('mailbox that works'));
    await pass(48);
    // 10am of the first day is in time for it.
    expect(digests()).toHaveLength(3);
    const text = digests().map(({letter}) => letterText(letter))[0] ?? '';
    expect(text).toContain(
      'Living Well with Type 2 Diabetes, Roundhay Wellbeing, 0113 496 0101: 1 referral waits.',
    );
    expect(text).toContain('https://menu.example/curator/mailboxes');
    expect(text).not.toMatch(/Amina|LS8/);
    await ask();
    await prove();
    await pass(48);
    expect(digests()).toHaveLength(3);
  });
});

describe('a listing that was imported', () => {
  it('comes online by these pages alone', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'oruk-')), 'service.json');
    const service = {
      id: 'd9d5e0f5-d3ce-4f73-9a2f-4dd0ecc6c610',
      name: 'Walk and talk',
      status: 'active',
      description: 'A weekly walk.',
      email: 'walks@beckside.example',
      organization: {id: '4ad7b2e0-4a4c-4b1c-9a5e-5b1f4b7f1a11', name: 'Beckside', description: 'A charity.'},
    };
    await writeFile(path, JSON.stringify(service));
    const tables = {...world, endpoint: store.endpoint, stop: () => undefined};
    await importInto(tables, {kind: 'oruk', path, source: 'feed'});
    const {found} = await mailboxes().list({most: 10});
    expect(found).toMatchObject([{name: 'Walk and talk', mailbox: {email: 'walks@beckside.example'}}]);
    const listingId = found[0]?.listingId ?? '';
    expect(await isOnline(listingId)).toBe(false);
    await ask(listingId);
    await prove('walks@beckside.example');
    expect(await isOnline(listingId)).toBe(true);
    // The feed knows nothing of the proof, and takes it away from nobody.
    await writeFile(path, JSON.stringify({...service, description: 'A weekly walk, with tea.'}));
    await importInto(tables, {kind: 'oruk', path, source: 'feed'});
    expect(await isOnline(listingId)).toBe(true);
  });
});

import {beforeEach, describe, expect, it} from 'vitest';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import type {Key} from '../../../functions/data/keys.ts';
import {outboxStore} from '../../../functions/data/outboxStore.ts';
import {proveMailbox} from '../../../functions/provider/mailboxLink.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import {ALWAYS, unansweredStore} from '../../support/unansweredStore.ts';
import {visitor} from '../../support/visitor.ts';

const {faults, logged, refer, stall, world} = unansweredStore();

describe('a message whose claim or mark is not answered', () => {
  const keyOf = async (kind: string): Promise<Key> => {
    const row = (await world().rows('MESSAGE#')).find((each) => each.kind === kind);
    return {pk: String(row?.pk), sk: String(row?.sk)};
  };

  it.each(['kept', 'not-kept'] as const)('is sent at once, and once (claim %s)', async (where) => {
    await refer();
    const key = await keyOf('provider-new');
    stall(where, 'UpdateItem', 1);
    await world().work(key);
    expect(world().mails).toHaveLength(1);
    world().clock.pass(10 * 60_000);
    await world().work(key);
    expect(world().mails).toHaveLength(1);
    expect(logged()).not.toContain('mail-maybe-doubled');
  });

  it('is not counted as doubled when its mark was kept', async () => {
    await refer();
    const outbox = outboxStore({client: world().client, tableName: world().referralsTable});
    const claimed = await outbox.claim(await keyOf('provider-new'), world().clock.now());
    stall('kept', 'UpdateItem', 1);
    expect(claimed && (await outbox.markSent(claimed.message, world().clock.now()))).toBe(true);
  });

  it('is held by one of two who claim it at once, whatever is not answered', async () => {
    await refer();
    const key = await keyOf('provider-new');
    stall('kept', 'UpdateItem', 1);
    await Promise.all([world().work(key), world().work(key), world().work(key)]);
    expect(world().mails).toHaveLength(1);
  });
});

describe('a code whose use is not answered', () => {
  it('still opens the referral, once', async () => {
    const {reference} = JSON.parse((await refer()).body) as {reference: string};
    await world().deliver();
    const person = publicVisitor(world());
    await person.post('/my-referral', {reference});
    await world().deliver();
    const mail = world().mails.at(-1);
    const code = mail ? codeIn(mail) : '';
    stall('kept', 'DeleteItem', 1);
    expect((await person.post('/my-referral', {reference, action: 'code', code})).location).toBe(
      '/my-referral/mine',
    );
    expect((await person.get('/my-referral/mine')).body).toContain('amina@example.com');
    faults.set({});
    const again = await publicVisitor(world()).post('/my-referral', {reference, action: 'code', code});
    expect(again.status).toBe(400);
  });

  it('opens it when the access was kept and the answer lost', async () => {
    const {reference} = JSON.parse((await refer()).body) as {reference: string};
    await world().deliver();
    const person = publicVisitor(world());
    await person.post('/my-referral', {reference});
    await world().deliver();
    const mail = world().mails.at(-1);
    stall('kept', 'PutItem', 1);
    const opened = await person.post('/my-referral', {
      reference,
      action: 'code',
      code: mail ? codeIn(mail) : '',
    });
    expect(opened.location).toBe('/my-referral/mine');
  });
});

describe('a code that proves a mailbox', () => {
  const MAILBOX = 'new@roundhay.example';

  /** Types the code that was mailed, on the page behind the mailed link. */
  const prove = async () => {
    const mail = world().mails.find(({to}) => to === MAILBOX);
    if (!mail) throw new Error('No code was mailed');
    const person = visitor({
      function: 'provider',
      routes: {proveMailbox: proveMailbox(world().providerDeps)},
    });
    return await person.post(linkIn(mail, '/provider/mailbox/'), {code: codeIn(mail)});
  };
  const isOnline = async () =>
    (await world().providerDeps.getListing('test:living-well'))?.listing.referral.isOnline;

  beforeEach(async () => {
    const directory = directoryStore({client: world().client, tableName: world().directoryTable});
    await directory.setMailbox({listingId: 'test:living-well', email: MAILBOX});
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    await world().providerDeps.mailboxes.ask(
      {listingId: 'test:living-well', email: MAILBOX},
      by,
      world().clock.now(),
    );
    await world().askMailboxes();
    await world().deliver();
  });

  it('and whose proof was not saved proves it when it is typed again', async () => {
    stall('not-kept', 'TransactWriteItems', ALWAYS);
    await expect(prove()).rejects.toThrow();
    faults.set({});
    expect(await isOnline()).toBe(false);
    expect((await prove()).h1).toBe('This mailbox takes referrals');
    expect(await isOnline()).toBe(true);
  });

  it('and could not be spent is spent when it is typed again, and proves nothing twice', async () => {
    stall('not-kept', 'DeleteItem', ALWAYS);
    await expect(prove()).rejects.toThrow();
    faults.set({});
    expect(await isOnline()).toBe(true);
    expect((await prove()).h1).toBe('This mailbox takes referrals');
    expect(await world().rows('CODE#')).toEqual([]);
    const proofs = await world().rows('EVENT#', world().directoryTable);
    expect(proofs.filter(({email}) => email === MAILBOX)).toHaveLength(1);
  });
});

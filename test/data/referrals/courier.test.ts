import {PutCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import type {DynamoDBStreamEvent} from 'aws-lambda';
import {beforeEach, describe, expect, it} from 'vitest';
import {courier} from '../../../functions/courier/courier.ts';
import {type Key, referralKeys} from '../../../functions/data/keys.ts';
import {newMessage, outboxStore} from '../../../functions/data/outboxStore.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {addDays, londonDate} from '#shared/london.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 2)]});
});

const refer = (change: object = {}, key = 'a-key-that-is-long-enough') =>
  publicVisitor(world()).postJson('/api/referrals', {...API_REQUEST, ...change}, {'idempotency-key': key});
const MINUTE_MS = 60_000;
const states = async (): Promise<Record<string, unknown>> =>
  Object.fromEntries(
    (await world().rows('MESSAGE#')).map(({kind, state}): [string, unknown] => [String(kind), state]),
  );
const subjects = () =>
  world()
    .mails.map(({to, letter}) => `${to}: ${letter.subject.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/, 'R')}`)
    .sort();

const refuse = (name: string, httpStatusCode: number | undefined) => () => {
  throw Object.assign(new Error('refused'), {name, $metadata: {httpStatusCode}});
};

const theReferral = async (): Promise<Record<string, unknown>> =>
  (await world().rows('REFERRAL')).find(({sk}) => sk === 'REFERRAL') ?? {};

/** Tries a message so often, an hour after the other, while SES refuses its address for good. */
const refused = async ({pk, sk}: Key, times: number): Promise<void> => {
  for (let attempt = 0; attempt < times; attempt += 1) {
    world().mailFaults.push(refuse('MessageRejected', 400));
    await world().work({pk, sk});
    world().clock.pass(60 * MINUTE_MS);
  }
};

describe('the courier', () => {
  it('mails the person and the provider, counts, and writes the band of places', async () => {
    await refer({run: 'run-1'});
    await world().deliver();
    expect(subjects()).toEqual([
      'amina@example.com: We have your request: R',
      'referrals@roundhay.example: New referral: R',
    ]);
    expect(await states()).toEqual({
      'person-sent': 'sent',
      'provider-new': 'sent',
      count: 'sent',
      'seat-band': 'sent',
    });
    const bands = await world().rows('BAND#', world().directoryTable);
    expect(bands.map(({pk, band}) => [pk, band]).sort()).toEqual([
      ['BAND#everywhere', 'nearly-full'],
      ['BAND#test:living-well', 'nearly-full'],
    ]);
    const counts = await world().rows('COUNT#', world().directoryTable);
    expect(
      counts.map(
        ({pk, sk, seen, ...row}) => `${String(pk)} ${String(sk)} ${String(seen ?? row['n:referred'])}`,
      ),
    ).toEqual(
      expect.arrayContaining([
        'COUNT#2026-05-01 REFERRALS-OUTCODE#LS8 1',
        'COUNT#2026Q2 all#all 1',
        'COUNT#2026Q2 listing#test:living-well 1',
        'COUNT#2026Q2 condition#diabetes-type-2 1',
      ]),
    );
  });

  it('says nothing of the person or the listing in any mail', async () => {
    await refer({note: 'My feet hurt', nhsNumber: '999 000 0018'});
    await world().deliver();
    const words = world()
      .mails.map(({letter}) => `${letter.subject} ${letterText(letter)}`)
      .join('\n');
    expect(world().mails).toHaveLength(2);
    expect(words).not.toMatch(/Amina|Khalid|feet|999 ?000|LS8 ?4|1968|Living Well|Diabetes|Roundhay/i);
  });

  it('keeps no token in clear: not in the table before it sends, nor after', async () => {
    await refer();
    await world().deliver();
    const tokens = world().mails.map((mail) =>
      mail.to.startsWith('amina')
        ? linkIn(mail, '/my-referral/').split('/').at(-1)
        : linkIn(mail, '/provider/referral/').split('/').at(-1),
    );
    const everything = JSON.stringify(await world().rows(''));
    expect(tokens.filter((token) => token && everything.includes(token))).toEqual([]);
  });

  it('sends each message once, however often and from wherever it is called', async () => {
    await refer();
    await Promise.all([world().deliver(), world().deliver(), world().deliver(), world().deliver()]);
    await world().sweep();
    world().clock.pass(10 * MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(2);
  });

  it('counts a referral once, however often it is called', async () => {
    await refer();
    await Promise.all([world().deliver(), world().deliver(), world().deliver()]);
    const counts = await world().rows('COUNT#', world().directoryTable);
    expect(new Set(counts.map(({seen, ...row}) => seen ?? row['n:referred']))).toEqual(new Set([1]));
  });

  it('goes on with the rest of a batch when one message fails', async () => {
    await refer();
    const messages = await world().rows('MESSAGE#');
    const event = {
      Records: messages.map(({pk, sk}) => ({
        eventName: 'INSERT',
        dynamodb: {Keys: {pk: {S: String(pk)}, sk: {S: String(sk)}}},
      })),
    } as DynamoDBStreamEvent;
    world().mailFaults.push(refuse('TooManyRequestsException', 429));
    await courier(world().work, event);
    expect(Object.values(await states()).sort()).toEqual(['sent', 'sent', 'waiting']);
  });
});

describe('a mail that fails', () => {
  it('is tried again by the steward after a wait that grows', async () => {
    await refer({contactBy: 'text', phone: '07700 900000', email: undefined});
    for (let fault = 0; fault < 2; fault += 1)
      world().mailFaults.push(refuse('TooManyRequestsException', 429));
    await world().deliver();
    await world().sweep();
    expect(world().mails).toHaveLength(0);
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(0);
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(0);
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(1);
  });

  it('is never lost when the stream never comes', async () => {
    await refer();
    await world().sweep();
    expect(world().mails).toHaveLength(0);
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(2);
  });

  it('for a mailbox that is no longer proven waits, and goes out when it is again', async () => {
    await refer();
    const directory = directoryStore({client: world().client, tableName: world().directoryTable});
    const mailbox = {listingId: 'test:living-well', email: 'referrals@roundhay.example'};
    await directory.setMailbox({
      ...mailbox,
      verifiedAt: '2026-04-01T09:00:00Z',
      bouncedAt: '2026-05-01T09:00:00Z',
    });
    await world().deliver();
    expect(subjects()).toEqual(['amina@example.com: We have your request: R']);
    await directory.setMailbox({...mailbox, verifiedAt: '2026-05-01T10:00:00Z'});
    world().clock.pass(2 * MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(2);
  });

  it('to an address that is refused for good is given up, and the provider is told to phone', async () => {
    await refer({phone: '0113 496 0000'});
    const personMail = (await world().rows('MESSAGE#')).find(({kind}) => kind === 'person-sent');
    const key = {pk: String(personMail?.pk), sk: String(personMail?.sk)};
    await refused(key, 3);
    expect(await states()).toMatchObject({'person-sent': 'given-up'});
    expect((await theReferral()).emailBouncedAt).toBeTypeOf('string');
    await world().sweep();
    expect(subjects().some((subject) => subject.startsWith('referrals@') && /phone/i.test(subject))).toBe(
      true,
    );
  });

  it('to an address that somebody gave up, and that takes none, says nothing of the one that they gave', async () => {
    await refer();
    const [referral] = (await world().rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    const about = {referralId: String(referral?.id), to: 'before@example.com'};
    const message = newMessage('person-email-changed', about, world().clock.now());
    await world().client.send(new PutCommand({TableName: world().referralsTable, Item: message}));
    await refused(message, 3);
    expect(await states()).toMatchObject({'person-email-changed': 'given-up'});
    expect((await theReferral()).emailBouncedAt).toBeUndefined();
  });

  it('that reminds a provider of a person is tried on, as every mail to a provider', async () => {
    await refer({contactBy: 'phone-message', phone: '0113 496 0000'});
    const {id} = await theReferral();
    await world().client.send(
      new UpdateCommand({
        TableName: world().referralsTable,
        Key: referralKeys.referral(String(id)),
        UpdateExpression: 'SET #state = :booked, startsOn = :on',
        ExpressionAttributeNames: {'#state': 'state'},
        ExpressionAttributeValues: {
          ':booked': 'booked',
          ':on': addDays(londonDate(world().clock.now()), 2),
        },
      }),
    );
    const message = newMessage('person-reminder', {referralId: String(id)}, world().clock.now());
    await world().client.send(new PutCommand({TableName: world().referralsTable, Item: message}));
    await refused(message, 4);
    expect(await states()).toMatchObject({'person-reminder': 'waiting'});
    expect((await theReferral()).emailBouncedAt).toBeUndefined();
    expect(await states()).not.toHaveProperty('provider-phone-them');
  });

  it('of which nobody gets any, because we may not send, is tried again until we may', async () => {
    await refer();
    const personMail = (await world().rows('MESSAGE#')).find(({kind}) => kind === 'person-sent');
    const key = {pk: String(personMail?.pk), sk: String(personMail?.sk)};
    for (let attempt = 0; attempt < 4; attempt += 1) {
      world().mailFaults.push(() => {
        const words =
          'Email address is not verified. The following identities failed the check: menu.example';
        throw Object.assign(new Error(words), {name: 'MessageRejected', $metadata: {httpStatusCode: 400}});
      });
      await world().work(key);
      world().clock.pass(60 * MINUTE_MS);
    }
    await world().work(key);
    expect(await states()).toMatchObject({'person-sent': 'sent'});
    const [referral] = (await world().rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    expect(referral?.emailBouncedAt).toBeUndefined();
  });
});

describe('a courier that dies', () => {
  const outbox = () => outboxStore({client: world().client, tableName: world().referralsTable});
  const messageKey = async (kind: string) => {
    const row = (await world().rows('MESSAGE#')).find((each) => each.kind === kind);
    return {pk: String(row?.pk), sk: String(row?.sk)};
  };

  it('after its claim holds the message for a minute, and then it is sent', async () => {
    await refer();
    await outbox().claim(await messageKey('provider-new'), world().clock.now());
    await world().deliver();
    expect(subjects()).toEqual(['amina@example.com: We have your request: R']);
    world().clock.pass(MINUTE_MS);
    await world().sweep();
    expect(world().mails).toHaveLength(2);
  });

  it('between the mail service’s answer and the mark doubles that mail and no other', async () => {
    await refer();
    const key = await messageKey('provider-new');
    const claimed = await outbox().claim(key, world().clock.now());
    // The mail went out here; nothing marked it.
    world().clock.pass(MINUTE_MS);
    const again = await outbox().claim(key, world().clock.now());
    expect([claimed?.wasInterrupted, again?.wasInterrupted]).toEqual([false, true]);
    // The first courier wakes up and marks: its lease has gone, so it is told.
    expect(claimed && (await outbox().markSent(claimed.message, world().clock.now()))).toBe(false);
    expect(again && (await outbox().markSent(again.message, world().clock.now()))).toBe(true);
  });

  it('whose answer was lost counts the next try as one that may be doubled', async () => {
    await refer({contactBy: 'text', phone: '07700 900000', email: undefined});
    world().mailFaults.push(refuse('TimeoutError', undefined));
    const key = await messageKey('provider-new');
    await world().work(key);
    world().clock.pass(5 * MINUTE_MS);
    expect((await outbox().claim(key, world().clock.now()))?.wasInterrupted).toBe(true);
  });
});

describe('the steward', () => {
  it('does everything that is due, however much, and finds it in every partition', async () => {
    const outbox = outboxStore({client: world().client, tableName: world().referralsTable});
    for (let letter = 0; letter < 130; letter += 1) {
      await outbox.post(
        newMessage(
          'listing-details',
          {listingId: 'test:living-well', listingSlug: 'living-well', to: `reader${letter}@example.com`},
          world().clock.now(),
        ),
      );
    }
    world().clock.pass(2 * MINUTE_MS);
    await world().sweep();
    expect(new Set(world().mails.map(({to}) => to)).size).toBe(130);
    expect(world().mails).toHaveLength(130);
  });

  it('is not held back by messages that can never be claimed, however many are in front', async () => {
    const outbox = outboxStore({client: world().client, tableName: world().referralsTable});
    const letter = (to: string) =>
      newMessage(
        'listing-details',
        {listingId: 'test:living-well', listingSlug: 'living-well', to},
        world().clock.now(),
      );
    const stuck = Array.from({length: 120}, (_, number) => ({
      ...letter(`stuck${number}@example.com`),
      duePartition: referralKeys.duePartition(0),
      // Half have expired and are not deleted yet; half are in no state that anybody knows.
      ...(number % 2 === 0 ? {expiresAtEpochSeconds: 1} : {state: 'unheard-of'}),
    }));
    for (const Item of stuck) {
      await world().client.send(new PutCommand({TableName: world().referralsTable, Item}));
    }
    world().clock.pass(1000);
    await outbox.post({...letter('amina@example.com'), duePartition: referralKeys.duePartition(0)});
    world().clock.pass(2 * MINUTE_MS);
    await world().sweep();
    expect(world().mails.map(({to}) => to)).toEqual(['amina@example.com']);
    // They have made room: the next sweep meets none of them.
    const due = outbox.due(0, world().clock.now(), {newestFirst: false});
    expect((await due.next()).done).toBe(true);
    world().clock.pass(61 * MINUTE_MS);
    expect((await outbox.due(0, world().clock.now(), {newestFirst: true}).next()).done).toBe(false);
  });

  it('does not send a code that is too late to be typed', async () => {
    await refer();
    await world().deliver();
    const [referral] = (await world().rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    const outbox = outboxStore({client: world().client, tableName: world().referralsTable});
    await outbox.post(newMessage('person-code', {referralId: String(referral?.id)}, world().clock.now()));
    world().clock.pass(11 * MINUTE_MS);
    await world().sweep();
    expect(await states()).toMatchObject({'person-code': 'given-up'});
    expect(world().mails).toHaveLength(2);
  });
});

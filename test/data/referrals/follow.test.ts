import {beforeEach, describe, expect, it} from 'vitest';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Visitor} from '../../support/visitor.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1)]});
});

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MINE = '/my-referral/mine';

const refer = async (change: object = {}): Promise<string> => {
  const page = await publicVisitor(world()).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': 'a-key-that-is-long-enough'},
  );
  await world().deliver();
  return (JSON.parse(page.body) as {reference: string}).reference;
};

const personMail = () => {
  const mail = world().mails.findLast(({to}) => to === 'amina@example.com');
  if (!mail) throw new Error('No mail to the person');
  return mail;
};

const byCode = async (person: Visitor, reference: string) => {
  await person.post('/my-referral', {action: 'ask', reference});
  await world().deliver();
  return await person.post('/my-referral', {action: 'code', reference, code: codeIn(personMail())});
};

/** Uses up the tries of the hour for one address, on a reference that is nobody's. */
const tryEverything = async (person: Visitor): Promise<void> => {
  for (let tries = 0; tries < 120; tries += 1) {
    await person.post('/my-referral', {action: 'code', reference: '0000-0000', code: '000000'});
  }
};

const withdrawAll = async (person: Visitor) => {
  const page = await person.get(MINE);
  const sure = await person.post(MINE, {action: 'withdraw'}, {from: page});
  return await person.post(MINE, {action: 'withdraw-sure'}, {from: sure});
};

describe('a person’s private link', () => {
  it('shows state, dates, listing and phone, and nothing of who they are', async () => {
    await refer({note: 'My feet hurt'});
    const person = publicVisitor(world());
    const opened = await person.get(linkIn(personMail(), '/my-referral/'));
    expect(opened.location).toBe(MINE);
    const page = await person.get(MINE);
    expect(page.body).toContain('0113 496 0101');
    expect(page.body).toContain('Wednesday 6 May 2026');
    expect(page.body).not.toMatch(/Amina|amina@|feet|1968|LS8 4AB/);
    expect(page.title).toBe('Your request - Local Menu');
  });

  it('opened ten times by a mail scanner changes nothing, and still works', async () => {
    await refer();
    const link = linkIn(personMail(), '/my-referral/');
    const before = await world().rows('');
    for (let count = 0; count < 10; count += 1) await publicVisitor(world()).get(link);
    expect(await world().rows('')).toEqual(before);
    expect((await publicVisitor(world()).get(link)).location).toBe(MINE);
  });

  it('does not withdraw, and shows no details, without a code', async () => {
    await refer();
    const person = publicVisitor(world());
    await person.get(linkIn(personMail(), '/my-referral/'));
    const page = await person.get(MINE);
    const answer = await person.post(MINE, {action: 'withdraw-sure'}, {from: page});
    expect(answer.body).not.toContain('Amina');
    expect((await world().rows('REFERRAL')).find(({sk}) => sk === 'REFERRAL')?.state).toBe('sent');
  });

  it('says that too many codes were tried, and not that the right one is wrong', async () => {
    await refer();
    const person = publicVisitor(world());
    await person.get(linkIn(personMail(), '/my-referral/'));
    const asked = await person.post(MINE, {action: 'send-code'}, {from: await person.get(MINE)});
    await world().deliver();
    await tryEverything(person);
    const tried = await person.post(MINE, {action: 'code', code: codeIn(personMail())}, {from: asked});
    expect(tried.status).toBe(429);
    expect(tried.body).toContain('Too many codes have been tried');
    expect(tried.body).not.toContain('not right');
  });

  it('of somebody else, or a provider’s, opens nothing', async () => {
    await refer();
    const provider = world().mails.find(({to}) => to.startsWith('referrals@'));
    const token = provider && linkIn(provider, '/provider/referral/').split('/').at(-1);
    expect((await publicVisitor(world()).get(`/my-referral/${token}`)).status).toBe(410);
    expect((await publicVisitor(world()).get('/my-referral/AAAAAAAAAAAAAAAAAAAAAA')).status).toBe(410);
    expect((await publicVisitor(world()).get(MINE)).location).toBe('/my-referral?ended=1');
  });

  it('with a code mailed to the contact on record shows details, the NHS number masked', async () => {
    await refer({nhsNumber: '9990000018'});
    const person = publicVisitor(world());
    await person.get(linkIn(personMail(), '/my-referral/'));
    const asked = await person.post(MINE, {action: 'send-code'}, {from: await person.get(MINE)});
    expect(asked.body).toContain('Enter the code');
    await world().deliver();
    const opened = await person.post(MINE, {action: 'code', code: codeIn(personMail())}, {from: asked});
    const page = await person.get(opened.location ?? 'none');
    expect(page.body).toContain('Amina Khalid');
    expect(page.body).toContain('••• ••• 0018');
    expect(page.body).not.toContain('999 000');
  });
});

describe('a reference', () => {
  it('leads by a code to the details, and for half an hour', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    expect((await byCode(person, reference.toLowerCase().replace('-', ' '))).location).toBe(MINE);
    expect((await person.get(MINE)).body).toContain('Amina Khalid');
    world().clock.pass(31 * MINUTE_MS);
    expect((await person.get(MINE)).location).toBe('/my-referral?ended=1');
  });

  it('that does not exist gets the same answer as one that does', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    const real = await person.post('/my-referral', {action: 'ask', reference});
    const invented = await person.post('/my-referral', {action: 'ask', reference: '0000-0000'});
    expect(invented.body.replaceAll('0000-0000', 'R')).toBe(real.body.replaceAll(reference, 'R'));
    const wrong = await person.post('/my-referral', {action: 'code', reference, code: '1'});
    const nowhere = await person.post('/my-referral', {action: 'code', reference: '0000-0000', code: '1'});
    expect([nowhere.status, nowhere.body.replaceAll('0000-0000', 'R')]).toEqual([
      wrong.status,
      wrong.body.replaceAll(reference, 'R'),
    ]);
  });

  it('of a person without email gets the same answer, and a number to ring', async () => {
    const reference = await refer({contactBy: 'text', phone: '07700 900000', email: undefined});
    const before = world().mails.length;
    const page = await publicVisitor(world()).post('/my-referral', {action: 'ask', reference});
    expect(page.body).toContain('call the people who run the support');
    await world().deliver();
    expect(world().mails.length).toBe(before);
  });

  it('that is not one is said, with what was typed', async () => {
    const page = await publicVisitor(world()).post('/my-referral', {action: 'ask', reference: 'hello'});
    expect([page.status, page.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(page.body).toContain('value="hello"');
  });

  it('whose code was found by guessing is not: tries are counted by address', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    const statuses = new Set<number>();
    for (let tries = 0; tries < 125; tries += 1) {
      statuses.add((await person.post('/my-referral', {action: 'code', reference, code: '000000'})).status);
    }
    expect([...statuses]).toEqual([400, 429]);
  });
});

describe('codes for one referral', () => {
  it('are six a day at most, so that nobody’s mailbox is filled and nobody goes on guessing', async () => {
    const reference = await refer();
    world().mails.length = 0;
    for (let hour = 0; hour < 8; hour += 1) {
      for (let count = 0; count < 6; count += 1) {
        const asked = await publicVisitor(world(), `198.51.100.${hour}`).post('/my-referral', {
          action: 'ask',
          reference,
        });
        expect(asked.status).toBe(200);
      }
      await world().deliver();
      world().clock.pass(60 * MINUTE_MS);
    }
    expect(world().mails).toHaveLength(6);
    world().clock.pass(DAY_MS);
    await publicVisitor(world()).post('/my-referral', {action: 'ask', reference});
    await world().deliver();
    expect(world().mails).toHaveLength(7);
  });
});

describe('withdrawing', () => {
  it('frees the place, tells the provider, and is shown', async () => {
    const reference = await refer({run: 'run-1'});
    const person = publicVisitor(world());
    await byCode(person, reference);
    expect((await withdrawAll(person)).location).toBe(MINE);
    expect((await person.get(MINE)).body).toContain('You stopped this request');
    await world().deliver();
    expect(world().mails.at(-1)?.letter.subject).toContain('withdrawn');
    expect(await world().referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: 0});
    const bands = await world().rows('BAND#', world().directoryTable);
    expect(new Set(bands.map(({band}) => band))).toEqual(new Set(['nearly-full']));
  });

  it('asks first, and twice is once', async () => {
    const reference = await refer({run: 'run-1'});
    const person = publicVisitor(world());
    await byCode(person, reference);
    const sure = await person.post(MINE, {action: 'withdraw'}, {from: await person.get(MINE)});
    expect(sure.body).toContain('Do you want to stop this request?');
    const answers = await Promise.all([
      person.post(MINE, {action: 'withdraw-sure'}, {from: sure}),
      person.post(MINE, {action: 'withdraw-sure'}, {from: sure}),
    ]);
    expect(answers.map(({status}) => status)).toEqual([303, 303]);
    expect(await world().referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: 0});
    expect(await world().rows('EVENT#')).toHaveLength(2);
  });

  it('holds although the provider answers in the same moment', async () => {
    const reference = await refer({run: 'run-1'});
    const person = publicVisitor(world());
    await byCode(person, reference);
    const {referrals, now} = world().referralDeps;
    const {takeStep} = referrals;
    let isFirst = true;
    world().referralDeps.referrals.takeStep = async (...given) => {
      const referral = await referrals.getByReference(reference, now());
      if (isFirst && referral) {
        isFirst = false;
        await takeStep(referral, {step: 'acknowledge', by: 'provider', messages: []}, now());
      }
      return await takeStep(...given);
    };
    expect((await withdrawAll(person)).location).toBe(MINE);
    expect((await person.get(MINE)).body).toContain('You stopped this request');
    expect(await referrals.getSeats('run-1')).toMatchObject({taken: 0});
    expect((await world().rows('EVENT#')).map(({event}) => event)).toEqual([
      'send',
      'acknowledge',
      'withdraw',
    ]);
  });

  it('before the provider was mailed means that they are not told of it', async () => {
    const page = await publicVisitor(world()).postJson('/api/referrals', API_REQUEST, {
      'idempotency-key': 'a-key-that-is-long-enough',
    });
    const {reference} = JSON.parse(page.body) as {reference: string};
    const {referrals, now} = world().referralDeps;
    const referral = await referrals.getByReference(reference, now());
    if (referral) await referrals.takeStep(referral, {step: 'withdraw', by: 'person', messages: []}, now());
    await world().deliver();
    expect(world().mails.filter(({to}) => to.startsWith('referrals@'))).toEqual([]);
  });
});

describe('on a shared phone', () => {
  it('"close this page for me" forgets everything that the browser had', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    await byCode(person, reference);
    await person.post(MINE, {action: 'leave'}, {from: await person.get(MINE)});
    expect((await person.get(MINE)).location).toBe('/my-referral?ended=1');
  });
});

describe('what has expired', () => {
  it('is absent on every route, although the store has not deleted it yet', async () => {
    const reference = await refer();
    const link = linkIn(personMail(), '/my-referral/');
    const person = publicVisitor(world());
    await byCode(person, reference);
    await withdrawAll(person);
    world().clock.pass(31 * DAY_MS);
    expect((await world().rows('PERSON')).length).toBe(1);
    const {referrals, now} = world().referralDeps;
    expect(await referrals.getByReference(reference, now())).toBeUndefined();
    const fresh = publicVisitor(world());
    await fresh.get(link);
    expect((await fresh.get(MINE)).location).toBe('/my-referral?ended=1');
    const mails = world().mails.length;
    await fresh.post('/my-referral', {action: 'ask', reference});
    await world().deliver();
    expect(world().mails.length).toBe(mails);
  });
});

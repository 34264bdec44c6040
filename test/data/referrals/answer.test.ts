import {beforeEach, describe, expect, it} from 'vitest';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {API_REQUEST, providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1)]});
});

const MINUTE_MS = 60_000;

const refer = async (change: object = {}, key = 'a-key-that-is-long-enough'): Promise<string> => {
  const page = await publicVisitor(world()).postJson(
    '/api/referrals',
    {...API_REQUEST, ...change},
    {'idempotency-key': key},
  );
  await world().deliver();
  return (JSON.parse(page.body) as {reference: string}).reference;
};

const lastMailTo = (to: string) => {
  const mail = world().mails.findLast((each) => each.to === to);
  if (!mail) throw new Error(`No mail to ${to}`);
  return mail;
};
const PROVIDER = 'referrals@roundhay.example';
const PERSON = 'amina@example.com';

/** Opens the mailed link, asks for a code, types it, and returns the page of the referral. */
const open = async (provider: Visitor): Promise<Page> => {
  const link = linkIn(lastMailTo(PROVIDER), '/provider/referral/');
  await provider.post(link, {action: 'send-code'});
  await world().deliver();
  const opened = await provider.post(link, {action: 'code', code: codeIn(lastMailTo(PROVIDER))});
  return await provider.get(opened.location ?? 'none');
};

describe('the link in a provider’s mail', () => {
  it('opened ten times by a mail scanner changes nothing, and still works', async () => {
    await refer();
    const link = linkIn(lastMailTo(PROVIDER), '/provider/referral/');
    const before = await world().rows('');
    for (let count = 0; count < 10; count += 1) {
      const page = await providerVisitor(world()).get(link);
      expect(page.status).toBe(200);
      expect(page.body).not.toContain('Amina');
    }
    expect(await world().rows('')).toEqual(before);
    expect((await open(providerVisitor(world()))).body).toContain('Amina Khalid');
  });

  it('shows the referral after a code, with what the person needs at the top', async () => {
    await refer({needs: ['step-free'], interpreter: 'ur', nhsNumber: '9990000018'});
    const page = await open(providerVisitor(world()));
    expect(page.body.indexOf('Interpreter: Urdu')).toBeGreaterThan(0);
    expect(page.body.indexOf('Interpreter: Urdu')).toBeLessThan(page.body.indexOf('Amina Khalid'));
    expect(page.body).toContain('999 000 0018');
  });

  it('swaps its token for a clean address', async () => {
    const reference = await refer();
    const provider = providerVisitor(world());
    await open(provider);
    const link = linkIn(
      world().mails.find(({to}) => to === PROVIDER) ?? lastMailTo(PROVIDER),
      '/provider/referral/',
    );
    expect((await provider.get(link)).location).toBe(`/provider/referral/${reference}`);
  });

  it('shows nothing by the reference alone, and the same page for a reference that does not exist', async () => {
    const reference = await refer();
    const real = await providerVisitor(world()).get(`/provider/referral/${reference}`);
    const invented = await providerVisitor(world()).get('/provider/referral/0000-0000');
    expect(real.body.replaceAll(reference, 'R')).toBe(invented.body.replaceAll('0000-0000', 'R'));
    expect(real.body).not.toContain('Amina');
  });

  it('ends after 30 days, and a new one can be had by the reference', async () => {
    const reference = await refer();
    const link = linkIn(lastMailTo(PROVIDER), '/provider/referral/');
    world().clock.pass(31 * 24 * 60 * MINUTE_MS);
    const ended = await providerVisitor(world()).get(link);
    expect([ended.status, ended.h1]).toEqual([410, 'This link has ended']);
    const provider = providerVisitor(world());
    const invented = await provider.post('/provider/referral/renew', {
      action: 'renew',
      reference: '0000-0000',
    });
    const real = await provider.post('/provider/referral/renew', {
      action: 'renew',
      reference: reference.toLowerCase(),
    });
    expect(real.body.replaceAll(reference, 'R')).toBe(invented.body.replaceAll('0000-0000', 'R'));
    await world().deliver();
    expect(lastMailTo(PROVIDER).letter.subject).toContain('new link');
    expect((await open(provider)).body).toContain('Amina Khalid');
  });
});

describe('a code', () => {
  const link = () =>
    linkIn(world().mails.find(({to}) => to === PROVIDER) ?? lastMailTo(PROVIDER), '/provider/referral/');
  const ask = async (provider: Visitor) => {
    await provider.post(link(), {action: 'send-code'});
    await world().deliver();
    return codeIn(lastMailTo(PROVIDER));
  };
  const wrongOf = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

  it('bears five tries: the right one after five wrong ones opens nothing', async () => {
    await refer();
    const provider = providerVisitor(world());
    const code = await ask(provider);
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await provider.post(link(), {action: 'code', code: wrongOf(code)})).status).toBe(400);
    }
    expect((await provider.post(link(), {action: 'code', code})).status).toBe(400);
  });

  it('bears five tries at once too', async () => {
    await refer();
    const provider = providerVisitor(world());
    const code = await ask(provider);
    const tries = await Promise.all(
      Array.from({length: 30}, () => provider.post(link(), {action: 'code', code: wrongOf(code)})),
    );
    expect(tries.every(({status}) => status === 400)).toBe(true);
    expect((await provider.post(link(), {action: 'code', code})).status).toBe(400);
  });

  it('that is right is not called wrong when too many were tried from one address', async () => {
    await refer();
    const provider = providerVisitor(world());
    const code = await ask(provider);
    const wrong = await provider.post(link(), {action: 'code', code: wrongOf(code)});
    expect([wrong.status, wrong.body.includes('This code is not right')]).toEqual([400, true]);
    for (let tries = 0; tries < 119; tries += 1) {
      await provider.post('/provider/referral/nobodys-link', {action: 'code', code: '000000'});
    }
    const over = await provider.post(link(), {action: 'code', code});
    expect(over.status).toBe(429);
    expect(over.body).toContain('Too many codes have been tried');
    expect(over.body).not.toContain('not right');
  });

  it('works once, and for ten minutes', async () => {
    await refer();
    const provider = providerVisitor(world());
    const first = await ask(provider);
    expect((await provider.post(link(), {action: 'code', code: first})).status).toBe(303);
    expect((await providerVisitor(world()).post(link(), {action: 'code', code: first})).status).toBe(400);
    const second = await ask(provider);
    world().clock.pass(10 * MINUTE_MS);
    expect((await provider.post(link(), {action: 'code', code: second})).status).toBe(400);
  });

  it('is mailed five times an hour at most', async () => {
    await refer();
    const before = world().mails.length;
    for (let asked = 0; asked < 8; asked += 1) await ask(providerVisitor(world()));
    expect(world().mails.length - before).toBe(5);
  });

  it('for one listing opens no referral of another', async () => {
    await refer();
    const provider = providerVisitor(world());
    await open(provider);
    await world().addListing({id: 'test:other', slug: 'other'});
    const other = await refer({listing: 'other'}, 'another-key-long-enough');
    const page = await provider.get(`/provider/referral/${other}`);
    expect(page.h1).toBe('A referral for you');
    const acted = await provider.post(`/provider/referral/${other}`, {action: 'acknowledge', version: '1'});
    expect(acted.status).toBe(403);
  });
});

describe('a provider’s answer', () => {
  const form = async (provider: Visitor, typed: Record<string, string>, page?: Page) => {
    const from = page ?? (await open(provider));
    const action = /<form method="post" action="([^"]+)"/.exec(from.body)?.[1] ?? 'none';
    return await provider.post(action, typed, {from});
  };
  const stateOf = async () => (await world().rows('REFERRAL')).find(({sk}) => sk === 'REFERRAL')?.state;

  it('"received" is saved as a step, and the person is told', async () => {
    await refer();
    const provider = providerVisitor(world());
    const answered = await form(provider, {action: 'acknowledge'});
    expect(answered.location).toMatch(/done=1$/);
    expect((await provider.get(answered.location ?? '')).body).toContain('Received');
    await world().deliver();
    expect(lastMailTo(PERSON).letter.subject).toContain('has arrived');
    expect((await world().rows('EVENT#')).map(({event}) => event)).toEqual(['send', 'acknowledge']);
  });

  it('"we will call you on" tells the person the day', async () => {
    await refer();
    await form(providerVisitor(world()), {
      action: 'plan-call',
      'callOn-day': '8',
      'callOn-month': '5',
      'callOn-year': '2026',
    });
    expect(await stateOf()).toBe('accepted');
    await world().deliver();
    const person = publicVisitor(world());
    await person.get(linkIn(lastMailTo(PERSON), '/my-referral/'));
    expect((await person.get('/my-referral/mine')).body).toContain('Friday 8 May 2026');
  });

  it.each([
    ['yesterday', {'callOn-day': '30', 'callOn-month': '4', 'callOn-year': '2026'}],
    ['next year', {'callOn-day': '1', 'callOn-month': '5', 'callOn-year': '2027'}],
    ['no day at all', {'callOn-day': '31', 'callOn-month': '2', 'callOn-year': '2026'}],
    ['nothing', {}],
  ])('"we will call you" on %s is shown again with what was typed', async (_what, typed) => {
    await refer();
    const page = await form(providerVisitor(world()), {action: 'plan-call', ...typed});
    expect([page.status, page.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(await stateOf()).toBe('sent');
  });

  it('"not suitable" wants a reason from the list, frees the place, and says why to the person', async () => {
    await refer({run: 'run-1'});
    const provider = providerVisitor(world());
    const page = await open(provider);
    expect((await form(provider, {action: 'not-suitable', reason: 'because'}, page)).status).toBe(400);
    await form(provider, {action: 'not-suitable', reason: 'no-places'}, page);
    expect(await world().referralDeps.referrals.getSeats('run-1')).toMatchObject({taken: 0});
    await world().deliver();
    world().clock.pass(UNDO_MINUTES * 60_000);
    const person = publicVisitor(world());
    await person.get(linkIn(lastMailTo(PERSON), '/my-referral/'));
    expect((await person.get('/my-referral/mine')).body).toContain('They have no places left.');
  });

  it('to what has changed meanwhile is shown again, not taken', async () => {
    await refer();
    const provider = providerVisitor(world());
    const page = await open(provider);
    await form(provider, {action: 'acknowledge'}, page);
    const late = await form(provider, {action: 'not-suitable', reason: 'age'}, page);
    expect(late.status).toBe(409);
    expect(await stateOf()).toBe('received');
  });

  it('by two at once is taken once', async () => {
    await refer();
    const provider = providerVisitor(world());
    const page = await open(provider);
    const answers = await Promise.all([
      form(provider, {action: 'acknowledge'}, page),
      form(provider, {action: 'not-suitable', reason: 'age'}, page),
    ]);
    expect(answers.map(({status}) => status).sort()).toEqual([303, 409]);
    expect(await world().rows('EVENT#')).toHaveLength(2);
  });

  it('wants a code again after half an hour', async () => {
    await refer();
    const provider = providerVisitor(world());
    const page = await open(provider);
    world().clock.pass(31 * MINUTE_MS);
    expect((await form(provider, {action: 'acknowledge'}, page)).status).toBe(403);
    expect(await stateOf()).toBe('sent');
  });

  it('posted from another site is refused', async () => {
    await refer();
    const provider = providerVisitor(world());
    const page = await open(provider);
    const path = /action="([^"]+)"/.exec(page.body)?.[1] ?? 'none';
    const cross = {'sec-fetch-site': 'cross-site'};
    expect((await provider.post(path, {action: 'acknowledge'}, {from: page, headers: cross})).status).toBe(
      403,
    );
    const forged = await provider.post(
      path,
      {action: 'acknowledge', formToken: 'x'.repeat(32)},
      {from: page},
    );
    expect(forged.status).toBe(409);
    expect(await stateOf()).toBe('sent');
  });
});

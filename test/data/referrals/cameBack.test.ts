import {beforeEach, describe, expect, it} from 'vitest';
import {EVERYWHERE} from '#shared/search/reach.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {readCell} from '../../../functions/indexer/readCell.ts';
import {comesBack as mailComesBack} from '../../support/comesBack.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {API_REQUEST, fillIn, publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const MINE = '/my-referral/mine';

const {refer, current, opened, personOf, press, provider, mailTo} = ownReferral(world);

type How = Parameters<typeof mailComesBack>[2];
const comesBack = (kind: string, referralId: string, how: How = {}): Promise<void> =>
  mailComesBack(world(), {kind, referralId}, how);

describe('a mail to a person that comes back', () => {
  it('asks the provider to phone them, once, and no more news is mailed', async () => {
    const reference = await refer({phone: '0113 496 0000'});
    const {id} = await current(reference);
    await comesBack('person-sent', id);
    await comesBack('person-received', id);
    expect(
      world().mails.filter(({letter}) => letter.subject === `Please phone them: ${reference}`),
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

  it('is told of once, although the event bus tells of it twice, at once or later', async () => {
    const reference = await refer({phone: '0113 496 0000'});
    const {id} = await current(reference);
    await comesBack('person-sent', id, {times: 3});
    await comesBack('person-sent', id);
    const about = world().mails.filter(({letter}) => letter.subject === `Please phone them: ${reference}`);
    expect(about).toHaveLength(1);
  });

  it('has arrived when they only say that they are away', async () => {
    const reference = await refer();
    await comesBack('person-sent', (await current(reference)).id, {type: 'Transient'});
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
  });
});

const BORN = {'dateOfBirth-day': '27', 'dateOfBirth-month': '3', 'dateOfBirth-year': '1968'};

describe('a person who mistyped their address and gave no number', () => {
  const sentHere = async () => {
    const person = publicVisitor(world());
    const contact = {contactBy: 'email', email: 'amina@example.con', postcode: 'LS8 4AB'};
    await person.post('/refer/living-well/check', {}, {from: await fillIn(world(), person, {contact})});
    const sent = await person.get('/refer/living-well/sent');
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.body)?.[0] ?? 'none';
    await world().deliver();
    await comesBack('person-sent', (await current(reference)).id, {to: 'amina@example.con'});
    return {person, reference};
  };

  it('is nobody’s to phone: provider and curator are told so plainly', async () => {
    const {reference} = await sentHere();
    expect(mailTo('referrals@roundhay.example').letter.subject).toBe(`We cannot reach them: ${reference}`);
    expect(JSON.stringify(mailTo('referrals@roundhay.example').letter)).not.toContain('phone them');
    const {letter} = mailTo('curator@menu.example');
    expect(letter.subject).toBe(`Nobody can reach this person: ${reference}`);
    expect(JSON.stringify(letter)).not.toMatch(/Amina|amina/);
  });

  it('is told so in the browser that sent it, puts the address right there, and is mailed a link', async () => {
    const {person, reference} = await sentHere();
    const page = await person.get(MINE);
    expect(page.body).toContain('You gave no phone number');
    const change = await person.get(`${MINE}?change=contact`);
    expect(change.h1).toBe('Change how we reach you');
    expect(change.body).not.toMatch(/Amina|amina/);
    const typed = {action: 'save', section: 'contact', contactBy: 'email', phone: '', ...BORN};
    const wrong = await person.post(MINE, {...typed, email: 'amina'}, {from: change});
    expect(wrong.status).toBe(400);
    // Somebody else with the link: a code to their address would open all of it.
    for (const year of ['', '1970']) {
      const guessed = {...typed, email: 'eve@example.com', 'dateOfBirth-year': year};
      expect((await person.post(MINE, guessed, {from: change})).status).toBe(400);
    }
    expect((await personOf(await current(reference))).email).toBe('amina@example.con');
    const saved = await person.post(MINE, {...typed, email: 'amina@example.com'}, {from: change});
    expect((await person.get(saved.location ?? 'none')).body).toContain('Saved.');
    await world().deliver();
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
    expect(mailTo('amina@example.com').letter.subject).toBe(`A new link for you: ${reference}`);
    expect((await personOf(await current(reference))).email).toBe('amina@example.com');
    // From now on a code reaches them, and is asked for again.
    await person.post(MINE, {...typed, email: 'other@example.com'}, {from: change});
    expect((await personOf(await current(reference))).email).toBe('amina@example.com');
  });

  it('keeps the number that they gave when they only put the address right', async () => {
    const person = publicVisitor(world());
    await person.post('/refer/living-well/check', {}, {from: await fillIn(world(), person)});
    const sent = await person.get('/refer/living-well/sent');
    const reference = /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(sent.body)?.[0] ?? 'none';
    await world().deliver();
    await comesBack('person-sent', (await current(reference)).id);
    const change = await person.get(`${MINE}?change=contact`);
    expect(change.body).not.toContain('0113 496 0000');
    const typed = {contactBy: 'phone-message', phone: '', email: 'new@example.com'};
    await person.post(MINE, {action: 'save', section: 'contact', ...typed, ...BORN}, {from: change});
    expect(await personOf(await current(reference))).toMatchObject({
      ...typed,
      phone: '0113 496 0000',
    });
  });

  it('changes nothing by a link that was mailed, or of another part', async () => {
    const reference = await refer();
    const link = linkIn(mailTo('amina@example.com'), '/my-referral/');
    await comesBack('person-sent', (await current(reference)).id);
    const person = publicVisitor(world());
    await person.get(link);
    const page = await person.get(`${MINE}?change=contact`);
    expect(page.h1).toBe('Your request');
    const typed = {
      action: 'save',
      section: 'contact',
      contactBy: 'email',
      phone: '',
      email: 'eve@example.com',
    };
    await person.post(MINE, typed, {from: page});
    expect((await personOf(await current(reference))).email).toBe('amina@example.com');
    const {person: sender} = await sentHere();
    expect((await sender.get(`${MINE}?change=about`)).h1).toBe('Your request');
  });
});

describe('a mail to a provider that comes back', () => {
  it('is told of once, although the event bus tells of it twice, and goes out again once', async () => {
    const reference = await refer();
    const {id} = await current(reference);
    await comesBack('provider-new', id, {to: 'referrals@roundhay.example', times: 3});
    await comesBack('provider-new', id, {to: 'referrals@roundhay.example'});
    const curators = world().mails.filter(({to}) => to === 'curator@menu.example');
    expect(curators).toHaveLength(1);
    await proveAgain();
    world().clock.pass(2 * 3_600_000);
    await world().sweep();
    expect(world().mails.filter(({letter}) => letter.subject === `New referral: ${reference}`)).toHaveLength(
      2,
    );
  });

  it('asks whoever looks after the menu to ring them', async () => {
    const reference = await refer();
    await comesBack('provider-new', (await current(reference)).id, {to: 'Referrals@roundhay.example'});
    const {letter} = mailTo('curator@menu.example');
    expect(letter.subject).toBe(`A provider’s email came back: ${reference}`);
    expect(JSON.stringify(letter)).not.toMatch(/Amina/);
    expect((await current(reference)).emailBouncedAt).toBeUndefined();
  });

  const directory = () => ({client: world().client, tableName: world().directoryTable});
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
      verifiedAt: world().clock.now().toISOString(),
    });
  const providerBounces = async (reference: string, to = 'referrals@roundhay.example') => {
    await comesBack('provider-new', (await current(reference)).id, {to});
  };

  it('was sent before the mailbox answered: it goes out again, and the form stays on', async () => {
    const reference = await refer();
    const sentAt = world().clock.now().toISOString();
    world().clock.pass(3_600_000);
    await proveAgain();
    const to = 'referrals@roundhay.example';
    await comesBack('provider-new', (await current(reference)).id, {to, timestamp: sentAt});
    expect(await isOnline()).toEqual([true, true]);
    expect(world().mails.filter(({letter}) => letter.subject === `New referral: ${reference}`)).toHaveLength(
      2,
    );
    const after = world().clock.now();
    world().clock.pass(60_000);
    await comesBack('provider-new', (await current(reference)).id, {
      to,
      messageId: 'ses-later',
      timestamp: after.toISOString(),
    });
    expect(await isOnline()).toEqual([false, false]);
  });

  it('turns the form off at once, on the listing and in search, and nobody else is sent there', async () => {
    const reference = await refer();
    expect(await isOnline()).toEqual([true, true]);
    await providerBounces(reference);
    expect(await isOnline()).toEqual([false, false]);
    const answer = await publicVisitor(world()).postJson('/api/referrals', API_REQUEST, {
      'idempotency-key': 'another-key-that-is-long',
    });
    expect(answer.status).toBe(409);
  });

  it('keeps a form that was being filled in, and says whom to ring', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    await fillIn(world(), person);
    await providerBounces(reference);
    const said = await person.get('/refer/living-well/check');
    expect(said.body).toContain('Your form was not sent');
    expect(said.body).toContain('0113 496 0101');
    await proveAgain();
    expect((await person.get('/refer/living-well/check')).body).toContain('I work on Mondays.');
  });

  it('keeps even the page that was posted when the form had gone', async () => {
    const reference = await refer();
    const person = publicVisitor(world());
    await fillIn(world(), person);
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
    const told = () => world().mails.filter(({letter}) => letter.subject === `New referral: ${reference}`);
    expect(told()).toHaveLength(1);
    await proveAgain();
    expect(await isOnline()).toEqual([true, true]);
    world().clock.pass(2 * 3_600_000);
    await world().sweep();
    expect(told()).toHaveLength(2);
  });

  it('was meant for a person who is not mailed: it says as much of the provider’s mailbox', async () => {
    const reference = await refer({contactBy: 'phone-message', phone: '0113 496 0000'});
    await provider(reference, 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    world().clock.pass(9 * 86_400_000);
    await world().sweep();
    const {to, about, letter} = mailTo('referrals@roundhay.example');
    expect(letter.subject).toContain('before they start');
    await mailComesBack(world(), about, {to});
    expect(await isOnline()).toEqual([false, false]);
    expect(mailTo('curator@menu.example').letter.subject).toContain('A provider’s email came back');
  });

  it.each([
    ['the day after', 1, 2],
    ['when the start is over', 4, 1],
  ])(
    'was a reminder to them, and comes back %s: after %d days %d have gone out',
    async (_when, days, reminders) => {
      await provider(await refer({contactBy: 'phone-message', phone: '0113 496 0000'}), 'book', {
        startsOn: '2026-05-12',
        startsAt: '10:00',
      });
      world().clock.pass(9 * 86_400_000);
      await world().sweep();
      const {to, about} = mailTo('referrals@roundhay.example');
      world().clock.pass(days * 86_400_000);
      await mailComesBack(world(), about, {to});
      await proveAgain();
      world().clock.pass(2 * 3_600_000);
      await world().sweep();
      const told = world().mails.filter(({letter}) => letter.subject.includes('before they start'));
      expect(told).toHaveLength(reminders);
    },
  );

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
  expect(world().mails).toEqual([]);
});

import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import type {Step} from '../../../functions/data/referralStore.ts';
import {passOn} from '../../../functions/transfer/passOn.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {comesBack} from '../../support/comesBack.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import type {Visitor} from '../../support/visitor.ts';
import {actor, type ProfessionalWorld, professionalWorld} from './professionalWorld.ts';

let store: RunningStore;
let professionals: ProfessionalWorld;
let nurse: Visitor;

beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});
beforeEach(async () => {
  professionals = await professionalWorld(store.endpoint);
  await professionals.world.addListing();
  nurse = await professionals.signedIn(actor('pat'));
});

const TYPED = {
  listing: ['living-well'],
  name: 'Amina Rashid-Holt',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1958',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  reason: 'Asked for it herself',
  'q-diagnosed': 'yes',
  agreement: 'agreed',
};

/** Refers somebody, and gives what was saved. */
const refer = async ({isTold, email = ''}: {isTold: boolean; email?: string}): Promise<Referral> => {
  const page = await nurse.post('/professional/refer', {...TYPED, email, tellReferrer: isTold ? 'yes' : ''});
  const sent = await nurse.post('/professional/refer', {}, {from: page});
  const reference = new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? '';
  const {referralDeps, clock} = professionals.world;
  const referral = await referralDeps.referrals.getByReference(reference, clock.now());
  if (!referral) throw new Error('It was not saved');
  return referral;
};

const take = (referral: Referral, step: Omit<Step, 'messages'>): Promise<Referral> => {
  const {referralDeps, clock} = professionals.world;
  clock.pass(60_000);
  return referralDeps.referrals.takeStep(referral, {...step, messages: []}, clock.now());
};

/** The mails to the referrer's mailbox, once everything that is due has been sent. */
const outcomes = async () => {
  await professionals.world.deliver();
  return professionals.world.mails.filter(({to}) => to === 'team@surgery.example').map(({letter}) => letter);
};
const pass = (minutes: number) => {
  professionals.world.clock.pass(minutes * 60_000);
};

describe('Whoever referred', () => {
  it('is mailed that there is a place, without a word of who, of what, or why', async () => {
    const referral = await refer({isTold: true});
    const start = {step: 'book', by: 'provider', startsOn: '2026-06-02', startsAt: '10:00'} as const;
    await take(referral, start);
    const [letter, ...others] = await outcomes();
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(`Your referral ${referral.reference}: booked`);
    const text = letter ? letterText(letter) : '';
    expect(text).toContain(`https://menu.example/professional/referrals/${referral.reference}`);
    expect(text).not.toMatch(/Amina|Living Well|diabetes|LS8|2 June/);
  });

  it('is mailed of a decision only when it can no longer be taken back', async () => {
    const referral = await refer({isTold: true});
    const decided = await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    expect(await outcomes()).toEqual([]);
    await take(decided, {step: 'undo', by: 'provider'});
    pass(UNDO_MINUTES + 1);
    expect(await outcomes()).toEqual([]);
    const {referralDeps, clock} = professionals.world;
    const now = await referralDeps.referrals.get(referral.id, clock.now());
    if (!now) throw new Error('It has gone');
    await take(now, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES + 1);
    expect((await outcomes()).map(({subject}) => subject)).toEqual([
      `Your referral ${referral.reference}: not suitable`,
    ]);
  });

  it('is mailed of no outcome where the person did not agree, but always that nobody answers', async () => {
    const referral = await refer({isTold: false});
    const received = await take(referral, {step: 'acknowledge', by: 'provider'});
    await take(received, {step: 'lapse', by: 'system'});
    const other = await refer({isTold: false});
    await take(other, {step: 'withdraw', by: 'person'});
    expect((await outcomes()).map(({subject}) => subject)).toEqual([
      `Your referral ${referral.reference}: not answered`,
    ]);
  });

  it('whose mailbox refuses it costs the person nothing: only that mail is given up', async () => {
    const referral = await refer({isTold: true});
    await professionals.world.deliver();
    await take(referral, {step: 'accept', by: 'provider'});
    const {mailFaults, sweep, clock, referralDeps, rows} = professionals.world;
    const refuse = (): never => {
      throw Object.assign(new Error('Address refused'), {name: 'MessageRejected'});
    };
    mailFaults.push(refuse, refuse, refuse);
    for (let tries = 0; tries < 4; tries += 1) {
      await sweep();
      pass(70);
    }
    const messages = await rows('MESSAGE#');
    expect(messages.filter(({kind}) => kind === 'referrer-outcome')).toMatchObject([{gaveUp: 'refused'}]);
    expect((await referralDeps.referrals.get(referral.id, clock.now()))?.emailBouncedAt).toBeUndefined();
  });
});

describe('A person who was referred to several', () => {
  const referBoth = async (contactBy: string): Promise<Referral[]> => {
    const {world} = professionals;
    await world.addListing({
      id: 'test:choir',
      slug: 'choir',
      referral: {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []},
    });
    const both = {...TYPED, listing: ['living-well', 'choir'], contactBy, email: 'amina@example.org'};
    const sent = await nurse.post(
      '/professional/refer',
      {},
      {from: await nurse.post('/professional/refer', both)},
    );
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const found = await Promise.all(
      references.map((reference) =>
        world.referralDeps.referrals.getByReference(reference, world.clock.now()),
      ),
    );
    return found.flatMap((each) => (each ? [each] : []));
  };
  const start = async (referral: Referral): Promise<void> => {
    const booked = await take(referral, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await professionals.world.deliver();
  };
  const asked = () =>
    professionals.world.mails.filter(({letter}) =>
      letter.subject.startsWith('Do you still want the others?'),
    );

  it('is asked once one has started whether they still want the others, with a link to each', async () => {
    const [first, second] = await referBoth('email');
    if (!first || !second) throw new Error('They were not saved');
    await start(first);
    const [mail, ...more] = asked();
    expect(more).toEqual([]);
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain(`Reference ${second.reference}`);
    expect(text).toMatch(/https:\/\/menu\.example\/my-referral\/[\w-]{22}/);
    expect(text).not.toMatch(/Living Well|choir|diabetes/i);
  });

  it('is asked on the page of each as well: which others are open stands behind a code', async () => {
    const [first, second] = await referBoth('email');
    if (!first || !second) throw new Error('They were not saved');
    const own = ownReferral(() => professionals.world);
    const bodyOf = async ({reference}: Referral) =>
      (await (await own.opened(reference, 'amina@example.org')).get('/my-referral/mine')).body;
    expect(await bodyOf(second)).not.toContain('Do you still want');
    await start(first);
    expect(await bodyOf(second)).toContain('Do you still want this?');
    const started = await bodyOf(first);
    expect(started).toContain('Do you still want the others?');
    expect(started).toContain(second.reference);
    expect(started).toContain(second.listing.name);
    const [mail] = asked();
    const link = mail ? linkIn(mail, '/my-referral/') : '';
    const byLink = publicVisitor(professionals.world);
    await byLink.get(link);
    expect((await byLink.get('/my-referral/mine')).body).toContain('Do you still want this?');
    await take(await own.current(second.reference), {step: 'withdraw', by: 'person'});
    expect(await bodyOf(first)).not.toContain('Do you still want');
  });

  it('is asked by whoever runs the others where our mail does not reach them, and not when none is open', async () => {
    const [first, second] = await referBoth('phone-message');
    if (!first || !second) throw new Error('They were not saved');
    await start(first);
    expect(asked()).toEqual([]);
    await professionals.world.deliver();
    const tasks = () =>
      professionals.world.mails.filter(({letter}) => letter.subject.startsWith('Please ask if they still'));
    const [task, ...more] = tasks();
    expect(more).toEqual([]);
    expect(task?.letter.subject).toContain(second.reference);
    expect(task ? letterText(task.letter) : '').not.toMatch(/Amina|Living Well|choir|diabetes/i);
    const staff = staffOf(professionals.world);
    const page = await staff.get(`/provider/referrals/${second.reference}`);
    expect(page.body).toContain('Our email cannot ask them whether they still want your support');
    expect((await staff.get('/provider')).body).toContain('ask whether they still want this');
    // That they have started is what this provider needs; with whom is not.
    expect(page.body).not.toContain(first.reference);
    const [third, fourth] = await referBoth('email');
    if (!third || !fourth) throw new Error('They were not saved');
    await take(fourth, {step: 'withdraw', by: 'person'});
    await start(third);
    expect(asked()).toEqual([]);
    expect(tasks()).toHaveLength(1);
  });
});

describe('Somebody whose mail came back when they were asked whether they still want the others', () => {
  const referBoth = async (): Promise<Referral[]> => {
    const {world} = professionals;
    const {referral} = wholeListing().listing;
    await world.addListing({id: 'test:choir', slug: 'choir', referral: {...referral, questions: []}});
    const contact = {contactBy: 'email', email: 'amina@example.org', tellReferrer: 'yes'};
    const page = await nurse.post('/professional/refer', {
      ...TYPED,
      ...contact,
      listing: ['living-well', 'choir'],
    });
    const sent = await nurse.post('/professional/refer', {}, {from: page});
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const own = ownReferral(() => world);
    return await Promise.all(references.map((reference) => own.current(reference)));
  };
  /** One has started, and the mail that asks came back, told twice. */
  const asked = async (): Promise<Referral> => {
    const {world} = professionals;
    const [first, second] = await referBoth();
    if (!first || !second) throw new Error('They were not saved');
    const booked = await take(first, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await world.deliver();
    const mail = world.mails.find(({about}) => about.kind === 'person-others');
    if (!mail) throw new Error('Nobody was asked');
    await comesBack(world, mail.about, {to: 'amina@example.org', times: 2});
    return second;
  };
  const current = ({reference}: Referral) => ownReferral(() => professionals.world).current(reference);

  it('is called by whoever runs the others: one mail, in the list, and answered on the page', async () => {
    const second = await asked();
    const tasks = professionals.world.mails.filter(({about}) => about.kind === 'provider-still-wanted');
    expect(tasks.map(({about}) => about.referralId)).toEqual([second.id]);
    const staff = staffOf(professionals.world);
    const inbox = async () => (await staff.get('/provider')).body;
    expect(await inbox()).toContain('call them and ask whether they still want this');
    expect((await actOn(staff, second.reference, {action: 'still-wanted'})).status).toBe(303);
    const {body} = await staff.get(`/provider/referrals/${second.reference}`);
    expect(body).toContain('still wanted, as was said on the phone, by you');
    expect(body).not.toMatch(/Our email cannot ask them|We have asked them by email/);
    expect(await inbox()).not.toContain('ask whether they still want this');
    expect((await actOn(staff, second.reference, {action: 'still-wanted'})).status).toBe(409);
    expect((await nurse.get('/professional/referrals')).body).not.toContain('ask whether they still');
  });

  it('tells whoever referred them, who says it on their page: then nobody else is to call', async () => {
    const second = await asked();
    const path = `/professional/referrals/${second.reference}`;
    expect((await nurse.get('/professional/referrals')).body).toContain('ask whether they still want this');
    const said = await nurse.post(path, {action: 'still-wanted'}, {from: await nurse.get(path)});
    expect(said.location).toBe(`${path}?said=1`);
    expect((await current(second)).stillWanted?.isWanted).toBe(true);
    expect((await staffOf(professionals.world).get('/provider')).body).not.toContain(
      'ask whether they still',
    );
  });

  it('does not want it any more: it ends, and its provider is told', async () => {
    const second = await asked();
    const path = `/professional/referrals/${second.reference}`;
    await nurse.post(path, {action: 'not-wanted'}, {from: await nurse.get(path)});
    expect((await current(second)).state).toBe('withdrawn');
    await professionals.world.deliver();
    expect(professionals.world.mails.map(({about}) => about.kind)).toContain('provider-withdrawn');
  });

  it('cannot be said by somebody who was not asked', async () => {
    const [first] = await referBoth();
    if (!first) throw new Error('It was not saved');
    const path = `/professional/referrals/${first.reference}`;
    for (const action of ['still-wanted', 'not-wanted']) {
      await nurse.post(path, {action}, {from: await nurse.get(path)});
    }
    expect(await current(first)).toMatchObject({state: 'sent', version: 1});
  });
});

describe('The list of one’s own referrals', () => {
  const list = async () => (await nurse.get('/professional/referrals')).body;

  it('says why each ended, and whether the person could not or would not', async () => {
    const left = await refer({isTold: true});
    const booked = await take(left, {step: 'book', by: 'provider', startsOn: '2026-05-01'});
    const session = {on: '2026-05-01', came: true};
    const started = await take(booked, {step: 'start', by: 'provider', session});
    await take(started, {step: 'leave-early', by: 'provider', reason: 'could-not-work'});
    const refused = await refer({isTold: true});
    await take(await take(refused, {step: 'accept', by: 'provider'}), {
      step: 'decline',
      by: 'provider',
      reason: 'would-not-group',
    });
    const unfit = await refer({isTold: true});
    await take(unfit, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    const reasons = [
      'Could not: They could not get away from work',
      'Would not: They did not want this kind of support',
      'They live outside the area that it serves',
    ];
    // Not while it can be taken back.
    for (const reason of reasons.slice(1)) expect(await list()).not.toContain(reason);
    pass(UNDO_MINUTES);
    for (const reason of reasons) expect(await list()).toContain(reason);
  });

  it('says no reason where the person did not agree that they are told', async () => {
    const referral = await refer({isTold: false});
    await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES);
    expect(await list()).not.toContain('outside the area');
  });
});

describe('The page of one referral', () => {
  const openPage = ({reference}: Referral, who = nurse) => who.get(`/professional/referrals/${reference}`);

  it('says where it is, what has happened, why, and what was written back: not the provider’s own notes', async () => {
    const referral = await refer({isTold: true});
    const received = await take(referral, {step: 'acknowledge', by: 'provider'});
    await take(received, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    const {referralDeps, clock} = professionals.world;
    for (const [kind, text] of [
      ['referrer', 'Try the group in Bramley.'],
      ['internal', 'Rang twice.'],
    ] as const) {
      const note = {kind, at: clock.now().toISOString(), text};
      await referralDeps.referrals.addNote(referral.id, note, clock.now());
    }
    // Nothing of it before it can no longer be taken back.
    const meanwhile = await openPage(referral);
    expect(meanwhile.body).not.toMatch(/Not suitable|outside the area/);
    expect((await nurse.get('/professional/referrals')).body).not.toContain('Not suitable');
    pass(UNDO_MINUTES);
    const page = await openPage(referral);
    expect(page.h1).toContain('Amina Rashid-Holt');
    for (const words of [
      'Not suitable',
      'They live outside the area that it serves',
      'Try the group in Bramley.',
      'They have it',
    ]) {
      expect(page.body).toContain(words);
    }
    expect(page.body).not.toContain('Rang twice.');
  });

  it('suggests what else there is once it has ended and they are told: what the provider named first', async () => {
    const {world} = professionals;
    const offers = {referral: {...wholeListing().listing.referral, questions: []}};
    const offer = (slug: string, name: string) => ({slug, name, organisationName: 'Roundhay Wellbeing'});
    await world.addListing({id: 'test:walk', slug: 'walk', name: 'Walk and Talk', ...offers});
    await world.addListing({id: 'test:choir', slug: 'choir', name: 'A Choir', ...offers});
    world.found.push(offer('walk', 'Walk and Talk'), offer('choir', 'A Choir'));
    const ended = {step: 'not-suitable', by: 'provider', reason: 'outside-area'} as const;
    const told = await refer({isTold: true});
    await take(told, {...ended, suggested: [offer('choir', 'A Choir')]});
    const untold = await refer({isTold: false});
    await take(untold, ended);
    expect((await openPage(told)).body).not.toContain('Other support near them');
    pass(UNDO_MINUTES);
    const {body} = await openPage(told);
    expect(body.indexOf('Refer them to A Choir')).toBeGreaterThan(0);
    expect(body.indexOf('Refer them to Walk and Talk')).toBeGreaterThan(
      body.indexOf('Refer them to A Choir'),
    );
    expect(body).toContain('They suggest it.');
    expect((await openPage(untold)).body).not.toContain('Other support near them');
  });

  it('says nothing of a decision that was taken back: it is as if it had not been', async () => {
    const referral = await refer({isTold: true});
    const decided = await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    await take(decided, {step: 'undo', by: 'provider'});
    expect((await openPage(referral)).body).not.toContain('Not suitable');
  });

  it('says only that it has arrived when the person did not agree to more', async () => {
    const referral = await refer({isTold: false});
    const {referralDeps, clock} = professionals.world;
    await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES);
    const note = {kind: 'referrer', at: clock.now().toISOString(), text: 'They moved away.'} as const;
    await referralDeps.referrals.addNote(referral.id, note, clock.now());
    const {body} = await openPage(referral);
    expect(body).toContain('The person did not agree');
    expect(body).not.toMatch(/Not suitable|outside the area|They moved away/);
  });

  it('is one that there is not for everybody else, whatever they refer themselves', async () => {
    const referral = await refer({isTold: true});
    const colleague = await professionals.signedIn(actor('sam'));
    expect((await openPage(referral, colleague)).status).toBe(404);
    expect((await nurse.get('/professional/referrals/not-a-reference')).status).toBe(404);
  });

  it('waits for an answer anew when it was opened again', async () => {
    const referral = await refer({isTold: true});
    const ended = await take(referral, {step: 'withdraw', by: 'person'});
    professionals.world.clock.pass(9 * 86_400_000);
    await take(ended, {step: 'reopen', by: 'provider', reason: 'asked-again'});
    const {body} = await openPage(referral);
    expect(body).toContain('Opened again');
    expect(body).not.toContain('They should have answered by now');
  });
});

describe('A person who no longer wants whoever referred them to be told', () => {
  it('says so on their own page, and nothing more is mailed or shown to them', async () => {
    const email = 'amina@example.com';
    const {reference} = await refer({isTold: true, email});
    // So that the mail with the code is the last one to them.
    await professionals.world.deliver();
    const own = ownReferral(() => professionals.world);
    const person = await own.opened(reference, email);
    expect((await person.get('/my-referral/mine')).body).toContain('We tell whoever referred you');
    const about = {
      name: 'Amina Rashid-Holt',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1958',
      postcode: 'LS8 4AB',
    };
    const other = {...about, section: 'needs', stopReferrer: 'yes'};
    await own.press(person, 'save', other);
    expect((await own.current(reference)).tellReferrer).toBe(true);
    await own.press(person, 'save', {...about, section: 'about', stopReferrer: 'yes'});
    expect((await person.get('/my-referral/mine')).body).not.toContain('We tell whoever referred you');
    expect((await own.personOf(await own.current(reference))).said).toMatchObject({
      reason: 'Asked for it herself',
      tellReferrer: false,
    });
    await take(await own.current(reference), {step: 'accept', by: 'provider'});
    expect(await outcomes()).toEqual([]);
    expect((await nurse.get(`/professional/referrals/${reference}`)).body).not.toContain('Accepted');
  });
});

describe('A referral that went on to another provider', () => {
  /** Passes it on, as its provider does when the person agreed; gives the second. */
  const goOn = async (first: Referral, tellsReferrer = true): Promise<Referral> => {
    const {world} = professionals;
    const {referral} = wholeListing().listing;
    await world.addListing({
      id: 'test:walk',
      slug: 'walk',
      name: 'Walk and Talk',
      referral: {...referral, questions: []},
    });
    const {referralDeps, clock} = world;
    const whole = await referralDeps.getListingBySlug('walk');
    const person = await referralDeps.referrals.getPerson(first.id, clock.now());
    if (!whole || !person) throw new Error('There is nothing to pass on');
    const proposed = {
      slug: 'walk',
      name: 'Walk and Talk',
      organisationName: 'Roundhay Wellbeing',
      answerBy: '2026-05-11',
    };
    const saved = await passOn(referralDeps)({
      referral: first,
      person,
      whole,
      proposed,
      tells: {referrer: tellsReferrer, practice: false},
      by: 'provider',
      messages: [],
    });
    const second = await referralDeps.referrals.get(saved.referralId, clock.now());
    if (!second) throw new Error('It was not saved');
    return second;
  };

  it('is followed there by whoever referred, who is mailed of it and finds it among their own', async () => {
    const first = await refer({isTold: true});
    const second = await goOn(first);
    await take(second, {step: 'accept', by: 'provider'});
    expect((await outcomes()).map(({subject}) => subject)).toEqual(
      expect.arrayContaining([
        `Your referral ${first.reference}: passed on`,
        `Your referral ${second.reference}: accepted`,
      ]),
    );
    const page = await nurse.get(`/professional/referrals/${first.reference}`);
    expect(page.body).toContain('Walk and Talk');
    expect(page.body).toContain(`/professional/referrals/${second.reference}`);
    expect((await nurse.get(`/professional/referrals/${second.reference}`)).h1).toContain(
      'Amina Rashid-Holt',
    );
    expect((await nurse.get('/professional/referrals')).body).toContain(second.reference);
    const colleague = await professionals.signedIn(actor('sam'));
    expect((await colleague.get(`/professional/referrals/${second.reference}`)).status).toBe(404);
  });

  it('stays one of those that were asked for together: the person is asked of it when another starts', async () => {
    const {world} = professionals;
    const {referral} = wholeListing().listing;
    await world.addListing({id: 'test:choir', slug: 'choir', referral: {...referral, questions: []}});
    const both = {
      ...TYPED,
      listing: ['living-well', 'choir'],
      contactBy: 'email',
      email: 'amina@example.org',
    };
    const page = await nurse.post('/professional/refer', both);
    const sent = await nurse.post('/professional/refer', {}, {from: page});
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const own = ownReferral(() => world);
    const [first, other] = await Promise.all(references.map((reference) => own.current(reference)));
    if (!first || !other) throw new Error('They were not saved');
    const second = await goOn(first);
    const booked = await take(other, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await world.deliver();
    const mail = world.mails.find(({letter}) => letter.subject.startsWith('Do you still want the others?'));
    expect(mail ? letterText(mail.letter) : '').toContain(`Reference ${second.reference}`);
    const person = await own.opened(second.reference, 'amina@example.org');
    expect((await person.get('/my-referral/mine')).body).toContain('Do you still want this?');
  });

  it('is not, where the person did not agree for the second too', async () => {
    const second = await goOn(await refer({isTold: true}), false);
    expect([second.referrerId, second.tellReferrer]).toEqual([undefined, undefined]);
  });

  it('is not, where the person did not agree: nobody there learns who had referred them', async () => {
    const first = await refer({isTold: false});
    const second = await goOn(first);
    expect([second.referrerId, second.tellReferrer]).toEqual([undefined, undefined]);
    const {referralDeps, clock} = professionals.world;
    expect((await referralDeps.referrals.getPerson(second.id, clock.now()))?.referrer).toBeUndefined();
    expect((await nurse.get(`/professional/referrals/${first.reference}`)).body).not.toContain(
      second.reference,
    );
    expect((await nurse.get(`/professional/referrals/${second.reference}`)).status).toBe(404);
  });
});

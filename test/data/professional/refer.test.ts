import {beforeEach, describe, expect, it} from 'vitest';
import {practiceStore} from '../../../functions/data/practiceStore.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {staffOf} from '../../support/staff.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {actor, professionalWorld} from './professionalWorld.ts';
import {TYPED} from './referring.ts';

const professionals = eachOf(professionalWorld);
let nurse: Visitor;
beforeEach(async () => {
  await professionals().world.addListing();
  await professionals().world.addListing({
    id: 'test:walking',
    slug: 'walking',
    name: 'Walking group',
    eligibility: {minimumAge: 65, forYouIf: [], notForYouIf: []},
    referral: {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []},
  });
  nurse = await professionals().signedIn(actor('pat'));
});

const REFERRED = {...TYPED, email: '', tellReferrer: 'yes', nhsNumber: '999 000 0018'};
const BOTH = ['living-well', 'walking'];

/** The page before sending, for these listings. */
const checked = (
  listing: readonly string[],
  change: Record<string, string> = {},
  who = nurse,
): Promise<Page> => who.post('/professional/refer', {...REFERRED, listing, ...change});

const send = (page: Page, change: Record<string, string> = {}, who = nurse): Promise<Page> =>
  who.post('/professional/refer', change, {from: page});

const referencesIn = ({location}: Page): string[] =>
  new URL(location ?? '', 'https://menu.example').searchParams.getAll('reference');

const rows = (prefix: string) => professionals().world.rows(prefix);

describe('A professional’s referral', () => {
  it('is one saved referral for each listing, with who made it and what they said', async () => {
    const sent = await send(await checked(BOTH));
    expect(sent.status).toBe(303);
    expect(referencesIn(sent)).toHaveLength(2);
    const people = await rows('PERSON');
    expect(people).toHaveLength(2);
    expect(people[0]).toMatchObject({
      name: 'Amina Rashid-Holt',
      nhsNumber: '9990000018',
      referrer: {name: 'Nurse pat', job: 'Practice nurse'},
      said: {reason: 'Asked for it herself', agreement: 'agreed', tellReferrer: true},
    });
    const referrals = (await rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    expect(referrals).toMatchObject([
      {route: 'professional', referrerId: 'pat'},
      {route: 'professional', referrerId: 'pat'},
    ]);
    expect(await rows('REFERRER#pat')).toHaveLength(2);
  });

  it('gives each listing the answers to its own questions only', async () => {
    await send(await checked(BOTH, {'q-breathless': 'no', 'q-invented': 'x'}));
    const people = await rows('PERSON');
    const asked = people.map(({answers}) => (answers as {id: string}[]).map(({id}) => id));
    expect(asked.sort()).toEqual([[], ['diagnosed', 'breathless']]);
  });

  it('says whom the questions of a listing mean: they are worded for the person', async () => {
    expect((await nurse.get('/professional/refer?listing=living-well')).body).toContain('“You” means them');
  });

  it('tells the provider by mail, and nothing of the person in it', async () => {
    await send(await checked(['living-well']));
    await professionals().world.deliver();
    const [mail] = professionals().world.mails;
    expect(mail?.to).toBe('referrals@roundhay.example');
    expect(JSON.stringify(mail)).not.toContain('Amina');
  });

  it('is the same one, however often the page is sent', async () => {
    const page = await checked(BOTH);
    const [first, ...others] = await Promise.all([send(page), send(page), send(page)]);
    const again = await send(page);
    expect(new Set([first, ...others, again].map((each) => each.location)).size).toBe(1);
    expect(await rows('PERSON')).toHaveLength(2);
  });

  it('is not sent when the key was used for other answers: they are shown again', async () => {
    const page = await checked(['living-well']);
    await send(page);
    const other = await send(page, {name: 'Somebody Else'});
    expect(other.status).toBe(409);
    expect(other.body).toContain('Somebody Else');
    expect(await rows('PERSON')).toHaveLength(1);
  });

  it('comes back with every error at once, and with what was typed', async () => {
    const page = await checked(['living-well'], {
      name: '',
      phone: '',
      reason: '',
      agreement: 'best-interests',
      'q-diagnosed': '',
    });
    expect(page.status).toBe(400);
    expect(page.title).toMatch(/^Error: /);
    for (const field of ['name', 'phone', 'reason', 'q-diagnosed', 'agreementNote']) {
      expect(page.body).toContain(`href="#${field}"`);
    }
    expect(page.body).toContain('LS8 4AB');
  });

  it('goes only where the person fits, and says why', async () => {
    const page = await checked(BOTH, {'dateOfBirth-year': '1990'});
    expect(page.body).toContain('It will not go to Walking group.');
    expect(page.body).toContain('aged 65 or over');
    expect(referencesIn(await send(page))).toHaveLength(1);
    const none = await checked(['living-well'], {'q-diagnosed': 'no'});
    expect(none.body).toContain('It is for people who know that they have diabetes.');
    expect(none.body).not.toContain('value="send"');
  });

  it('cannot be made for a listing whose mailbox is not proven, or that takes no professionals', async () => {
    await professionals().world.addListing({id: 'test:off', slug: 'off'}, {isProven: false});
    const page = await nurse.get('/professional/refer?listing=off');
    expect(page.h1).toBe('You cannot refer to this here now');
    await send(await checked(['off']));
    expect(await rows('PERSON')).toHaveLength(0);
  });
});

describe('What was chosen', () => {
  const chosen = (slugs: readonly string[]) =>
    nurse.get(`/professional/refer?${slugs.map((slug) => `listing=${slug}`).join('&')}`);

  it('is asked again when it is more than one form can go to: nothing is left out unsaid', async () => {
    for (const slug of ['third', 'fourth']) {
      await professionals().world.addListing({id: `test:${slug}`, slug, name: `The ${slug} course`});
    }
    const page = await chosen([...BOTH, 'third', 'fourth']);
    expect(page.status).toBe(400);
    expect(page.h1).toBe('Choose up to 3');
    expect(page.body).toContain('Tick 3 or fewer');
    for (const slug of [...BOTH, 'third', 'fourth']) expect(page.body).toContain(`value="${slug}"`);
    expect((await chosen([...BOTH, 'third'])).h1).toBe('Who are you referring?');
  });

  it('stays chosen when another of it takes no referrals here, and how to ask there is said', async () => {
    await professionals().world.addListing({id: 'test:off', slug: 'off', name: 'Off'}, {isProven: false});
    const page = await chosen(['living-well', 'off', 'living-well', 'no-such']);
    expect(page.status).toBe(200);
    expect(page.body).toContain('<a href="/support/off">Off</a>. Call us.');
    expect(page.body.match(/name="listing"/g)).toHaveLength(1);
    expect(page.body).toMatch(/value="living-well"[^>]* checked|checked[^>]* value="living-well"/);
  });
});

describe('Somebody who means harm', () => {
  it('cannot set what no field of the form asks for', async () => {
    await send(
      await checked(['living-well'], {
        referrerId: 'another',
        state: 'completed',
        route: 'self',
        organisationId: 'theirs',
        helperName: 'Somebody',
        note: 'More than the form asks',
        run: 'a-run',
      }),
    );
    const [referral] = (await rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    expect(referral).toMatchObject({referrerId: 'pat', state: 'sent', route: 'professional'});
    const [person] = await rows('PERSON');
    expect(person).not.toHaveProperty('helperName');
    expect(person).not.toHaveProperty('note');
  });

  it('does not see a colleague’s referral, by its reference or in a list', async () => {
    const sent = await send(await checked(['living-well']));
    const colleague = await professionals().signedIn(actor('sam'));
    const peek = await colleague.get(sent.location ?? '');
    expect(peek.status).toBe(404);
    expect((await nurse.get(sent.location ?? '')).body).toContain(referencesIn(sent)[0]);
    expect((await colleague.get('/professional/referrals')).body).not.toContain('Amina');
    expect((await nurse.get('/professional/referrals')).body).toContain('Amina');
  });

  it('shows which GP practice a code is of before it is sent, and to the provider, or that nobody knows it', async () => {
    const {world} = professionals();
    const surgery = {code: 'B86999', name: 'Example Surgery, Leeds', email: 'post@surgery.example'};
    const by = {role: 'curator', accountId: 'a-curator'} as const;
    const {practices} = world.providerDeps;
    const shown = async () => (await checked(['living-well'], {tellPractice: 'b86 999'})).body;
    expect(await shown()).toContain('B86999. We do not know a practice by this code');
    await practiceStore({client: world.client, tableName: world.directoryTable}).set(
      surgery,
      by,
      world.clock.now(),
    );
    expect(await shown()).toContain('Example Surgery, Leeds (B86999). We cannot tell this practice yet');
    await practices.prove(surgery, by, world.clock.now());
    expect(await shown()).toContain('Example Surgery, Leeds (B86999)<');
    const [reference = ''] = referencesIn(
      await send(await checked(['living-well'], {tellPractice: 'B86999'})),
    );
    expect((await staffOf(world).get(`/provider/referrals/${reference}`)).body).toContain(
      'Example Surgery, Leeds (B86999)',
    );
  });

  it.each([
    [{tellReferrer: ''}, ['They may tell the GP surgery.'], ['We will tell']],
    [{tellReferrer: 'yes'}, ['We will tell you what becomes of it, too.'], ['We will tell the GP practice']],
    [
      {tellReferrer: '', tellPractice: 'B86999'},
      ['We will tell the GP practice above'],
      ['They may tell', 'We will tell you'],
    ],
  ])('says to tell the person who will be told: %j', async (agreed, said, unsaid) => {
    const {body} = await checked(['living-well'], agreed);
    for (const words of [...said, 'The person can ask us to stop.']) {
      expect(body.replaceAll(/\s+/g, ' ')).toContain(words);
    }
    for (const words of unsaid) expect(body).not.toContain(words);
  });

  it('does not meet another’s referral by replaying their key', async () => {
    const page = await checked(['living-well']);
    const first = await send(page);
    const colleague = await professionals().signedIn(actor('sam'));
    const replayed = await send(page, {}, colleague);
    expect(referencesIn(replayed)).not.toEqual(referencesIn(first));
    expect(await rows('REFERRER#sam')).toHaveLength(1);
  });

  it('makes nothing after the role was taken from them', async () => {
    const leaver = await professionals().signedIn(actor('kim', []));
    const page = await leaver.post('/professional/refer', {...REFERRED, listing: ['living-well']});
    expect(page.status).toBe(403);
  });

  it('finds what was typed shown as text', async () => {
    const page = await checked(['living-well'], {name: '<script>alert(1)</script>'});
    expect(page.body).not.toContain('<script>alert');
    expect(page.body).toContain('&lt;script>alert');
  });
});

describe('My referrals', () => {
  it('say what is late, and only those when asked', async () => {
    await send(await checked(['living-well']));
    expect((await nurse.get('/professional/referrals?show=late')).body).toContain('None of your referrals');
    professionals().world.clock.pass(9 * 86_400_000);
    const late = await nurse.get('/professional/referrals?show=late');
    expect(late.body).toContain('Amina');
    expect(late.body).toContain('9 days ago');
  });

  it('say only that it has arrived when the person did not agree to more', async () => {
    const page = await checked(['living-well'], {tellReferrer: ''});
    await send(page);
    const {referrals} = professionals().world.referralDeps;
    const now = professionals().world.clock.now();
    const [id = ''] = await referrals.listMadeBy('pat');
    const referral = await referrals.get(id, now);
    if (!referral) throw new Error('It was not saved');
    await referrals.takeStep(
      referral,
      {step: 'not-suitable', by: 'provider', reason: 'not-the-right-support', messages: []},
      now,
    );
    // From when it can no longer be taken back.
    professionals().world.clock.pass(16 * 60_000);
    const {body} = await nurse.get('/professional/referrals');
    expect(body).not.toContain('Not suitable');
    expect(body).toContain('They have it');
  });
});

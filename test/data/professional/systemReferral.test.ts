import {licenceStore} from '../../../functions/data/accounts/licenceStore.ts';
import {beforeEach, describe, expect, it} from 'vitest';
import {eachOf} from '../../support/eachWorld.ts';
import {actor, professionalWorld, type SystemAnswer} from './professionalWorld.ts';

const professionals = eachOf(professionalWorld);
let send: (json: unknown, key?: string) => Promise<SystemAnswer>;
beforeEach(async () => {
  await professionals().world.addListing();
  await professionals().world.addListing({
    id: 'test:walking',
    slug: 'walking',
    name: 'Walking group',
    eligibility: {minimumAge: 65, forYouIf: [], notForYouIf: []},
    referral: {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []},
  });
  send = await professionals().system('surgery', actor('pat'));
});

const KEY = 'a-key-that-is-long-enough';
const OTHER_KEY = 'another-key-that-is-long-enough';

const SENT = {
  listings: ['living-well'],
  name: 'Amina Rashid-Holt',
  dateOfBirth: '1958-03-27',
  contactBy: 'phone-message',
  phone: '0113 496 0942',
  postcode: 'LS8 4AB',
  nhsNumber: '999 000 0018',
  needs: ['step-free'],
  reason: 'Asked for it herself',
  agreement: 'agreed',
  tellReferrer: true,
  answers: {'living-well': {diagnosed: 'yes'}},
} as const;
const BOTH = {...SENT, listings: ['living-well', 'walking']};

const rows = (prefix: string) => professionals().world.rows(prefix);
const people = () => rows('PERSON');
const faults = ({body}: SystemAnswer): string[] => (body.errors ?? []).map(({pointer}) => pointer);

describe('A record system’s referral', () => {
  it('is a professional’s, in the name of whoever answers for the system', async () => {
    const {status, body} = await send(SENT, KEY);
    expect(status).toBe(201);
    expect(body.referrals).toMatchObject([{listing: 'living-well'}]);
    const referrals = (await rows('REFERRAL')).filter(({sk}) => sk === 'REFERRAL');
    expect(referrals).toMatchObject([
      {
        reference: body.referrals?.[0]?.reference,
        route: 'professional',
        referrerId: 'pat',
        tellReferrer: true,
      },
    ]);
    expect(await people()).toMatchObject([
      {
        name: 'Amina Rashid-Holt',
        nhsNumber: '9990000018',
        sentBy: 'surgery, record system',
        referrer: {name: 'Nurse pat', organisation: 'Example Surgery'},
        said: {reason: 'Asked for it herself', agreement: 'agreed'},
        answers: [{id: 'diagnosed', answer: 'Yes'}],
      },
    ]);
  });

  it('is saved as the same person’s from the form is, but for the system’s name', async () => {
    await send(SENT, KEY);
    const [bySystem] = await people();
    const nurse = await professionals().signedIn(actor('pat'));
    const page = await nurse.post('/professional/refer', {
      ...SENT,
      listing: SENT.listings,
      answers: '',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1958',
      'q-diagnosed': 'yes',
      tellReferrer: 'yes',
    });
    await nurse.post('/professional/refer', {}, {from: page});
    const byForm = (await people()).find(({pk}) => pk !== bySystem?.pk);
    const own = {pk: '', referralId: '', sentBy: ''};
    expect({...byForm, ...own}).toEqual({...bySystem, ...own});
  });

  it('goes to several listings at once, which are found together afterwards', async () => {
    const {body} = await send(BOTH, KEY);
    expect(body.referrals?.map(({listing}) => listing)).toEqual(BOTH.listings);
    expect(new Set(body.referrals?.map(({reference}) => reference)).size).toBe(2);
    expect(await rows('TOGETHER#')).toMatchObject([{referralIds: [expect.any(String), expect.any(String)]}]);
  });

  it('is among the referrals of whoever answers for it, and of nobody else', async () => {
    const {body} = await send(SENT, KEY);
    const path = `/professional/referrals/${body.referrals?.[0]?.reference ?? ''}`;
    expect((await (await professionals().signedIn(actor('pat'))).get(path)).status).toBe(200);
    expect((await (await professionals().signedIn(actor('sam'))).get(path)).status).toBe(404);
  });
});

describe('The same again', () => {
  it('under the same key is the same answer, and one referral', async () => {
    const [first, ...others] = await Promise.all([send(BOTH, KEY), send(BOTH, KEY), send(BOTH, KEY)]);
    const later = await send({...BOTH}, KEY);
    expect([...others, later]).toEqual([first, first, first]);
    expect(first.status).toBe(201);
    expect(await people()).toHaveLength(2);
  });

  it('under the same key is the same answer after the listing has closed', async () => {
    const first = await send(SENT, KEY);
    await professionals().world.addListing({status: 'paused'});
    expect(await send(SENT, KEY)).toEqual(first);
    expect((await send(SENT, OTHER_KEY)).status).toBe(409);
  });

  it('is told nothing of a listing that is hidden, but what it sent there before', async () => {
    const first = await send(SENT, KEY);
    await professionals().world.addListing({status: 'hidden'});
    expect(await send(SENT, KEY)).toEqual(first);
    const other = await send(SENT, OTHER_KEY);
    expect([other.status, faults(other)]).toEqual([400, ['#/listings/0']]);
    expect(JSON.stringify(other.body)).not.toContain('0113');
  });

  it.each([
    ['another person', {...SENT, name: 'Somebody Else'}],
    ['another listing', {...SENT, listings: ['walking'], answers: {}}],
    ['one listing more', BOTH],
  ])('with %s under the same key is refused, and nothing of the first is told', async (_what, json) => {
    await send(SENT, KEY);
    const {status, body} = await send(json, KEY);
    expect([status, body.type]).toEqual([409, '/help/problems#key-reused']);
    expect(JSON.stringify(body)).not.toContain('Amina');
    expect(await people()).toHaveLength(1);
  });

  it('by another system under the same key is a referral of its own', async () => {
    const first = await send(SENT, KEY);
    const hospital = await professionals().system('hospital', actor('sam'));
    const second = await hospital(SENT, KEY);
    expect(second.status).toBe(201);
    expect(second.body.referrals).not.toEqual(first.body.referrals);
    expect(await people()).toHaveLength(2);
  });
});

describe('What a system sends wrong', () => {
  it('is told all at once, by where it stands', async () => {
    const answer = await send(
      {
        ...SENT,
        name: ' ',
        dateOfBirth: '2099-01-01',
        phone: '12',
        postcode: 'LS8',
        reason: 'one\ntwo',
        agreement: 'best-interests',
        nhsNumber: '999 123 4567',
        answers: {'living-well': {invented: 'x'}, walking: {pace: 'slow'}},
      },
      KEY,
    );
    expect(answer.status).toBe(400);
    expect(faults(answer)).toEqual([
      '#/name',
      '#/dateOfBirth',
      '#/phone',
      '#/postcode',
      '#/reason',
      '#/nhsNumber',
      '#/answers/living-well/diagnosed',
      '#/agreementNote',
      '#/answers/living-well/invented',
      '#/answers/walking/pace',
    ]);
    expect(await people()).toEqual([]);
  });

  it.each([
    ['nothing', {}, '#/listings'],
    ['a list', [], '#/'],
    ['a text', 'x', '#/'],
    ['null', null, '#/'],
    ['a number for a name', {...SENT, name: 7}, '#/name'],
    ['who refers', {...SENT, referrer: {name: 'Dr A'}}, '#/'],
    ['whose referral it is', {...SENT, referrerId: 'sam'}, '#/'],
    ['a state', {...SENT, state: 'accepted'}, '#/'],
    ['no listing', {...SENT, listings: []}, '#/listings'],
    ['four listings', {...SENT, listings: ['a', 'b', 'c', 'd']}, '#/listings'],
    ['a listing twice', {...SENT, listings: ['walking', 'walking']}, '#/listings'],
    ['a listing that there is not', {...SENT, listings: ['living-well', 'nothing-here']}, '#/listings/1'],
    ['a need that there is not', {...SENT, needs: ['a pony']}, '#/needs/0'],
    ['a very long reason', {...SENT, reason: 'x'.repeat(5000)}, '#/reason'],
    ['half a character and no more', {...SENT, reason: '\u0000'}, '#/reason'],
    [
      'an answer that is no choice',
      {...SENT, answers: {'living-well': {diagnosed: 'perhaps'}}},
      '#/answers/living-well/diagnosed',
    ],
    ['agreement in other words', {...SENT, agreement: 'yes'}, '#/agreement'],
    [
      'a level without a licence',
      {...SENT, activation: {level: 2, tool: 'PAM-13', on: '2026-03-01'}},
      '#/activation',
    ],
    ['a prototype for answers', JSON.parse('{"__proto__": {"name": "x"}}') as unknown, '#/listings'],
  ])('(%s) is refused with 400 and its place', async (_what, json, pointer) => {
    const answer = await send(json, KEY);
    expect(answer.status).toBe(400);
    expect(faults(answer)).toContain(pointer);
    expect(await people()).toEqual([]);
  });

  it('is refused for all when one of them is not for the person', async () => {
    const answer = await send({...BOTH, dateOfBirth: '1990-03-27'}, KEY);
    expect([answer.status, faults(answer)]).toEqual([400, ['#/listings/1']]);
    const stopped = await send({...SENT, answers: {'living-well': {diagnosed: 'no'}}}, KEY);
    expect([stopped.status, faults(stopped)]).toEqual([400, ['#/listings/0']]);
    expect(await people()).toEqual([]);
  });

  it('is refused for all when one of them takes no referrals now, with whom to call', async () => {
    await professionals().world.addListing({status: 'full'});
    const answer = await send({...BOTH, listings: ['walking', 'living-well']}, KEY);
    expect(answer.status).toBe(409);
    expect(answer.body.errors).toEqual([{pointer: '#/listings/1', detail: 'Call 0113 496 0101'}]);
    expect(await people()).toEqual([]);
  });

  it('is refused without a key', async () => {
    expect((await send(SENT)).status).toBe(400);
    expect((await send(SENT, 'short')).status).toBe(400);
  });
});

describe('Whoever answers for a system', () => {
  it('must be a professional at that moment', async () => {
    const left = await professionals().system('surgery', actor('pat', []));
    expect((await left(SENT, KEY)).status).toBe(403);
  });

  it('must have said who they are', async () => {
    const silent = await professionals().system('new', actor('new'), null);
    expect((await silent(SENT, KEY)).status).toBe(403);
  });

  it('may send an activation level when their organisation holds a licence', async () => {
    const odsCode = 'B86999';
    const licensed = await professionals().system('licensed', actor('lee'), {odsCode});
    await licenceStore(professionals().world.accounts).confirm(
      {odsCode, provenBy: 'surgery.example'},
      {accountId: 'lee', name: 'Lee'},
      professionals().world.clock.now(),
    );
    const activation = {level: 2, tool: 'PAM-13', on: '2026-03-01'};
    expect((await licensed({...SENT, activation}, KEY)).status).toBe(201);
    expect(await people()).toMatchObject([{said: {activation}}]);
    const late = await licensed({...SENT, activation: {...activation, on: '2099-01-01'}}, OTHER_KEY);
    expect([late.status, faults(late)]).toEqual([400, ['#/activation/on']]);
  });
});

describe('A system that sends without end', () => {
  it('is told to wait after 300 in an hour, can ask again for what it sent, and stops nobody else', async () => {
    const first = await send(SENT, KEY);
    const wrong = {...SENT, listings: ['nothing-here']};
    for (let sent = 1; sent < 300; sent += 1) await send(wrong, OTHER_KEY);
    expect((await send(wrong, OTHER_KEY)).status).toBe(429);
    expect(await send(SENT, KEY)).toEqual(first);
    expect((await (await professionals().system('hospital', actor('sam')))(SENT, KEY)).status).toBe(201);
    professionals().world.clock.pass(3_600_000);
    expect((await send(BOTH, OTHER_KEY)).status).toBe(201);
  });
});

import {beforeEach, describe, expect, it} from 'vitest';
import {ProblemError} from '#shared/problems.ts';
import {problemReply} from '../../../functions/http/reply.ts';
import {createReferral} from '../../../functions/referrals/createReferral.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const KEY = {'idempotency-key': 'a-key-that-is-long-enough'};
const post = (json: unknown, headers: Record<string, string> = KEY) =>
  publicVisitor(world()).postJson('/api/referrals', json, headers);

describe('POST /api/referrals', () => {
  it('answers 201 with a reference and a private link that opens', async () => {
    const page = await post(API_REQUEST);
    expect(page.status).toBe(201);
    const {followUrl} = JSON.parse(page.body) as {followUrl: string};
    const person = publicVisitor(world());
    const opened = await person.get(followUrl);
    expect(opened.location).toBe('/my-referral/mine');
    expect((await person.get('/my-referral/mine')).body).toContain('Roundhay Wellbeing');
  });

  it('gives a lost answer again, the link too', async () => {
    const one = await post(API_REQUEST);
    const other = await post(API_REQUEST);
    expect(other.body).toBe(one.body);
  });

  it('gives a lost answer again although the listing has closed meanwhile', async () => {
    const one = await post(API_REQUEST);
    await world().addListing({status: 'paused'});
    expect((await post(API_REQUEST)).body).toBe(one.body);
    expect((await post({...API_REQUEST, name: 'Bilal Khalid'})).status).toBe(409);
  });

  it('says over the limit of the hour when to send it again', async () => {
    const deps = {
      ...world().referralDeps,
      limits: {...world().referralDeps.limits, allows: () => Promise.resolve(false)},
    };
    world().clock.pass(1_500);
    const refused = createReferral(deps)({
      id: 'a-request',
      method: 'POST',
      path: '/api/referrals',
      params: {},
      query: new URLSearchParams(),
      headers: {'content-type': 'application/json', ...KEY},
      cookies: new Map(),
      body: Buffer.from(JSON.stringify(API_REQUEST)),
      viewerAddress: '203.0.113.7',
    });
    const failure: unknown = await Promise.resolve(refused).catch((thrown: unknown) => thrown);
    if (!(failure instanceof ProblemError)) throw new Error('It was saved');
    const {status, headers} = problemReply(failure, 'a-request');
    expect(status).toBe(429);
    const hourEndsMs = Math.ceil(world().clock.now().getTime() / 3_600_000) * 3_600_000;
    expect(headers?.['retry-after']).toBe(
      String(Math.ceil((hourEndsMs - world().clock.now().getTime()) / 1000)),
    );
  });

  it('wants a key', async () => {
    expect((await post(API_REQUEST, {})).status).toBe(400);
    expect((await post(API_REQUEST, {'idempotency-key': 'short'})).status).toBe(400);
  });

  it.each([
    ['nothing', {}],
    ['a list', []],
    ['a text', 'x'],
    ['a professional’s field', {...API_REQUEST, referrer: 'Dr A'}],
    ['an unknown need', {...API_REQUEST, needs: ['a pony']}],
    ['a person under 16', {...API_REQUEST, dateOfBirth: '2015-01-01'}],
    ['a date of birth to come', {...API_REQUEST, dateOfBirth: '2099-01-01'}],
    ['a number for a name', {...API_REQUEST, name: 7}],
    ['a very long note', {...API_REQUEST, note: 'x'.repeat(5000)}],
    ['a wrong NHS number', {...API_REQUEST, nhsNumber: '999 123 4567'}],
  ])('refuses %s with 400', async (_what, json) => {
    expect((await post(json)).status).toBe(400);
  });

  it('says 404 for a listing that does not exist, and 409 for one that takes no referral online', async () => {
    expect((await post({...API_REQUEST, listing: 'nothing-here'})).status).toBe(404);
    await world.anew();
    await world().addListing({}, {isProven: false});
    expect((await post(API_REQUEST)).status).toBe(409);
  });

  it('says 409 for a start that does not exist', async () => {
    expect((await post({...API_REQUEST, run: 'run-9'})).status).toBe(409);
  });
});

import {beforeEach, describe, expect, it} from 'vitest';
import {formOf, readRequest, valuesOf} from '../../../functions/http/request.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {API_REQUEST, publicVisitor, WHO} from '../../support/referralRoutes.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing();
});

const manyLongAnswers = Object.fromEntries(
  Array.from({length: 60}, (_, index) => [`q-${index}`, 'x'.repeat(4000)]),
);

describe('a hostile form', () => {
  it('whose token is no ASCII is shown again, and is no failure of ours', async () => {
    const person = publicVisitor(world());
    await person.get('/refer/living-well');
    const page = await person.post(
      '/refer/living-well/who',
      {formToken: 'é'.repeat(32)},
      {headers: {'sec-fetch-site': ''}},
    );
    expect(page.status).toBe(200);
    expect(page.h1).toContain('Who is this for?');
  });

  it('with more than a row can hold is cut, page by page', async () => {
    const person = publicVisitor(world());
    const start = await person.get('/refer/living-well');
    const answers = {...manyLongAnswers, age: 'fits', notFor: 'no', 'q-diagnosed': 'yes'};
    const begun = await person.post('/refer/living-well', answers, {from: start});
    expect(begun.location).toBe('/refer/living-well/who');
    const {name, ...others} = WHO;
    const who = {...others, name: [name, ...Array<string>(39).fill('x'.repeat(4000))]};
    const next = await person.post('/refer/living-well/who', who, {from: start});
    expect(next.location).toBe('/refer/living-well/contact');
  });

  it('cannot lead into a dead end by an answer that is too long', async () => {
    const person = publicVisitor(world());
    const start = await person.get('/refer/living-well');
    const answers = {age: 'fits', notFor: 'no', 'q-diagnosed': 'x'.repeat(301)};
    const begun = await person.post('/refer/living-well', answers, {from: start});
    expect(begun.status).toBe(400);
    expect(begun.body).toContain('Use 300 letters or fewer');
  });

  it('with half a character is kept with the rest of it', async () => {
    const json = {...API_REQUEST, note: 'before \ud800 after'};
    const key = {'idempotency-key': 'a-key-that-is-long-enough'};
    expect((await publicVisitor(world()).postJson('/api/referrals', json, key)).status).toBe(201);
    expect((await world().rows('PERSON'))[0]?.note).toBe('before \ufffd after');
    const person = publicVisitor(world());
    await person.get('/refer/living-well');
    const page = await person.post('/refer/living-well/check', {note: `x${'😀'.repeat(2000)}`});
    expect(page.status).toBe(400);
  });

  it('with a hundred thousand fields is read at once', () => {
    const fields = Array.from({length: 100_000}, (_, index) => `f${index}=x`).join('&');
    const values = valuesOf(new URLSearchParams(`${fields}&f1=y&__proto__=a&__proto__=b`));
    expect(values.f1).toEqual(['x', 'y']);
    expect(Object.getPrototypeOf(values)).toBe(Object.prototype);
  }, 5000);

  it('longer than any form of ours is refused', () => {
    const event = {
      requestContext: {requestId: '1', http: {method: 'POST'}},
      rawPath: '/',
      rawQueryString: '',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: `note=${'x'.repeat(1_000_000)}`,
      isBase64Encoded: false,
    };
    const request = {...readRequest(event as unknown as Parameters<typeof readRequest>[0]), params: {}};
    expect(() => formOf(request)).toThrow(expect.objectContaining({slug: 'too-large'}) as Error);
  });
});

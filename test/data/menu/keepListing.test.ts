import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {beforeEach, describe, expect, it} from 'vitest';
import {eachOf} from '../../support/eachWorld.ts';
import {menuWorld} from './menuWorld.ts';

const world = eachOf(menuWorld);
beforeEach(async () => {
  await world().addListing();
});

const SLUG = 'desmond-in-headingley';
const messages = async () => {
  const {Items = []} = await world().client.send(new ScanCommand({TableName: world().referralsTable}));
  return Items.filter(({sk}) => String(sk).startsWith('MESSAGE#'));
};

describe('email me this', () => {
  const ask = (email: string, address?: string) =>
    world().person(address).writes.post(`/support/${SLUG}/email`, {email});

  it('puts one letter into the outbox, with the listing and the address and nothing else of the person', async () => {
    expect(await ask(' asha@example.com ')).toMatchObject({
      status: 303,
      location: `/support/${SLUG}?emailed=yes#email-asked`,
    });
    expect(await messages()).toMatchObject([
      {kind: 'listing-details', state: 'waiting', to: 'asha@example.com', listingSlug: SLUG},
    ]);
  });

  it('sends 3 a day to one address however it is written, and answers the same after that', async () => {
    const emails = ['asha@example.com', 'ASHA@example.com', 'Asha@Example.com', 'asha@example.com'];
    const replies = [];
    for (const email of emails) replies.push(await ask(email));
    expect(new Set(replies.map(({location}) => location)).size).toBe(1);
    expect(await messages()).toHaveLength(3);
  });

  it('keeps to 3 when many ask at once', async () => {
    await Promise.all(Array.from({length: 12}, (_, index) => ask('asha@example.com', `203.0.113.${index}`)));
    expect((await messages()).length).toBeLessThanOrEqual(3);
  });

  it('sends 60 a day from one viewer', async () => {
    for (let index = 0; index < 62; index += 1) await ask(`person${index}@example.com`);
    expect(await messages()).toHaveLength(60);
  });

  it('shows the page again, with what was typed, when it is no address', async () => {
    const page = await ask('asha at example');
    expect(page.status).toBe(400);
    expect(page.body).toContain('value="asha at example"');
    expect(page.body).toContain('href="#email"');
    expect(await messages()).toEqual([]);
  });

  it('sends nothing for a listing that is not there, or a form of another site', async () => {
    const {writes} = world().person();
    expect((await writes.post('/support/nothing/email', {email: 'a@example.com'})).status).toBe(404);
    const other = {headers: {'sec-fetch-site': 'cross-site'}};
    expect((await writes.post(`/support/${SLUG}/email`, {email: 'a@example.com'}, other)).status).toBe(403);
    expect(await messages()).toEqual([]);
  });
});

describe('the shortlist', () => {
  it('keeps a listing in a cookie that goes to /shortlist alone, and comes back to where it was', async () => {
    const {writes} = world().person();
    const reply = await writes.post('/shortlist', {
      action: 'add',
      slug: SLUG,
      back: '/find?q=a&postcode=LS8',
    });
    expect(reply.location).toBe(`/find?q=a&postcode=LS8#added-${SLUG}`);
    expect(reply.setCookies).toEqual([
      `__Secure-shortlist=${SLUG}; Path=/shortlist; HttpOnly; SameSite=Lax; Secure; Max-Age=2592000`,
    ]);
    expect((await writes.get('/shortlist')).body).toContain('DESMOND in Headingley');
  });

  it('removes one, removes all, and takes the cookie away with the last', async () => {
    const {writes} = world().person();
    await writes.post('/shortlist', {action: 'add', slug: SLUG});
    const reply = await writes.post('/shortlist', {action: 'remove', slug: SLUG});
    expect(reply.setCookies[0]).toContain('Max-Age=0');
    expect((await writes.get('/shortlist')).body).toContain('There is nothing on it yet');
  });

  it('never goes back to another site', async () => {
    const {writes} = world().person();
    for (const back of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/find?q=%0d\nx',
      '/find?q=日本',
      '/sign-in',
    ]) {
      const {location} = await writes.post('/shortlist', {action: 'add', slug: SLUG, back});
      expect(location).toBe('/shortlist');
    }
  });

  it('holds 20, and says so at the next', async () => {
    const {writes} = world().person();
    for (let index = 0; index < 20; index += 1)
      await writes.post('/shortlist', {action: 'add', slug: `x-${index}`});
    const reply = await writes.post('/shortlist', {action: 'add', slug: SLUG});
    expect(reply.location).toBe('/shortlist?full=yes');
    expect((await writes.get('/shortlist?full=yes')).body).toContain('The list is full');
  });

  it('says how many have gone from the menu', async () => {
    const {writes} = world().person();
    await writes.post('/shortlist', {action: 'add', slug: 'gone-group'});
    await writes.post('/shortlist', {action: 'add', slug: SLUG});
    expect((await writes.get('/shortlist')).body).toContain(
      '1 of them has ended, or is not on this site any more.',
    );
  });

  it('shows a shared list without keeping it, until it is saved', async () => {
    const {writes} = world().person();
    const page = await writes.get(`/shortlist?list=${SLUG},${SLUG},<script>`);
    expect(page.h1).toBe('A shortlist for you');
    expect(page.setCookies).toEqual([]);
    expect(writes.cookies.size).toBe(0);
    await writes.post('/shortlist', {action: 'save', list: SLUG});
    expect((await writes.get('/shortlist')).h1).toBe('Your shortlist');
    expect(writes.cookies.get('__Secure-shortlist')).toBe(SLUG);
  });

  it('ignores a cookie that somebody has written by hand', async () => {
    const {writes} = world().person();
    writes.cookies.set('__Secure-shortlist', `../../x.<b>.${'y'.repeat(200)}.${SLUG}`);
    const page = await writes.get('/shortlist');
    expect(page.status).toBe(200);
    expect(page.body).toContain('DESMOND in Headingley');
    expect(page.body).not.toContain('<b>');
  });
});

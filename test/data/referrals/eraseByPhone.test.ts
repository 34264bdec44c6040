import {beforeEach, describe, expect, it} from 'vitest';
import {ERASABLE_AFTER_MINUTES} from '#shared/referral/erasable.ts';
import {stepsForPerson} from '#shared/referral/ownHistory.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {looksPage} from '../../../functions/people/looksPage.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {proveBy} from '../../support/mailboxReader.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {curatorOf} from '../../support/curator.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import {actOn, OWN, staffOf} from '../../support/staff.ts';
import {asCurator} from '../../support/signedInCurator.ts';
import {type Page, visitor} from '../../support/visitor.ts';

const BY_PHONE = {email: undefined, contactBy: 'phone-message', phone: '0113 496 0000'};
const ASKED = {action: 'erase', reason: 'said-by-them'};
const BUTTON = 'Delete what they told us';
const TOLD = /Amina|0113 496 0000|1968-03-27|LS8 4AB/;

const world = eachWorld();
const {current, mailTo, provider, refer} = ownReferral(world);
const minutes = (count: number): void => {
  world().clock.pass(count * 60_000);
};
const pageOf = async (reference: string): Promise<Page> =>
  await staffOf(world()).get(`/provider/referrals/${reference}`);
const SURE = {...ASKED, sure: 'yes'};
const erase = async (reference: string): Promise<Page> => await actOn(staffOf(world()), reference, SURE);
const refused = async (change: object = BY_PHONE): Promise<string> => {
  const reference = await refer(change);
  await provider(reference, 'not-suitable', {reason: 'no-places'});
  return reference;
};
/** Which rows about a person are kept of a referral: those that have expired are read by nobody. */
const keptOf = async (id: string): Promise<string[]> =>
  (await world().rows(''))
    .filter(({expiresAtEpochSeconds}) => Number(expiresAtEpochSeconds) * 1000 > world().clock.now().getTime())
    .flatMap(({pk, sk}) => {
      if (pk === `REFERRAL#${id}` && sk === 'PERSON') return ['PERSON'];
      return String(pk).startsWith('SAME#') && sk === `REFERRAL#${id}` ? ['SAME'] : [];
    });

beforeEach(async () => {
  const {referral} = wholeListing().listing;
  await world().addListing();
  await world().addListing({
    id: 'test:walk',
    slug: 'walk',
    name: 'Walk and Talk',
    referral: {...referral, questions: []},
  });
  world().found.push({slug: 'walk', name: 'Walk and Talk', organisationName: 'Roundhay Wellbeing'});
});

describe('what somebody told us, who asks on the phone that it is deleted', () => {
  it('is deleted once it has ended, by whoever makes sure that it is them', async () => {
    const reference = await refer(BY_PHONE);
    // While it is open it is ended first, and the page says so.
    expect((await erase(reference)).status).toBe(409);
    const open = await pageOf(reference);
    expect(open.body).toContain('this referral must be ended first');
    expect(open.body).not.toContain(BUTTON);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    minutes(ERASABLE_AFTER_MINUTES);
    expect((await pageOf(reference)).body).toContain(BUTTON);
    const unsaid = await actOn(staffOf(world()), reference, {...ASKED, reason: ''});
    expect([unsaid.status, unsaid.body.includes('Choose who asked you')]).toEqual([400, true]);
    expect((await erase(reference)).status).toBe(303);
    expect(JSON.stringify(await world().rows(''))).not.toMatch(TOLD);
    const after = await pageOf(reference);
    expect([after.status, after.h1]).toEqual([410, 'What they told us is deleted']);
    expect((await current(reference)).state).toBe('not-suitable');
  });

  it('is deleted by either of two providers when it was passed on, each its own copy', async () => {
    const reference = await refer(BY_PHONE);
    await actOn(staffOf(world()), reference, {action: 'pass-on', passTo: 'walk', agreed: 'yes'});
    const {id, movedTo = 'none'} = await current(reference);
    const second = await current(movedTo);
    minutes(ERASABLE_AFTER_MINUTES);
    expect((await erase(reference)).status).toBe(303);
    expect(await keptOf(id)).toEqual([]);
    expect(await keptOf(second.id)).toContain('PERSON');
    expect(await keptOf(second.id)).toContain('SAME');
    expect((await pageOf(movedTo)).body).toContain('Amina Khalid');
  });

  it('stays until its GP practice is told how it ended, whose mail is made of it', async () => {
    const curator = curatorOf(world());
    const mailbox = 'updates@surgery.example';
    const list = '/curator/practices';
    const set = {code: 'B86999', name: 'Example Surgery, Leeds', email: mailbox};
    await curator.post(list, set, {from: await curator.get(`${list}?code=B86999`)});
    await world().askMailboxes();
    await world().deliver();
    await proveBy(world(), mailbox);
    const reference = await refused({...BY_PHONE, tellPractice: 'B86999'});
    minutes(UNDO_MINUTES);
    // The mail is due, and has not gone.
    expect((await erase(reference)).status).toBe(409);
    expect((await pageOf(reference)).body).toMatch(/you can do that here from \d/);
    await world().deliver();
    minutes(ERASABLE_AFTER_MINUTES - UNDO_MINUTES);
    expect((await erase(reference)).status).toBe(303);
    expect(world().mails.filter(({about}) => about.kind === 'practice-outcome')).toHaveLength(1);
  });

  it('is deleted for who has email and cannot read it, and the page says that they can do it themselves', async () => {
    const reference = await refused({});
    expect((await pageOf(reference)).body).toContain('They can delete it themselves now');
    minutes(ERASABLE_AFTER_MINUTES);
    expect((await pageOf(reference)).body).toContain('only if they cannot read that email');
    expect((await erase(reference)).status).toBe(303);
    expect(JSON.stringify(await world().rows(''))).not.toMatch(TOLD);
  });
});

describe('deleting what somebody told us', () => {
  const ended = async (): Promise<string> => {
    const reference = await refused();
    minutes(ERASABLE_AFTER_MINUTES);
    return reference;
  };

  it('is asked once more, with their name, and going back deletes nothing', async () => {
    const reference = await ended();
    const staff = staffOf(world());
    const sure = await actOn(staff, reference, ASKED);
    expect([sure.status, sure.h1]).toEqual([200, 'Delete what Amina Khalid told us?']);
    expect(sure.body).toContain('We write down who deleted it.');
    expect(sure.title).not.toContain('Amina');
    expect(sure.body).toContain(`<a href="/provider/referrals/${reference}">Go back</a>`);
    expect((await pageOf(reference)).body).toContain('Amina Khalid');
    // The page itself carries all that deletes it.
    const done = await staff.post(`/provider/referrals/${reference}`, {...SURE}, {from: sure});
    expect(done.status).toBe(303);
    expect(JSON.stringify(await world().rows(''))).not.toMatch(TOLD);
  });

  it('is said to be written down as their service’s, by a mailed link that says nobody’s name', async () => {
    const reference = await ended();
    const [mailbox, byLink] = ['referrals@roundhay.example', providerVisitor(world())];
    const link = linkIn(mailTo(mailbox), '/provider/referral/');
    await byLink.post(link, {action: 'send-code'});
    await world().deliver();
    await byLink.post(link, {action: 'code', code: codeIn(mailTo(mailbox))});
    const path = `/provider/referral/${reference}`;
    const sure = await byLink.post(path, ASKED, {from: await byLink.get(path)});
    expect(sure.h1).toBe('Delete what Amina Khalid told us?');
    expect(sure.body).toContain('We write down that your service deleted it, by an emailed link.');
  });

  it('is written down with who did it, although they looked within the hour, and a curator sees it', async () => {
    const reference = await ended();
    await erase(reference);
    const {id} = await current(reference);
    const looks = await world().referralDeps.referrals.listLooks(id);
    expect(looks.map(({did, by, accountId}) => [did, by, accountId])).toEqual([
      ['erase', 'provider', `a-${OWN}`],
      [undefined, 'provider', `a-${OWN}`],
    ]);
    const curator = visitor({
      function: 'people',
      routes: {
        looksPage: asCurator(
          looksPage({
            ...world().providerDeps,
            lookedAt: () => Promise.resolve(looks),
            getAccount: () => Promise.resolve(undefined),
          }),
        ),
      },
    });
    const {body} = await curator.get(`/people/looks?reference=${reference}`);
    expect(body).toContain('Deleted it');
    expect(body).not.toMatch(TOLD);
  });

  it('says that it is deleted to a second press, and to a colleague’s old page', async () => {
    const reference = await ended();
    const [staff, path] = [staffOf(world()), `/provider/referrals/${reference}`];
    const open = await staff.get(path);
    await erase(reference);
    for (const typed of [SURE, {action: 'feedback'}, {action: 'note', note: '', kind: ''}]) {
      const answer = await staff.post(path, typed, {from: open});
      expect([answer.status, answer.h1]).toEqual([410, 'What they told us is deleted']);
      expect(answer.body).not.toContain('Send a new link');
    }
  });

  it('gives back a note that was typed meanwhile, and says that it was not kept', async () => {
    const reference = await ended();
    const [staff, path] = [staffOf(world()), `/provider/referrals/${reference}`];
    const open = await staff.get(path);
    await erase(reference);
    const note = {action: 'note', note: 'She rang on <Monday>', kind: 'internal'};
    const answer = await staff.post(path, note, {from: open});
    expect([answer.status, answer.h1]).toEqual([410, 'What they told us is deleted']);
    expect(answer.body).toContain('We have not kept your note.');
    expect(answer.body).toContain('She rang on &lt;Monday>');
  });
});

describe('the person whose provider deleted what they told it', () => {
  it('is told so by their private link', async () => {
    const reference = await refused({});
    const link = linkIn(mailTo('amina@example.com'), '/my-referral/');
    minutes(ERASABLE_AFTER_MINUTES);
    await erase(reference);
    const browser = publicVisitor(world());
    await browser.get(link);
    const {body} = await browser.get('/my-referral/mine');
    expect(body).toContain('What you told us has been deleted');
    expect(body).not.toMatch(/You have no email|Send me a code|Stop telling/);
  });

  it('reads in what has happened that it was deleted, and who asked', () => {
    const at = '2026-05-01T09:00:00.000Z';
    const event = {
      referralId: 'r1',
      number: 2,
      event: 'erase',
      at,
      by: 'provider',
      from: 'declined',
      to: 'declined',
      reason: 'said-by-helper',
      expiresAtEpochSeconds: 1,
    } as const;
    expect(stepsForPerson([event], 'Roundhay')[0]?.value).toEqual([
      'What you told us was deleted, as somebody who helps you said',
    ]);
  });
});

describe('the copy for the person', () => {
  it('promises no deleting before the end, and names the person’s own page only to who has one', async () => {
    const copy = async (reference: string) =>
      (await staffOf(world()).get(`/provider/referrals/${reference}?copy=1`)).body;
    const reference = await refer(BY_PHONE);
    expect(await copy(reference)).toContain('to end your request first');
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    minutes(ERASABLE_AFTER_MINUTES);
    expect(await copy(reference)).not.toMatch(/to end your request first|Or do it yourself/);
  });

  it('tells who has email that they can do it themselves', async () => {
    const reference = await refer({});
    const {body} = await staffOf(world()).get(`/provider/referrals/${reference}?copy=1`);
    expect(body).toContain('Or do it yourself on the page of your request');
  });
});

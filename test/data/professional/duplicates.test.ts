import {beforeEach, describe, expect, it} from 'vitest';
import type {Role} from '#shared/access/account.ts';
import {actorOf, type Actor} from '#shared/access/actor.ts';
import {sourcesOf, signedInDoor} from '../../../functions/provider/sourcesOf.ts';
import {referralView} from '../../../functions/provider/referralView.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {professionalWorld} from './professionalWorld.ts';
import {TYPED} from './referring.ts';

const professionals = eachOf(professionalWorld);
beforeEach(async () => {
  await professionals().world.addListing();
});

const AT = '2026-05-01T08:00:00.000Z';

/** A professional by their mailbox: let in by its domain, or invited. */
const who = (email: string, grantedBy: Role['grantedBy'] = 'mail-domain'): Actor =>
  actorOf({id: email.replace(/[@.]/g, '-'), email, createdAt: AT, sessionsFrom: AT}, [
    {role: 'professional', grantedBy, grantedAt: AT},
  ]);

const checked = (nurse: Visitor, change: Record<string, string> = {}): Promise<Page> =>
  nurse.post('/professional/refer', {...TYPED, ...change});
const refer = async (nurse: Visitor, change: Record<string, string> = {}): Promise<string> => {
  const sent = await nurse.post('/professional/refer', {}, {from: await checked(nurse, change)});
  return new URL(sent.location ?? '', 'https://menu.example').searchParams.get('reference') ?? 'none';
};

describe('A person who has been referred to the same listing already', () => {
  it.each([
    ['written otherwise', {name: 'RASHID HOLT, Amina'}],
    ['with another phone number', {phone: '0113 496 0000'}],
    ['with a slip in the date of birth', {'dateOfBirth-day': '28'}],
  ])('is shown to whoever referred them, %s', async (_how, change) => {
    const nurse = await professionals().signedIn(who('pat@surgery.example'));
    const reference = await refer(nurse);
    const {body} = await checked(nurse, change);
    expect(body).toContain('You may have referred them to Living Well with Type 2 Diabetes already');
    expect(body).toContain(`href="/professional/referrals/${reference}"`);
  });

  it('is shown to a colleague whose mailbox is proven to be of the same organisation, without a way to the referral', async () => {
    const reference = await refer(await professionals().signedIn(who('pat@surgery.example')));
    const {body} = await checked(await professionals().signedIn(who('sam@surgery.example')));
    expect(body).toContain('Somebody in your organisation may have referred them');
    expect(body).toContain(reference);
    expect(body).not.toContain(`/professional/referrals/${reference}`);
  });

  it.each([
    ['of another organisation', 'pat@surgery.example', who('kim@hospital.example')],
    ['who share the mail of the whole NHS', 'pat@nhs.net', who('sam@nhs.net')],
    [
      'who were invited with a mailbox of anybody’s',
      'pat@mail.example',
      who('sam@mail.example', 'invitation'),
    ],
  ])('is not shown to those %s: it is accepted, and they learn nothing', async (_who, first, other) => {
    await refer(await professionals().signedIn(who(first)));
    const nurse = await professionals().signedIn(other);
    const page = await checked(nurse);
    expect(page.body).not.toContain('may have referred');
    expect(await refer(nurse)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  it('is not shown once the earlier one is over, or when it is somebody else of the same name', async () => {
    const nurse = await professionals().signedIn(who('pat@surgery.example'));
    const reference = await refer(nurse);
    const other = {phone: '0113 496 0000', 'dateOfBirth-year': '1990'};
    expect((await checked(nurse, other)).body).not.toContain('may have referred');
    const {referralDeps, clock} = professionals().world;
    const referral = await referralDeps.referrals.getByReference(reference, clock.now());
    if (!referral) throw new Error('It was not saved');
    await referralDeps.referrals.takeStep(
      referral,
      {step: 'withdraw', by: 'person', messages: []},
      clock.now(),
    );
    expect((await checked(nurse)).body).not.toContain('may have referred');
  });

  it('is joined for the provider, whoever made them and whichever came first', async () => {
    const {world} = professionals();
    const reference = await refer(await professionals().signedIn(who('pat@surgery.example')));
    const own = {...API_REQUEST, name: TYPED.name, dateOfBirth: '1958-03-27', answers: {diagnosed: 'yes'}};
    const made = await publicVisitor(world).postJson('/api/referrals', own, {
      'idempotency-key': 'a-key-of-her-own-1',
    });
    expect(made.status).toBe(201);
    const {reference: ownReference} = JSON.parse(made.body) as {reference: string};
    for (const [one, other] of [
      [reference, ownReference],
      [ownReference, reference],
    ] as const) {
      const referral = await world.referralDeps.referrals.getByReference(one, world.clock.now());
      if (!referral) throw new Error('It was not saved');
      const sources = await sourcesOf(
        world.providerDeps,
        referral,
        signedInDoor(referral, {cookie: 'cookie', accountId: 'a-handler'}),
      );
      const view = sources && referralView({...sources, now: world.clock.now()});
      if (view?.page !== 'referral') throw new Error('It is not shown');
      expect(view.person[0]).toEqual({key: 'May be the same person as', value: [other]});
    }
  });

  it('is found by hashes alone: no name, number or date stands in those rows', async () => {
    await refer(await professionals().signedIn(who('pat@surgery.example')), {nhsNumber: '999 000 0018'});
    const rows = await professionals().world.rows('SAME#');
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/amina|1958|0942|9990000018/i);
  });
});

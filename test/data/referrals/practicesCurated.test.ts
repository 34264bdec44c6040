import {beforeEach, describe, expect, it} from 'vitest';
import {newReferral} from '../../../functions/data/referral/newReferral.ts';
import {newToken, sha256} from '../../../functions/data/secrets.ts';
import {curatorOf} from '../../support/curator.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {LIST, MAILBOX, practiceMailbox, SURGERY} from '../../support/practiceMailbox.ts';
import {wholeListing} from '../../support/referralListing.ts';

const world = eachWorld();
const {refer} = ownReferral(world);
const {practices, set} = practiceMailbox(world);

beforeEach(async () => {
  await world().addListing();
});

describe('a curator', () => {
  /** A professional refers somebody who agrees that this practice is told. */
  const refersNaming = async (name: string): Promise<void> => {
    const {referralDeps, clock} = world();
    const person = {
      for: 'someone',
      name,
      phone: '0113 496 0000',
      contactBy: 'phone-message',
      needs: [],
      answers: [],
      tellPractice: SURGERY.code,
    } as const;
    const given = {whole: wholeListing(), route: 'professional', by: 'professional'} as const;
    const made = newReferral({...given, person: {...person, needs: [], answers: []}}, clock.now());
    const key = {keyHash: sha256(name), bodyHash: sha256(name)};
    await referralDeps.referrals.create(
      {...made, key, token: newToken()},
      {...referralDeps, now: clock.now()},
    );
    await world().deliver();
  };

  it('sees which practices were named, without small numbers, and nothing of who named them', async () => {
    await refersNaming('Amina Khalid');
    const one = await curatorOf(world()).get(LIST);
    expect(one.body).toContain(SURGERY.code);
    expect(one.body).toContain('Fewer than 5');
    expect(one.body).not.toMatch(/Amina|LS8/);
    for (const name of ['Bea Moss', 'Cal Ode', 'Dee Ash', 'Eli Fox']) await refersNaming(name);
    expect((await practices().get(SURGERY.code))?.named).toBe(5);
    expect((await curatorOf(world()).get(LIST)).body).not.toContain('Fewer than 5');
  });

  it('sees none that only the public named: nobody fills the list with codes that are nobody’s', async () => {
    await refer({tellPractice: 'A00001'});
    expect((await world().rows('PERSON'))[0]).toMatchObject({tellPractice: 'A00001'});
    expect(await world().rows('PRACTICES', world().directoryTable)).toEqual([]);
  });

  it('is told what is wrong with a code, a name or an address', async () => {
    const curator = curatorOf(world());
    expect((await curator.get(`${LIST}?code=12`)).title).toMatch(/^Error: /);
    const page = await curator.get(`${LIST}?code=b86999`);
    const wrong = await curator.post(LIST, {code: SURGERY.code, name: '', email: 'x'}, {from: page});
    expect([wrong.status, wrong.title.startsWith('Error: ')]).toEqual([400, true]);
    expect(await practices().list()).toEqual([]);
  });

  it('has five codes mailed to one address a day, one each 10 minutes', async () => {
    expect((await set()).location).toBe(`${LIST}?notice=asked`);
    expect((await set()).location).toBe(`${LIST}?notice=saved-too-soon`);
    for (let more = 0; more < 4; more += 1) {
      world().clock.pass(11 * 60_000);
      await set();
    }
    world().clock.pass(11 * 60_000);
    expect((await set()).location).toBe(`${LIST}?notice=saved-used-up`);
    expect(world().mails.filter(({to}) => to === MAILBOX)).toHaveLength(5);
  });
});

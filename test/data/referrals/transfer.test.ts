import {describe, expect, it} from 'vitest';
import {londonInstant} from '#shared/london.ts';
import {dueNext} from '#shared/referral/dueNext.ts';
import {PASSED_BY_PHONE, passingOn} from '../../support/passingOn.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const MINE = '/my-referral/mine';
const PERSON = 'amina@example.com';
const PROVIDER = 'referrals@roundhay.example';

const {current, ended, mailTo, opened, personOf, press, propose, refer, world} = passingOn();

describe('a provider whom somebody else would suit better', () => {
  it('is offered those alone who take the person as they are', async () => {
    const reference = await refer();
    const {body} = await staffOf(world()).get(`/provider/referrals/${reference}`);
    expect(body).toMatch(/name="passTo"[^>]*value="walk"/);
    expect(body).not.toMatch(/name="passTo"[^>]*value="asks"/);
  });

  it.each([
    [{passTo: ''}, 'Choose to whom'],
    [{passTo: 'asks'}, 'Choose to whom'],
    [{passTo: 'nowhere'}, 'Choose to whom'],
    [{agreed: ''}, 'Choose whether they have agreed'],
    [{why: ' '}, 'Say in a line'],
    [{why: 'x'.repeat(301)}, '300 letters'],
  ])('is told what is wrong with %j', async (typed, words) => {
    const reference = await refer();
    const answer = await propose(reference, typed);
    expect(answer.status).toBe(400);
    expect(answer.body).toContain(words);
    expect((await current(reference)).state).toBe('sent');
  });

  it('asks the person, and owes nothing until they answer', async () => {
    const reference = await refer();
    expect((await propose(reference)).status).toBe(303);
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'received', proposed: {slug: 'walk', answerBy: '2026-05-11'}});
    expect(dueNext(referral).what).toBe('wait');
    const {letter} = mailTo(PERSON);
    expect(letter.subject).toBe(`A question about your request: ${reference}`);
    expect(JSON.stringify(letter)).not.toMatch(/Walk|Saturdays|Roundhay|diabetes/);
    expect((await staffOf(world()).get(`/provider/referrals/${reference}`)).body).toContain(
      'You owe them nothing until then',
    );
    expect((await staffOf(world()).get('/provider')).body).not.toContain('Answer by');
  });

  it('does not ask somebody without an email address: they say yes on the phone, and it is written down', async () => {
    const reference = await refer({email: undefined, contactBy: 'phone-message', phone: '0113 496 0000'});
    expect((await propose(reference)).body).toContain('They have no email address');
    const answer = await propose(reference, {agreed: 'yes'});
    expect(answer.status).toBe(303);
    const {first, second} = await ended(reference);
    expect(first).toMatchObject({state: 'transferred', movedTo: second.reference});
    expect(second).toMatchObject({state: 'sent', cameFrom: reference, hasEmail: false});
    expect(await personOf(second)).toMatchObject({name: 'Amina Khalid', agreedByPhone: true});
    const page = await staffOf(world()).get(`/provider/referrals/${reference}`);
    expect(page.body).toContain(second.reference);
    expect(mailTo(PROVIDER).letter.subject).toBe(`New referral: ${second.reference}`);
  });

  it.each([
    [false, {}, undefined],
    [false, {tellThere: 'practice'}, 'B86999'],
    [true, {}, undefined],
    [true, {tellThere: 'practice'}, 'B86999'],
  ])(
    'says who else they agreed on the phone is told (asked before: %s, %j)',
    async (isAsked, ticked, told) => {
      const reference = await refer({tellPractice: 'B86999'});
      if (isAsked) await propose(reference);
      const {body} = await staffOf(world()).get(`/provider/referrals/${reference}`);
      expect(body).toMatch(/<input(?=[^>]*name="tellThere")(?=[^>]*value="practice")(?![^>]* checked)/);
      expect(body).not.toContain('Whoever referred them');
      const action = isAsked ? {action: 'pass-on-agreed'} : PASSED_BY_PHONE;
      await actOn(staffOf(world()), reference, {...action, ...ticked});
      expect((await personOf((await ended(reference)).second)).tellPractice).toBe(told);
    },
  );

  it('can do something else instead, and then nobody is asked any more', async () => {
    const reference = await refer();
    await propose(reference);
    await actOn(staffOf(world()), reference, {action: 'accept'});
    await world().deliver();
    const person = await opened(reference);
    expect((await person.get(MINE)).body).not.toContain('May they pass your request on?');
    await press(person, 'pass-on', {to: 'walk'});
    expect((await current(reference)).state).toBe('accepted');
  });

  it('writes down that the person agreed when they spoke, after it had asked them', async () => {
    const reference = await refer();
    await propose(reference);
    expect((await actOn(staffOf(world()), reference, {action: 'pass-on-agreed'})).status).toBe(303);
    const {second} = await ended(reference);
    expect(second).toMatchObject({listing: {slug: 'walk'}, cameFrom: reference});
  });
});

describe('a person who is asked whether they may be passed on', () => {
  it('sees to whom by their link, and why only after a code', async () => {
    const reference = await refer();
    await propose(reference);
    const byLink = publicVisitor(world());
    await byLink.get(linkIn(mailTo(PERSON), '/my-referral/'));
    const page = await byLink.get(MINE);
    expect(page.body).toContain('thinks that Walk and Talk, run by Roundhay Wellbeing');
    expect(page.body).not.toContain('Saturdays');
    await byLink.post(MINE, {action: 'pass-on', to: 'walk'}, {from: page});
    expect((await current(reference)).state).toBe('received');
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toContain('on &lt;b>Saturdays&lt;/b>.');
  });

  it('is passed on once, however often they say yes, and nothing of the first goes along', async () => {
    const reference = await refer({needs: ['step-free'], note: 'I work on Mondays.'});
    const at = world().clock.now();
    await world().referralDeps.referrals.addNote(
      (await current(reference)).id,
      {kind: 'internal', at: at.toISOString(), text: 'Ours alone.'},
      at,
    );
    await propose(reference);
    const person = await opened(reference);
    const page = await person.get(MINE);
    const answers = await Promise.all(
      [person, person.another(), person.another()].map((each) =>
        each.post(MINE, {action: 'pass-on', to: 'walk'}, {from: page}),
      ),
    );
    expect(answers.map(({status}) => status)).toEqual([303, 303, 303]);
    await world().deliver();
    const {first, second} = await ended(reference);
    expect(first).toMatchObject({state: 'transferred', proposed: {slug: 'walk'}});
    expect(second).toMatchObject({
      state: 'sent',
      route: 'self',
      listing: {slug: 'walk'},
      cameFrom: reference,
    });
    const told = await personOf(second);
    expect(told).toMatchObject({name: 'Amina Khalid', needs: ['step-free'], note: 'I work on Mondays.'});
    expect([told.notes, told.answers, told.passOnWhy]).toEqual([undefined, [], undefined]);
    expect(await world().rows('REFERENCE#')).toHaveLength(2);
    const subjects = world().mails.map(({letter}) => letter.subject);
    expect(subjects).toContain(`Passed on: ${reference}`);
    expect(subjects.filter((subject) => subject === `New referral: ${second.reference}`)).toHaveLength(1);
    expect(subjects).toContain(`We have your request: ${second.reference}`);
    expect((await person.get(MINE)).body).toContain(second.reference);
  });

  it.each([
    [{}, undefined],
    [{tellThere: 'practice'}, 'B86999'],
    [{tellThere: ['practice', 'referrer']}, 'B86999'],
  ])('agrees anew, or not, that their GP practice is told there too: %j', async (ticked, told) => {
    const reference = await refer({tellPractice: 'B86999'});
    await propose(reference);
    const person = await opened(reference);
    expect((await person.get(MINE)).body).toMatch(/<input[^>]*name="tellThere"(?![^>]*checked)/);
    await press(person, 'pass-on', {to: 'walk', ...ticked});
    const {second} = await ended(reference);
    expect((await personOf(second)).tellPractice).toBe(told);
    expect(second.tellsPractice).toBe(told && true);
    expect(second.tellReferrer).toBeUndefined();
  });

  it('says no, and is owed an answer from that day', async () => {
    const reference = await refer();
    await propose(reference);
    world().clock.pass(3 * 86_400_000);
    const person = await opened(reference);
    await press(person, 'keep-here');
    const referral = await current(reference);
    expect(referral).toMatchObject({state: 'received', owedSince: world().clock.now().toISOString()});
    expect(referral.proposed).toBeUndefined();
    expect(mailTo(PROVIDER).letter.subject).toBe(`They stay with you: ${reference}`);
    expect(dueNext(referral).what).toBe('answer');
  });

  it('who does not answer waits for their provider again, and nothing is passed on', async () => {
    const reference = await refer();
    await propose(reference);
    world().mails.length = 0;
    const morning = (day: string) => {
      world().clock.pass(londonInstant(day, '08:01').getTime() - world().clock.now().getTime());
    };
    morning('2026-05-11');
    await world().sweep();
    expect((await current(reference)).proposed).toBeDefined();
    morning('2026-05-12');
    await world().sweep();
    world().clock.pass(61_000);
    await world().sweep();
    expect((await current(reference)).proposed).toBeUndefined();
    expect(world().mails.map(({to, letter}) => [to, letter.subject])).toEqual([
      [PROVIDER, `No answer about passing them on: ${reference}`],
    ]);
  });

  it('is told when nobody there takes them any more, and stays where they are', async () => {
    const reference = await refer();
    await propose(reference);
    const person = await opened(reference);
    const page = await person.get(MINE);
    await world().addListing({id: 'test:walk', slug: 'walk', name: 'Walk and Talk', status: 'paused'});
    const answer = await person.post(MINE, {action: 'pass-on', to: 'walk'}, {from: page});
    expect((await person.get(answer.location ?? '')).body).toContain('cannot take your request just now');
    expect((await current(reference)).state).toBe('received');
  });

  it('agrees to whom they saw, and to nobody else', async () => {
    const reference = await refer();
    await propose(reference);
    const person = await opened(reference);
    for (const to of ['asks', 'living-well', '', '../x']) await press(person, 'pass-on', {to});
    expect((await current(reference)).state).toBe('received');
  });

  it('may stop their request instead, and it goes to nobody', async () => {
    const reference = await refer();
    await propose(reference);
    const person = await opened(reference);
    await press(person, 'withdraw-sure');
    await press(person, 'pass-on', {to: 'walk'});
    expect(await current(reference)).toMatchObject({state: 'withdrawn'});
    expect(await world().rows('REFERENCE#')).toHaveLength(1);
  });
});

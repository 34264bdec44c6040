import {beforeEach, describe, expect, it} from 'vitest';
import {isPracticeProven} from '#shared/model/practice.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {newReferral} from '../../../functions/data/referral/newReferral.ts';
import {newToken, sha256} from '../../../functions/data/secrets.ts';
import {comesBack} from '../../support/comesBack.ts';
import {curatorOf} from '../../support/curator.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {mailboxReader, proveBy} from '../../support/mailboxReader.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {AGREED, LIST, MAILBOX, practiceMailbox, SURGERY} from '../../support/practiceMailbox.ts';
import {wholeListing} from '../../support/referralListing.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';
import {actOn, staffOf} from '../../support/staff.ts';

const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;

const world = eachWorld();
const {current, mailTo, opened, personOf, press, provider, refer} = ownReferral(world);
const {practices, set, setAndProve, updates} = practiceMailbox(world);

beforeEach(async () => {
  await world().addListing();
});

describe('a GP practice', () => {
  it('is told at each outcome who, what support and where it is, and nothing more', async () => {
    await setAndProve();
    const reference = await refer({...AGREED, note: 'I am ashamed of it'});
    await provider(reference, 'acknowledge');
    expect(updates()).toEqual([]);
    await provider(reference, 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    const [mail, ...others] = updates();
    expect(others).toEqual([]);
    const text = mail ? letterText(mail.letter) : '';
    for (const told of ['Amina Khalid', '27 March 1968', 'Living Well', 'Booked', 'Tuesday 12 May 2026']) {
      expect(text).toContain(told);
    }
    expect(text).toContain(reference);
    // Not on a lock screen, and no way to reach the person, no need and no reason.
    expect(mail?.letter.subject).not.toMatch(/Amina|Living|Booked/);
    expect(text).not.toMatch(/LS8|0113 496 0000|amina@|ashamed|diagnosed/);
    await provider(reference, 'did-not-attend', {reason: 'would-not-feelings'});
    // It can still be taken back.
    expect(updates()).toHaveLength(1);
    world().clock.pass(16 * 60_000);
    await world().deliver();
    const last = updates().at(-1);
    expect(last && letterText(last.letter)).not.toContain('12 May');
    expect(last && letterText(last.letter)).toContain('Did not go');
    expect(last && letterText(last.letter)).not.toMatch(/feel|ashamed|worried/);
  });

  it('is told whom to ask which patient it is, where nobody said when they were born', async () => {
    await setAndProve();
    const {referralDeps, clock} = world();
    const person = {
      for: 'someone',
      name: 'Amina Khalid',
      phone: '0113 496 0000',
      contactBy: 'phone-message',
      needs: [],
      answers: [],
      ...AGREED,
      referrer: {
        name: 'Pat Moss',
        job: 'Nurse',
        organisation: 'Hill Surgery',
        replyEmail: 'team@hill.example',
      },
    } as const;
    const given = {whole: wholeListing(), route: 'call-me', by: 'professional'} as const;
    const made = newReferral({...given, person: {...person, needs: [], answers: []}}, clock.now());
    const key = {keyHash: sha256('call'), bodyHash: sha256('call')};
    const saved = await referralDeps.referrals.create(
      {...made, key, token: newToken()},
      {...referralDeps, now: clock.now()},
    );
    if (!('reference' in saved)) throw new Error('Nothing was saved');
    await provider(saved.reference, 'accept');
    const [mail] = updates();
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain('Do not file this by the name alone');
    expect(text).toContain('Pat Moss at Hill Surgery (team@hill.example)');
  });

  it('is told nothing of somebody who did not agree', async () => {
    await setAndProve();
    await provider(await refer(), 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    expect(updates()).toEqual([]);
  });

  it('is told no more when somebody asks their provider on the phone, which stands in the history', async () => {
    await setAndProve();
    const reference = await refer(AGREED);
    const staff = staffOf(world());
    expect((await staff.get(`/provider/referrals/${reference}`)).body).toContain(
      'tell their GP practice no more',
    );
    expect((await actOn(staff, reference, {action: 'stop-practice'})).status).toBe(303);
    const stopped = await current(reference);
    expect([stopped.state, stopped.tellsPractice]).toEqual(['sent', undefined]);
    expect((await personOf(stopped)).tellPractice).toBeUndefined();
    const {body} = await staff.get(`/provider/referrals/${reference}`);
    expect(body).toContain('GP practice told no more, as they asked on the phone');
    expect(body).not.toContain('tell their GP practice no more');
    const own = await (await opened(reference)).get('/my-referral/mine?record=1');
    expect(own.body).toContain('You asked on the phone that your GP practice is told no more');
    await provider(reference, 'accept');
    expect(updates()).toEqual([]);
    // Nothing is left to stop.
    expect((await actOn(staff, reference, {action: 'stop-practice'})).status).toBe(409);
  });

  it('is told nothing of what a stranger has sent and stopped again', async () => {
    await setAndProve();
    const reference = await refer(AGREED);
    await press(await opened(reference), 'withdraw-sure');
    expect((await current(reference)).state).toBe('withdrawn');
    expect(updates()).toEqual([]);
  });

  it('is told that somebody stopped whom the provider knew of', async () => {
    await setAndProve();
    const reference = await refer(AGREED);
    await provider(reference, 'acknowledge');
    await press(await opened(reference), 'withdraw-sure');
    expect(updates()).toHaveLength(1);
  });

  it('is told nothing before its mailbox has answered, and nobody is held up by it', async () => {
    await set();
    await provider(await refer(AGREED), 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    expect(updates()).toEqual([]);
    const messages = await world().rows('MESSAGE#');
    expect(messages.filter(({kind}) => kind === 'practice-outcome')).toMatchObject([
      {state: 'given-up', gaveUp: 'practice-not-proven'},
    ]);
  });

  it('answers by the code that was mailed to it: opening the link alone, or another code, does nothing', async () => {
    await set();
    const mail = mailTo(MAILBOX);
    const path = linkIn(mail, '/provider/mailbox/');
    const reader = mailboxReader(world());
    const before = await world().rows('', world().directoryTable);
    for (let scans = 0; scans < 10; scans += 1) {
      expect((await reader.get(path)).h1).toContain('Can this mailbox take updates about patients?');
    }
    expect(await world().rows('', world().directoryTable)).toEqual(before);
    const wrong = codeIn(mail) === '000000' ? '000001' : '000000';
    expect((await reader.post(path, {action: 'prove', code: wrong})).status).toBe(400);
    expect(await practices().listProven()).toEqual([]);
    expect((await proveBy(world(), MAILBOX)).h1).toBe('This mailbox takes updates');
    expect(await practices().listProven()).toEqual([{code: SURGERY.code, name: SURGERY.name}]);
    expect(await practices().get(SURGERY.code)).toMatchObject({...SURGERY, provenBy: CURATOR});
  });

  it('is told nothing at another address until that has answered too, nor by the link to the former one', async () => {
    await set();
    const former = linkIn(mailTo(MAILBOX), '/provider/mailbox/');
    await proveBy(world(), MAILBOX);
    await set({email: 'new@surgery.example'});
    expect(await practices().listProven()).toEqual([]);
    expect((await mailboxReader(world()).get(former)).status).toBe(410);
    await proveBy(world(), 'new@surgery.example');
    expect(await practices().listProven()).toHaveLength(1);
    expect(await practices().get(SURGERY.code)).toMatchObject({email: 'new@surgery.example'});
  });

  it('is chosen by the name that it has, whatever is set, proven and comes back at the same moment', async () => {
    await setAndProve();
    const at = world().clock.now();
    await Promise.all([
      practices().set({...SURGERY, name: 'Example Surgery, Roundhay'}, CURATOR, at),
      practices().prove(SURGERY, CURATOR, at),
      practices().markBounced(SURGERY, at),
      practices().set({...SURGERY, name: 'Example Surgery, Oakwood'}, CURATOR, at),
    ]);
    const stands = await practices().get(SURGERY.code);
    expect(await practices().listProven()).toEqual(
      isPracticeProven(stands) ? [{code: SURGERY.code, name: stands.name}] : [],
    );
  });

  it('keeps its proof when only its name is put right', async () => {
    await setAndProve();
    expect((await set({name: 'Example Surgery, Roundhay'})).location).toBe(`${LIST}?notice=saved`);
    expect(await practices().listProven()).toEqual([{code: SURGERY.code, name: 'Example Surgery, Roundhay'}]);
  });

  it('is told nothing more when a mail to it comes back, which its curator sees', async () => {
    await setAndProve();
    const reference = await refer(AGREED);
    await provider(reference, 'accept');
    const mail = updates().at(-1);
    if (!mail) throw new Error('Nothing was mailed');
    await comesBack(world(), mail.about, {to: 'somebody@else.example'});
    expect(await practices().listProven()).toHaveLength(1);
    await comesBack(world(), mail.about, {to: MAILBOX});
    await provider(reference, 'book', {startsOn: '2026-05-12', startsAt: '10:00'});
    expect(updates()).toHaveLength(1);
    expect((await curatorOf(world()).get(LIST)).body).toContain('Our email to it came back');
  });

  it('whose mailbox our mail service refuses is told nothing more', async () => {
    await setAndProve();
    const referral = await current(await refer(AGREED));
    const {mailFaults, sweep, clock, referralDeps} = world();
    await referralDeps.referrals.takeStep(
      referral,
      {step: 'accept', by: 'provider', messages: []},
      clock.now(),
    );
    const refuse = (): never => {
      throw Object.assign(new Error('Address refused'), {name: 'MessageRejected'});
    };
    mailFaults.push(refuse, refuse, refuse);
    for (let tries = 0; tries < 4; tries += 1) {
      clock.pass(70_000 * 2 ** tries);
      await sweep();
    }
    expect(updates()).toEqual([]);
    expect(await practices().listProven()).toEqual([]);
  });
});

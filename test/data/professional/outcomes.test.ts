import {describe, expect, it} from 'vitest';
import {letterText} from '#shared/referral/messages/letter.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {referring} from './referring.ts';

const {nurse, outcomes, pass, refer, take, world} = referring();

describe('Whoever referred', () => {
  it('is mailed that there is a place, without a word of who, of what, or why', async () => {
    const referral = await refer({isTold: true});
    const start = {step: 'book', by: 'provider', startsOn: '2026-06-02', startsAt: '10:00'} as const;
    await take(referral, start);
    const [letter, ...others] = await outcomes();
    expect(others).toEqual([]);
    expect(letter?.subject).toBe(`Your referral ${referral.reference}: booked`);
    const text = letter ? letterText(letter) : '';
    expect(text).toContain(`https://menu.example/professional/referrals/${referral.reference}`);
    expect(text).not.toMatch(/Amina|Living Well|diabetes|LS8|2 June/);
  });

  it('is mailed of a decision only when it can no longer be taken back', async () => {
    const referral = await refer({isTold: true});
    const decided = await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    expect(await outcomes()).toEqual([]);
    await take(decided, {step: 'undo', by: 'provider'});
    pass(UNDO_MINUTES + 1);
    expect(await outcomes()).toEqual([]);
    const {referralDeps, clock} = world();
    const now = await referralDeps.referrals.get(referral.id, clock.now());
    if (!now) throw new Error('It has gone');
    await take(now, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES + 1);
    expect((await outcomes()).map(({subject}) => subject)).toEqual([
      `Your referral ${referral.reference}: not suitable`,
    ]);
  });

  it('is mailed of no outcome where the person did not agree, but always that nobody answers', async () => {
    const referral = await refer({isTold: false});
    const received = await take(referral, {step: 'acknowledge', by: 'provider'});
    await take(received, {step: 'lapse', by: 'system'});
    const other = await refer({isTold: false});
    await take(other, {step: 'withdraw', by: 'person'});
    expect((await outcomes()).map(({subject}) => subject)).toEqual([
      `Your referral ${referral.reference}: not answered`,
    ]);
  });

  it('whose mailbox refuses it costs the person nothing: only that mail is given up', async () => {
    const referral = await refer({isTold: true});
    await world().deliver();
    await take(referral, {step: 'accept', by: 'provider'});
    const {mailFaults, sweep, clock, referralDeps, rows} = world();
    const refuse = (): never => {
      throw Object.assign(new Error('Address refused'), {name: 'MessageRejected'});
    };
    mailFaults.push(refuse, refuse, refuse);
    for (let tries = 0; tries < 4; tries += 1) {
      await sweep();
      pass(70);
    }
    const messages = await rows('MESSAGE#');
    expect(messages.filter(({kind}) => kind === 'referrer-outcome')).toMatchObject([{gaveUp: 'refused'}]);
    expect((await referralDeps.referrals.get(referral.id, clock.now()))?.emailBouncedAt).toBeUndefined();
  });
});

describe('The list of one’s own referrals', () => {
  const list = async () => (await nurse().get('/professional/referrals')).body;

  it('says why each ended, and whether the person could not or would not', async () => {
    const left = await refer({isTold: true});
    const booked = await take(left, {step: 'book', by: 'provider', startsOn: '2026-05-01'});
    const session = {on: '2026-05-01', came: true};
    const started = await take(booked, {step: 'start', by: 'provider', session});
    await take(started, {step: 'leave-early', by: 'provider', reason: 'could-not-work'});
    const refused = await refer({isTold: true});
    await take(await take(refused, {step: 'accept', by: 'provider'}), {
      step: 'decline',
      by: 'provider',
      reason: 'would-not-group',
    });
    const unfit = await refer({isTold: true});
    await take(unfit, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    const reasons = [
      'Could not: They could not get away from work',
      'Would not: They did not want this kind of support',
      'They live outside the area that it serves',
    ];
    // Not while it can be taken back.
    for (const reason of reasons.slice(1)) expect(await list()).not.toContain(reason);
    pass(UNDO_MINUTES);
    for (const reason of reasons) expect(await list()).toContain(reason);
  });

  it('says no reason where the person did not agree that they are told', async () => {
    const referral = await refer({isTold: false});
    await take(referral, {step: 'not-suitable', by: 'provider', reason: 'outside-area'});
    pass(UNDO_MINUTES);
    expect(await list()).not.toContain('outside the area');
  });
});

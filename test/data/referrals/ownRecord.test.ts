import {DeleteCommand, PutCommand} from '@aws-sdk/lib-dynamodb';
import {beforeEach, describe, expect, it} from 'vitest';
import type {Step} from '../../../functions/data/referralStore.ts';
import {UNDO_MINUTES} from '#shared/referral/states.ts';
import {eachWorld} from '../../support/eachWorld.ts';
import {runWith} from '../../support/referralListing.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {providerVisitor, publicVisitor} from '../../support/referralRoutes.ts';
import {codeIn, linkIn} from '../../support/referralWorld.ts';

const world = eachWorld();
beforeEach(async () => {
  await world().addListing({}, {runs: [runWith('run-1', 1)]});
});

const {refer, current, provider, opened, press, mailTo} = ownReferral(world);
const MINE = '/my-referral/mine';
const MAILBOX = 'referrals@roundhay.example';

/** The provider opens a referral by the link in their mail and a code. */
const opensIt = async (reference: string) => {
  const handler = providerVisitor(world());
  const path = `/provider/referral/${reference}`;
  await handler.post(path, {action: 'send-code'}, {from: await handler.get(path)});
  await world().deliver();
  await handler.post(path, {action: 'code', code: codeIn(mailTo(MAILBOX))}, {from: await handler.get(path)});
  return await handler.get(path);
};

describe('after the end', () => {
  it('two questions are asked once, and the provider sees the answers', async () => {
    const reference = await refer();
    await provider(reference, 'book', {startsOn: '2026-05-12'});
    await provider(reference, 'start', {session: {on: '2026-05-12', came: true}});
    const person = await opened(reference);
    expect((await person.get(MINE)).body).not.toContain('Tell us how it was');
    await provider(reference, 'complete');
    world().clock.pass(UNDO_MINUTES * 60_000);
    expect((await person.get(MINE)).body).toContain('Tell us how it was');
    const form = await person.get(`${MINE}?feedback=1`);
    expect(form.h1).toBe('How was it?');
    const wrong = await person.post(MINE, {action: 'give-feedback', helped: 'a-lot'}, {from: form});
    expect([wrong.status, wrong.title]).toEqual([400, 'Error: How was it? - Local Menu']);
    const given = await press(person, 'give-feedback', {helped: 'a-lot', recommends: 'yes'});
    const thanked = await person.get(given.location ?? 'none');
    expect(thanked.body).toContain('We have saved your answers');
    expect(thanked.body).not.toContain('have been told');
    await press(person, 'give-feedback', {helped: 'no', recommends: 'no'});
    expect((await current(reference)).feedback).toEqual({helped: 'a-lot', recommends: 'yes'});
    expect((await opensIt(reference)).body).toContain('Did it help? Yes, a lot');
  });

  it('somebody who did not go is asked what kept them, and nothing else', async () => {
    const reference = await refer();
    await provider(reference, 'book', {startsOn: '2026-05-12'});
    await provider(reference, 'did-not-attend', {reason: 'not-known'});
    world().clock.pass(UNDO_MINUTES * 60_000);
    await world().deliver();
    const person = await opened(reference);
    const form = await person.get(`${MINE}?feedback=1`);
    expect(form.body).not.toContain('Did it help you?');
    await press(person, 'give-feedback', {reason: 'could-not-travel'});
    expect((await current(reference)).feedback).toEqual({reason: 'could-not-travel'});
  });
});

describe('what is held of a person', () => {
  it('is a page with what happened, who opened it, and when it goes', async () => {
    const reference = await refer();
    expect((await opensIt(reference)).body).toContain('Amina Khalid');
    await opensIt(reference);
    const person = await opened(reference);
    await person.get(MINE);
    const page = await person.get(`${MINE}?record=1`);
    expect(page.h1).toBe('What we hold about you');
    expect(page.body).toContain('Sent, by you');
    expect(page.body.match(/Somebody at Roundhay Wellbeing, by the link in our mail/g)).toHaveLength(1);
    expect(page.body).toContain('We delete what you told us on 1 May 2027');
  });

  it('is a file, without what the provider wrote for itself, and only after a code', async () => {
    const reference = await refer();
    const {id} = await current(reference);
    const at = world().clock.now().toISOString();
    for (const kind of ['internal', 'referrer'] as const) {
      await world().referralDeps.referrals.addNote(
        id,
        {kind, at, text: `A note: ${kind}`},
        world().clock.now(),
      );
    }
    const [row] = await world().rows('PERSON');
    const said = {
      reason: 'Asked for it',
      agreement: 'agreed',
      tellReferrer: true,
      activation: {level: 1, tool: 'PAM-13', on: '2026-03-27'},
    };
    await world().client.send(new PutCommand({TableName: world().referralsTable, Item: {...row, said}}));
    const byLink = publicVisitor(world());
    await byLink.get(linkIn(mailTo('amina@example.com'), '/my-referral/'));
    expect((await byLink.get(`${MINE}/record.json`)).status).toBe(404);
    const file = await (await opened(reference)).get(`${MINE}/record.json`);
    expect(JSON.parse(file.body)).toMatchObject({
      request: {reference},
      person: {name: 'Amina Khalid', notes: [{text: 'A note: referrer'}]},
      steps: [{event: 'send'}],
    });
    expect(file.body).not.toContain('A note: internal');
    expect(file.body).toContain('Asked for it');
    expect(file.body).not.toMatch(/PAM|activation/);
  });

  it('is deleted at once: nothing of it is in the table, nobody opens it, the place is free', async () => {
    const reference = await refer({run: 'run-1', note: 'My feet hurt', nhsNumber: '9990000018'});
    const person = await opened(reference);
    const asked = await press(person, 'erase');
    expect(asked.h1).toBe('Do you want to delete what you told us?');
    expect((await current(reference)).state).toBe('sent');
    const erased = await press(person, 'erase-sure');
    expect((await person.get(erased.location ?? MINE)).body).toContain('What you told us has been deleted');
    const after = await current(reference);
    expect([after.state, after.hasEmail, after.holdsSeat]).toEqual(['withdrawn', false, false]);
    expect(JSON.stringify(await world().rows(''))).not.toMatch(
      /Amina|amina@|feet|1968-03-27|LS8 4AB|9990000018/,
    );
    // The hashes by which the same person would be found again end with it.
    const now = Math.floor(world().clock.now().getTime() / 1000);
    const hashes = await world().rows('SAME#');
    expect(hashes.length).toBeGreaterThan(0);
    for (const row of hashes) expect(row.expiresAtEpochSeconds).toBeLessThanOrEqual(now);
    expect(mailTo(MAILBOX).letter.subject).toBe(`Referral withdrawn: ${reference}`);
    expect((await opensIt(reference)).body).not.toContain('Amina');
    expect((await person.get(MINE)).body).toContain('You stopped this request');
  });

  it('can be deleted after the end too', async () => {
    const reference = await refer();
    const person = await opened(reference);
    await provider(reference, 'not-suitable', {reason: 'no-places'});
    world().clock.pass(UNDO_MINUTES * 60_000);
    await press(person, 'erase-sure');
    expect((await current(reference)).state).toBe('not-suitable');
    expect(JSON.stringify(await world().rows(''))).not.toContain('Amina');
  });

  describe('and was deleted', () => {
    const erased = async () => {
      const reference = await refer();
      await provider(reference, 'book', {startsOn: '2026-05-12'});
      await provider(reference, 'start', {session: {on: '2026-05-12', came: true}});
      await provider(reference, 'complete');
      const person = await opened(reference);
      world().clock.pass(20 * 60_000);
      const open = await person.get(`${MINE}?feedback=1`);
      await press(person, 'erase-sure');
      return {reference, person, open};
    };
    const answered = {action: 'give-feedback', helped: 'a-lot', recommends: 'yes'};

    it('does not live again, whatever is posted afterwards from a page that was open', async () => {
      const {reference, person, open} = await erased();
      const before = await world().rows('');
      expect((await person.get(MINE)).body).not.toContain('Tell us how it was');
      expect((await person.post(MINE, answered, {from: open})).status).toBe(303);
      await press(person, 'erase-sure');
      expect((await person.get(`${MINE}?feedback=1`)).h1).not.toBe('How was it?');
      expect(await world().rows('')).toEqual(before);
      expect((await current(reference)).feedback).toBeUndefined();
    });

    it('is nobody’s to act on, and the hashes of who it was are not on the referral either', async () => {
      const {reference} = await erased();
      const after = await current(reference);
      expect(after.sameMarks).toBeUndefined();
      const steps = [
        {step: 'reopen', by: 'provider', reason: 'mistake'},
        {step: 'undo', by: 'provider'},
        {step: 'give-feedback', by: 'person'},
      ] as const;
      for (const step of steps) {
        await expect(
          world().referralDeps.referrals.takeStep(after, {...step, messages: []}, world().clock.now()),
        ).rejects.toMatchObject({slug: 'not-acceptable-now'});
      }
    });

    it('holds nothing up when the store has deleted it by now', async () => {
      const {person, open} = await erased();
      for (const {pk, sk} of [...(await world().rows('PERSON')), ...(await world().rows('SAME#'))]) {
        await world().client.send(new DeleteCommand({TableName: world().referralsTable, Key: {pk, sk}}));
      }
      expect((await person.post(MINE, answered, {from: open})).status).toBe(303);
    });
  });

  it('that has gone before its referral is no reason to fail: the step is taken without it', async () => {
    const reference = await refer();
    const before = await current(reference);
    for (const {pk, sk} of [...(await world().rows('PERSON')), ...(await world().rows('SAME#'))]) {
      await world().client.send(new DeleteCommand({TableName: world().referralsTable, Key: {pk, sk}}));
    }
    const take = (step: Step) => world().referralDeps.referrals.takeStep(before, step, world().clock.now());
    await expect(
      take({step: 'change-details', by: 'person', person: {note: 'Late'}, messages: []}),
    ).rejects.toMatchObject({slug: 'not-acceptable-now'});
    await take({step: 'withdraw', by: 'person', messages: []});
    expect((await current(reference)).state).toBe('withdrawn');
    expect(await world().rows('PERSON')).toEqual([]);
    expect(await world().rows('SAME#')).toEqual([]);
  });
});

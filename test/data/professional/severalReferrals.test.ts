import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {letterText} from '#shared/referral/messages/letter.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {publicVisitor} from '../../support/referralRoutes.ts';
import {linkIn} from '../../support/referralWorld.ts';
import {staffOf} from '../../support/staff.ts';
import {referring, TYPED} from './referring.ts';

const {nurse, take, world} = referring();

describe('A person who was referred to several', () => {
  const referBoth = async (contactBy: string): Promise<Referral[]> => {
    await world().addListing({
      id: 'test:choir',
      slug: 'choir',
      referral: {self: false, professional: true, isOnline: true, how: 'Call us.', questions: []},
    });
    const both = {...TYPED, listing: ['living-well', 'choir'], contactBy, email: 'amina@example.org'};
    const sent = await nurse().post(
      '/professional/refer',
      {},
      {from: await nurse().post('/professional/refer', both)},
    );
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const found = await Promise.all(
      references.map((reference) =>
        world().referralDeps.referrals.getByReference(reference, world().clock.now()),
      ),
    );
    return found.flatMap((each) => (each ? [each] : []));
  };
  const start = async (referral: Referral): Promise<void> => {
    const booked = await take(referral, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await world().deliver();
  };
  const asked = () =>
    world().mails.filter(({letter}) => letter.subject.startsWith('Do you still want the others?'));

  it('is asked once one has started whether they still want the others, with a link to each', async () => {
    const [first, second] = await referBoth('email');
    if (!first || !second) throw new Error('They were not saved');
    await start(first);
    const [mail, ...more] = asked();
    expect(more).toEqual([]);
    const text = mail ? letterText(mail.letter) : '';
    expect(text).toContain(`Reference ${second.reference}`);
    expect(text).toMatch(/https:\/\/menu\.example\/my-referral\/[\w-]{22}/);
    expect(text).not.toMatch(/Living Well|choir|diabetes/i);
  });

  it('is asked on the page of each as well: which others are open stands behind a code', async () => {
    const [first, second] = await referBoth('email');
    if (!first || !second) throw new Error('They were not saved');
    const own = ownReferral(world);
    const bodyOf = async ({reference}: Referral) =>
      (await (await own.opened(reference, 'amina@example.org')).get('/my-referral/mine')).body;
    expect(await bodyOf(second)).not.toContain('Do you still want');
    await start(first);
    expect(await bodyOf(second)).toContain('Do you still want this?');
    const started = await bodyOf(first);
    expect(started).toContain('Do you still want the others?');
    expect(started).toContain(second.reference);
    expect(started).toContain(second.listing.name);
    const [mail] = asked();
    const link = mail ? linkIn(mail, '/my-referral/') : '';
    const byLink = publicVisitor(world());
    await byLink.get(link);
    expect((await byLink.get('/my-referral/mine')).body).toContain('Do you still want this?');
    await take(await own.current(second.reference), {step: 'withdraw', by: 'person'});
    expect(await bodyOf(first)).not.toContain('Do you still want');
  });

  it('is asked by whoever runs the others where our mail does not reach them, and not when none is open', async () => {
    const [first, second] = await referBoth('phone-message');
    if (!first || !second) throw new Error('They were not saved');
    await start(first);
    expect(asked()).toEqual([]);
    await world().deliver();
    const tasks = () =>
      world().mails.filter(({letter}) => letter.subject.startsWith('Please ask if they still'));
    const [task, ...more] = tasks();
    expect(more).toEqual([]);
    expect(task?.letter.subject).toContain(second.reference);
    expect(task ? letterText(task.letter) : '').not.toMatch(/Amina|Living Well|choir|diabetes/i);
    const staff = staffOf(world());
    const page = await staff.get(`/provider/referrals/${second.reference}`);
    expect(page.body).toContain('Our email cannot ask them whether they still want your support');
    expect((await staff.get('/provider')).body).toContain('ask whether they still want this');
    // That they have started is what this provider needs; with whom is not.
    expect(page.body).not.toContain(first.reference);
    const [third, fourth] = await referBoth('email');
    if (!third || !fourth) throw new Error('They were not saved');
    await take(fourth, {step: 'withdraw', by: 'person'});
    await start(third);
    expect(asked()).toEqual([]);
    expect(tasks()).toHaveLength(1);
  });
});

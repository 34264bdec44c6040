import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {describe, expect, it} from 'vitest';
import type {CourseRun} from '#shared/model/courseRun.ts';
import type {Referral} from '#shared/model/referral.ts';
import {referralKeys} from '../../../functions/data/keys.ts';
import {referralRow} from '../../../functions/data/referral/referralRow.ts';
import {newMessage, outboxStore} from '../../../functions/data/outboxStore.ts';
import {ownReferral} from '../../support/ownReferral.ts';
import {runWith, wholeListing} from '../../support/referralListing.ts';
import {comesBack} from '../../support/comesBack.ts';
import {actOn, staffOf} from '../../support/staff.ts';
import {referring, TYPED} from './referring.ts';

const {nurse, take, world} = referring();

describe('Somebody whose mail came back when they were asked whether they still want the others', () => {
  const referBoth = async (): Promise<Referral[]> => {
    const {referral} = wholeListing().listing;
    await world().addListing({id: 'test:choir', slug: 'choir', referral: {...referral, questions: []}});
    const contact = {contactBy: 'email', email: 'amina@example.org', tellReferrer: 'yes'};
    const page = await nurse().post('/professional/refer', {
      ...TYPED,
      ...contact,
      listing: ['living-well', 'choir'],
    });
    const sent = await nurse().post('/professional/refer', {}, {from: page});
    const references = new URL(sent.location ?? '', 'https://menu.example').searchParams.getAll('reference');
    const own = ownReferral(world);
    return await Promise.all(references.map((reference) => own.current(reference)));
  };
  /** One has started, and the mail that asks came back, told twice. */
  const asked = async (): Promise<Referral> => {
    const [first, second] = await referBoth();
    if (!first || !second) throw new Error('They were not saved');
    const booked = await take(first, {step: 'book', by: 'provider', startsOn: '2026-05-12'});
    await take(booked, {step: 'start', by: 'provider', session: {on: '2026-05-12', came: true}});
    await world().deliver();
    const mail = world().mails.find(({about}) => about.kind === 'person-others');
    if (!mail) throw new Error('Nobody was asked');
    await comesBack(world(), mail.about, {to: 'amina@example.org', times: 2});
    return second;
  };
  const current = ({reference}: Referral) => ownReferral(world).current(reference);

  it('is called by whoever runs the others: one mail, in the list, and answered on the page', async () => {
    const second = await asked();
    const tasks = world().mails.filter(({about}) => about.kind === 'provider-still-wanted');
    expect(tasks.map(({about}) => about.referralId)).toEqual([second.id]);
    const staff = staffOf(world());
    const inbox = async () => (await staff.get('/provider')).body;
    expect(await inbox()).toContain('call them and ask whether they still want this');
    expect((await actOn(staff, second.reference, {action: 'still-wanted'})).status).toBe(303);
    const {body} = await staff.get(`/provider/referrals/${second.reference}`);
    expect(body).toContain('still wanted, as was said on the phone, by you');
    expect(body).not.toMatch(/Our email cannot ask them|We have asked them by email/);
    expect(await inbox()).not.toContain('ask whether they still want this');
    expect((await actOn(staff, second.reference, {action: 'still-wanted'})).status).toBe(409);
    expect((await nurse().get('/professional/referrals')).body).not.toContain('ask whether they still');
  });

  it('is called about it no more once they said that they want it, whatever comes back later', async () => {
    const second = await asked();
    await actOn(staffOf(world()), second.reference, {action: 'still-wanted'});
    const tasks = () => world().mails.filter(({about}) => about.kind === 'provider-still-wanted');
    expect(tasks()).toHaveLength(1);
    const mail = world().mails.find(({about}) => about.kind === 'person-others');
    if (!mail) throw new Error('Nobody was asked');
    await comesBack(world(), mail.about, {to: 'amina@example.org', messageId: 'another-of-them'});
    expect(tasks()).toHaveLength(1);
    // One that waited in the outbox since before they said so.
    const {client, referralsTable: tableName, clock} = world();
    const waiting = newMessage('provider-still-wanted', {referralId: second.id}, clock.now());
    await outboxStore({client, tableName}).postOnce(waiting);
    await world().deliver();
    expect(tasks()).toHaveLength(1);
  });

  it('tells whoever referred them, who says it on their page: then nobody else is to call', async () => {
    const second = await asked();
    const path = `/professional/referrals/${second.reference}`;
    expect((await nurse().get('/professional/referrals')).body).toContain('ask whether they still want this');
    const said = await nurse().post(path, {action: 'still-wanted'}, {from: await nurse().get(path)});
    expect(said.location).toBe(`${path}?said=1`);
    expect((await current(second)).stillWanted?.isWanted).toBe(true);
    expect((await staffOf(world()).get('/provider')).body).not.toContain('ask whether they still');
  });

  it('does not want it any more: it ends, and its provider is told', async () => {
    const second = await asked();
    const path = `/professional/referrals/${second.reference}`;
    await nurse().post(path, {action: 'not-wanted'}, {from: await nurse().get(path)});
    expect((await current(second)).state).toBe('withdrawn');
    await world().deliver();
    expect(world().mails.map(({about}) => about.kind)).toContain('provider-withdrawn');
  });

  it('can be said of who only asked for a start, unless a place of it is kept for them', async () => {
    const second = await asked();
    const path = `/professional/referrals/${second.reference}`;
    const {client, referralsTable: TableName} = world();
    const onStart = {...(await current(second)), runId: 'run-1', holdsSeat: true};
    const row = referralRow(onStart);
    await client.send(new PutCommand({TableName, Item: row}));
    await client.send(
      new PutCommand({TableName, Item: {...referralKeys.seats('run-1'), taken: 1, changes: 1}}),
    );
    const button = 'They do not want it any more: end this referral';
    const {capacity, ...uncounted} = runWith('run-1', 6);
    const choir = (run: CourseRun) =>
      world().addListing({id: 'test:choir', slug: 'choir'}, {runs: [{...run, listingId: 'test:choir'}]});
    await choir({...uncounted, capacity});
    const kept = await nurse().get(path);
    expect([kept.body.includes('a place may be kept for them'), kept.body.includes(button)]).toEqual([
      true,
      false,
    ]);
    await nurse().post(path, {action: 'not-wanted'}, {from: kept});
    expect((await current(second)).state).toBe('sent');
    await choir(uncounted);
    const page = await nurse().get(path);
    expect(page.body).toContain(button);
    await nurse().post(path, {action: 'not-wanted'}, {from: page});
    expect(await current(second)).toMatchObject({state: 'withdrawn', holdsSeat: false});
  });

  it('cannot be said by somebody who was not asked', async () => {
    const [first] = await referBoth();
    if (!first) throw new Error('It was not saved');
    const path = `/professional/referrals/${first.reference}`;
    for (const action of ['still-wanted', 'not-wanted']) {
      await nurse().post(path, {action}, {from: await nurse().get(path)});
    }
    expect(await current(first)).toMatchObject({state: 'sent', version: 1});
  });
});

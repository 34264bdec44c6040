import {beforeEach, describe, expect, it} from 'vitest';
import {SearchDocument} from '#shared/search/document.ts';
import {directoryReader} from '../../../functions/data/directoryReader.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {newsWorker} from '../../../functions/steward/tellNews.ts';
import {eachOf} from '../../support/eachWorld.ts';
import {mergerOf} from '../../support/merger.ts';
import {API_REQUEST, publicVisitor} from '../../support/referralRoutes.ts';
import type {ReferralWorld} from '../../support/referralWorld.ts';
import type {Page, Visitor} from '../../support/visitor.ts';
import {anOrganisation} from '../directoryRecords.ts';
import {actor, professionalWorld} from '../professional/professionalWorld.ts';

const professionals = eachOf(professionalWorld);
let world: ReferralWorld;
let curator: Visitor;

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const NAME = 'The page that stays';
const OLD = 'stays@roundhay.example';
const PAIR = `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`;
const SAME = {contact: {phone: '0113 496 0000', website: 'https://roundhay.example'}} as const;

const directory = () => ({client: world.client, tableName: world.directoryTable});
const stored = async (id: string) => {
  const found = await readListing(directory(), id, true);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};
const prove = (email: string) =>
  setMailbox(directory(), {listingId: STAYS, email, verifiedAt: '2026-04-02T09:00:00Z'});

beforeEach(async () => {
  ({world} = professionals());
  curator = mergerOf(world);
  await world.addListing({...SAME, checkedOn: '2026-03-01'});
  await world.addListing({...SAME, id: STAYS, slug: 'well-living', name: NAME, checkedOn: '2026-04-20'});
  await prove(OLD);
});

const press = (act: string, from: Page, typed: Record<string, string> = {}): Promise<Page> =>
  curator.post('/curator/duplicate', {...typed, act, agree: 'yes'}, {from});
const confirmOf = async (typed: Record<string, string> = {}): Promise<Page> =>
  await press('confirm', await press('look', await curator.get(PAIR), typed));

const isOnlineInSearch = async (): Promise<boolean> => {
  const {cells} = (await stored(STAYS)).row;
  const rows = await world.rows('CELL#', world.directoryTable);
  const documents = rows.map(({document}) => SearchDocument.parse(document)).filter(({id}) => id === STAYS);
  expect(documents).toHaveLength(cells.length);
  return documents.some(({referral}) => referral.isOnline);
};

/** Whether anything that anybody sees says that requests can be sent to the page that stays. */
const isOpen = async (): Promise<boolean[]> => {
  const nurse = await professionals().signedIn(actor('pat'));
  const whole = await directoryReader(directory()).getListing(STAYS);
  if (!whole) throw new Error('It has gone');
  const form = await publicVisitor(world).get('/refer/well-living?form=AAAAAAAAAAA');
  const api = await publicVisitor(world).postJson(
    '/api/referrals',
    {...API_REQUEST, listing: 'well-living'},
    {'idempotency-key': 'a-key-that-is-long-enough'},
  );
  return [
    whole.listing.referral.isOnline,
    await isOnlineInSearch(),
    form.body.includes('action="/refer/well-living'),
    api.status === 201,
    !(await nurse.get('/professional/refer?listing=well-living')).body.includes('You cannot refer to this'),
  ];
};

describe('a page that takes another mailbox by a merge', () => {
  it('takes no requests anywhere before that mailbox has answered, and is said to take none', async () => {
    const confirm = await confirmOf({'take-mailbox': 'one'});
    expect(confirm.body).toContain('takes no requests here until that mailbox has answered a code');
    expect((await press('merge', confirm)).location).toBe('/curator/duplicates?notice=merged-code');
    expect((await curator.get('/curator/duplicates?notice=merged-code')).body).toContain(
      'href="/curator/mailboxes"',
    );
    expect(await isOpen()).toEqual([false, false, false, false, false]);
    await prove('referrals@roundhay.example');
    expect(await isOpen()).toEqual([true, true, true, true, true]);
  });

  it('gives it back when the merge is undone, of which the curator is told before and after', async () => {
    await press('merge', await confirmOf({'take-mailbox': 'one'}));
    world.clock.pass(1000);
    const undo = await curator.get(`/curator/merges?listing=${GOES}`);
    expect(undo.body).toContain(
      `The mailbox of ${NAME} changes back. It takes no requests here until that mailbox has answered a code.`,
    );
    const done = await curator.post('/curator/merges', {}, {from: undo});
    expect(done.location).toBe('/curator/merges?notice=undone-code');
    expect((await curator.get('/curator/merges?notice=undone-code')).body).toContain(
      'href="/curator/mailboxes"',
    );
    expect(await directoryReader(directory()).getMailbox(STAYS)).toEqual({listingId: STAYS, email: OLD});
    expect((await isOpen()).includes(true)).toBe(false);
    // The page that went has its own again, which has answered.
    const back = await publicVisitor(world).get('/refer/living-well?form=AAAAAAAAAAA');
    expect(back.body).toContain('action="/refer/living-well');
  });

  it('says nothing of a code when no mailbox changes', async () => {
    expect((await press('merge', await confirmOf({'take-mailbox': 'other'}))).location).toBe(
      '/curator/duplicates?notice=merged',
    );
    world.clock.pass(1000);
    const undo = await curator.get(`/curator/merges?listing=${GOES}`);
    expect(undo.body).not.toContain('answered a code');
    expect((await curator.post('/curator/merges', {}, {from: undo})).location).toBe(
      '/curator/merges?notice=undone',
    );
  });

  it('is said to take nothing when it keeps a mailbox that has not answered, and mail to which came back', async () => {
    await setMailbox(directory(), {listingId: STAYS, email: 'new@roundhay.example'});
    const pair = await curator.get(PAIR);
    expect(
      pair.body.match(/Takes requests here.*?<dd[^>]*>\s*(Yes|No)/gs)?.map((row) => row.slice(-3)),
    ).toEqual([expect.stringContaining('Yes'), expect.stringContaining('No')]);
    const confirm = await confirmOf({'take-mailbox': 'other'});
    expect(confirm.body).toContain('The page that is hidden does');
    expect((await press('merge', confirm)).location).toContain('merged-code');
  });
});

describe('a page that stays', () => {
  it('cannot be one that is hidden because nobody checked it, while people see the other', async () => {
    const {row, runs} = await stored(STAYS);
    await directoryStore(directory()).replaceListing({
      listing: {
        ...row.listing,
        lapse: {stage: 'hidden', on: '2026-04-25', statusBefore: 'live'},
        status: 'hidden',
      },
      runs,
    });
    const refused = await press('look', await curator.get(PAIR), {stays: 'other'});
    expect(refused.status).toBe(409);
    expect(refused.body).toContain(`People cannot see “${NAME}”`);
    expect((await press('look', await curator.get(PAIR), {stays: 'one'})).status).toBe(200);
  });

  it('of another provider: they are told that they answer from now on', async () => {
    const other = anOrganisation({id: 'test:other', name: 'Other Trust'});
    await directoryStore(directory()).saveOrganisation(other);
    const {row, runs} = await stored(STAYS);
    await directoryStore(directory()).replaceListing({
      listing: {...row.listing, organisationId: other.id},
      runs,
    });
    const confirm = await confirmOf({'take-mailbox': 'other'});
    expect(confirm.body).toContain('We email the contacts of both pages');
    await press('merge', confirm);
    await newsWorker({
      directory: directory(),
      referralsTable: world.referralsTable,
      getAccount: () => Promise.resolve(undefined),
      now: world.clock.now,
    })();
    await world.deliver();
    expect(
      world.mails
        .filter(({letter}) => letter.subject === 'Another page is now part of yours')
        .map(({to, letter}) => [to, JSON.stringify(letter.parts).includes('you answer all new requests')]),
    ).toEqual([[OLD, true]]);
  });
});

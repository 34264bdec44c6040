import {afterAll, beforeAll, beforeEach, describe, expect, it} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {readListing} from '../../../functions/data/directory/read.ts';
import {setMailbox} from '../../../functions/data/directory/setMailbox.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {newsWorker} from '../../../functions/steward/tellNews.ts';
import {type RunningStore, startStore} from '../../support/dynoxide.ts';
import {mergerOf} from '../../support/merger.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {CURATOR} from '../../support/signedInCurator.ts';
import type {Visitor} from '../../support/visitor.ts';
import {anOrganisation} from '../directoryRecords.ts';

let store: RunningStore;
let world: ReferralWorld;
let curator: Visitor;
beforeAll(async () => {
  store = await startStore();
});
afterAll(() => {
  store.stop();
});

const GOES = 'test:living-well';
const STAYS = 'test:well-living';
const PAIR = `/curator/duplicate?one=${encodeURIComponent(GOES)}&other=${encodeURIComponent(STAYS)}`;
const UNDO = `/curator/merges?listing=${encodeURIComponent(GOES)}`;
const WEBSITE = 'https://roundhay.example';
const MAILBOX = {goes: 'referrals@roundhay.example', stays: 'stays@roundhay.example'};
const CONTACT = {goes: 'goes@roundhay.example', stays: 'hello@stays.example'};
const OWN_AGAIN = 'Your page is a page of its own again';
const GIVEN_BACK = 'Another page is no longer part of yours';
const REACHED = 'How people reach you was changed';

const directory = () => ({client: world.client, tableName: world.directoryTable});
const read = async (id: string): Promise<Listing> => {
  const stored = await readListing(directory(), id, true);
  if (!stored) throw new Error(`There is no ${id}`);
  return stored.row.listing;
};

beforeEach(async () => {
  world = await referralWorld(store.endpoint);
  curator = mergerOf(world);
  const contactOf = (email: string) => ({contact: {phone: '0113 496 0000', website: WEBSITE, email}});
  await world.addListing({...contactOf(CONTACT.goes), checkedOn: '2026-03-01'});
  await world.addListing({
    ...contactOf(CONTACT.stays),
    ...{id: STAYS, slug: 'well-living', name: 'The page that stays', checkedOn: '2026-04-20'},
  });
  await setMailbox(directory(), {
    ...{listingId: STAYS, email: MAILBOX.stays, verifiedAt: '2026-04-02T09:00:00Z'},
  });
});

const merge = async (typed: Record<string, string> = {}): Promise<void> => {
  world.clock.pass(1000);
  let page = await curator.get(PAIR);
  for (const act of ['look', 'confirm', 'merge']) {
    page = await curator.post('/curator/duplicate', {...typed, act, agree: 'yes'}, {from: page});
  }
  expect(page.location).toContain('notice=merged');
};
/** Undoes it, and says what the page before said of whom it tells. */
const undo = async (): Promise<string> => {
  world.clock.pass(1000);
  const page = await curator.get(UNDO);
  expect((await curator.post('/curator/merges', {}, {from: page})).location).toContain('notice=undone');
  return /We email the contacts of [^.]+\./.exec(page.body)?.[0] ?? 'Nobody';
};
const tell = async (): Promise<void> => {
  await newsWorker({
    directory: directory(),
    referralsTable: world.referralsTable,
    getAccount: () => Promise.resolve(CURATOR),
    now: world.clock.now,
  })();
  await world.deliver();
};

/** Who was mailed a letter of this subject. */
const toldOf = (subject: string): string[] =>
  world.mails.flatMap(({to, letter}) => (letter.subject === subject ? [to] : [])).sort();
const wordsOf = (subject: string): string =>
  JSON.stringify(world.mails.find(({letter}) => letter.subject === subject)?.letter.parts);

describe('a merge that is undone', () => {
  it('is told to the contacts of the page that went, who were told of it', async () => {
    await merge();
    await tell();
    const told = toldOf('Your page is now part of another');
    expect(told).toEqual([CONTACT.goes, MAILBOX.goes]);
    expect(await undo()).toBe('We email the contacts of Living Well with Type 2 Diabetes.');
    await tell();
    expect(toldOf(OWN_AGAIN)).toEqual(told);
    expect(wordsOf(OWN_AGAIN)).toContain('https://menu.example/support/living-well');
    expect(wordsOf(OWN_AGAIN)).toContain('Requests that were sent to The page that stays in between');
    expect(wordsOf(OWN_AGAIN)).not.toContain('was changing');
    expect([...toldOf(GIVEN_BACK), ...toldOf(REACHED)]).toEqual([]);
  });

  it('says who asks the page that went: nobody until its mailbox has answered, or while it is hidden', async () => {
    await merge();
    await undo();
    await tell();
    expect(wordsOf(OWN_AGAIN)).toContain('From now on you answer what people ask of Living Well');
    world.mails.length = 0;
    await setMailbox(directory(), {listingId: GOES, email: 'new@roundhay.example'});
    await merge();
    await undo();
    await tell();
    expect(wordsOf(OWN_AGAIN)).toContain('takes no requests here until its mailbox has answered a code');
    world.mails.length = 0;
    await merge();
    await undo();
    await directoryStore(directory()).replaceListing({
      listing: {...(await read(GOES)), status: 'hidden'},
      runs: [],
    });
    await tell();
    expect(wordsOf(OWN_AGAIN)).toContain('is hidden now, so that nobody finds it');
    expect(wordsOf(OWN_AGAIN)).not.toContain('From now on you answer');
  });

  it('is told to another provider, who answered for both, too', async () => {
    await directoryStore(directory()).saveOrganisation(
      anOrganisation({id: 'test:other', name: 'Other Trust'}),
    );
    await directoryStore(directory()).replaceListing({
      listing: {...(await read(STAYS)), organisationId: 'test:other'},
      runs: [],
    });
    await merge();
    await tell();
    expect(await undo()).toBe('We email the contacts of both pages.');
    await tell();
    expect(toldOf(GIVEN_BACK)).toEqual(toldOf('Another page is now part of yours'));
    expect(toldOf(GIVEN_BACK)).toEqual([CONTACT.stays, MAILBOX.stays]);
    expect(wordsOf(GIVEN_BACK)).toContain('https://menu.example/support/well-living');
    expect(toldOf(OWN_AGAIN)).toEqual([CONTACT.goes, MAILBOX.goes]);
  });

  it('is told to those who were reached at the page that stays, before it and until now, when that goes back', async () => {
    await merge({'take-contact-email': 'one'});
    await tell();
    const taken = (await read(STAYS)).contact.email;
    expect(taken).toBe(CONTACT.goes);
    expect(toldOf(REACHED)).toEqual([CONTACT.stays, MAILBOX.stays]);
    world.mails.length = 0;
    expect(await undo()).toBe('We email the contacts of both pages.');
    await tell();
    expect((await read(STAYS)).contact.email).toBe(CONTACT.stays);
    expect(toldOf(REACHED)).toEqual([CONTACT.goes, CONTACT.stays, MAILBOX.stays]);
    expect(wordsOf(REACHED)).toContain('A curator has undone that');
  });

  it('is told to whoever was changing the page that went, with where that change is sent', async () => {
    const proposals = proposalStore(directory());
    await proposals.save(
      {
        ...{listingId: GOES, organisationId: 'test:roundhay', baseVersion: 1, state: 'draft', revision: 0},
        changes: [{field: 'summary', from: 'Six mornings.', to: 'Seven mornings.'}],
        changedBy: {role: 'provider', accountId: CURATOR.account.id},
        changedAt: world.clock.now().toISOString(),
      },
      undefined,
    );
    await merge();
    await undo();
    await tell();
    expect(toldOf(OWN_AGAIN)).toEqual([CURATOR.account.email, CONTACT.goes, MAILBOX.goes].sort());
    expect(wordsOf(OWN_AGAIN)).toContain(`/provider/listings/${encodeURIComponent(GOES)}`);
  });

  it('is no news any more once they are one page again', async () => {
    await merge();
    await undo();
    await merge();
    await tell();
    expect(toldOf(OWN_AGAIN)).toEqual([]);
    expect(toldOf('Your page is now part of another').length).toBeGreaterThan(0);
  });
});

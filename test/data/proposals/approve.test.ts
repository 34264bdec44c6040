import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import {Listing} from '#shared/model/listing.ts';
import type {Proposal} from '#shared/model/proposal.ts';
import {ProblemError} from '#shared/problems.ts';
import {applyProposal} from '#shared/proposal/applyProposal.ts';
import {sent, takenBack} from '#shared/proposal/steps.ts';
import {queryRows, readListing} from '../../../functions/data/directory/read.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {mailboxStore} from '../../../functions/data/mailboxStore.ts';
import {directoryStore, type DirectoryStore} from '../../../functions/data/directoryStore.ts';
import {approve, giveBack} from '../../../functions/data/proposals/decide.ts';
import {historyStore} from '../../../functions/data/proposals/historyStore.ts';
import {listNews, type NewsRow} from '../../../functions/data/proposals/newsStore.ts';
import {proposalStore} from '../../../functions/data/proposals/proposalStore.ts';
import {aListing, anOrganisation} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let store: DirectoryStore;
beforeAll(async () => {
  tables = await startDirectoryTables();
  store = directoryStore({client: tables.client, tableName: tables.directoryTable});
  await store.saveOrganisation(anOrganisation());
});
afterAll(() => {
  tables.stop();
});

const directory = () => ({client: tables.client, tableName: tables.directoryTable});
const EDITOR = {role: 'provider', accountId: 'an-editor'} as const;
const CURATOR = {role: 'curator', accountId: 'a-curator'} as const;
const NOW = new Date('2026-05-01T09:00:00Z');

let made = 0;
/** A listing of its own with a change of it that waits for a curator. */
const aSentChange = async (changes: Proposal['changes']) => {
  made += 1;
  const id = `listing-of-${made}`;
  await store.replaceListing({listing: aListing({id, slug: id}), runs: []});
  const proposals = proposalStore(directory());
  const draft: Proposal = {
    listingId: id,
    organisationId: 'org-1',
    baseVersion: 1,
    changes,
    state: 'draft',
    changedBy: EDITOR,
    changedAt: NOW.toISOString(),
    revision: 0,
  };
  expect(await proposals.save(draft, undefined)).toBe(true);
  const before = await proposals.get(id);
  expect(
    await proposals.save(sent(draft, {why: 'We moved.', isRestChecked: false}, EDITOR, NOW), before),
  ).toBe(true);
  return {id, proposal: await current(id)};
};

const current = async (id: string): Promise<Proposal> => {
  const proposal = await proposalStore(directory()).get(id);
  if (!proposal) throw new Error('no proposal');
  return proposal;
};

const approveAs = async (id: string, proposal: Proposal, listing?: Listing, email?: string) => {
  const stored = await readListing(directory(), id, true);
  if (!stored) throw new Error('no listing');
  const {page} = applyProposal({listing: listing ?? stored.row.listing, mailbox: undefined}, proposal);
  return await approve(directory(), {
    proposal,
    listing: Listing.parse(page.listing),
    runs: stored.runs,
    mailbox: email === undefined ? undefined : {listingId: id, email},
    oldContacts: ['hello@beckside.example'],
    by: CURATOR,
    now: NOW,
  });
};

const newsOf = async (id: string): Promise<NewsRow[]> =>
  (await listNews(directory(), {most: 100})).found.flatMap(({news}) =>
    news?.listingId === id ? [news] : [],
  );

const queued = async (id: string) =>
  (await proposalStore(directory()).listQueued()).filter(({listingId}) => listingId === id);

const PHONE = {field: 'contact.phone', from: '0113 496 0000', to: '0113 496 0001'} as const;
const SUMMARY = {
  field: 'summary',
  from: 'A day about living well with type 2 diabetes.',
  to: 'A day out.',
} as const;

describe('A change that is approved', () => {
  it('is public, in its history, out of the queue, and on its way to who is told, all at once', async () => {
    const {id, proposal} = await aSentChange([PHONE]);
    expect(await queued(id)).toHaveLength(1);
    await approveAs(id, proposal);
    expect((await store.getListing(id))?.listing).toMatchObject({version: 2, contact: {phone: PHONE.to}});
    expect(await current(id)).toMatchObject({state: 'approved', decidedBy: CURATOR});
    expect(await queued(id)).toEqual([]);
    expect(await historyStore(directory()).list(id)).toEqual([
      expect.objectContaining({
        version: 2,
        by: EDITOR,
        approvedBy: CURATOR,
        why: 'We moved.',
        changes: [PHONE],
      }),
    ]);
    const news = await newsOf(id);
    expect(news.map(({what, to, accountId}) => ({what, to, accountId}))).toEqual([
      {what: 'contact-changed', to: 'hello@beckside.example', accountId: undefined},
      {what: 'proposal-approved', to: undefined, accountId: 'an-editor'},
    ]);
  });

  it('has a new mailbox mailed a code and keeps who let it in, in the approval itself, whatever was asked before', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    const of = {listingId: id, email: 'new@beckside.example'};
    const mailboxes = mailboxStore(directory());
    expect(await mailboxes.ask(of, CURATOR, NOW)).toBe('asked');
    expect(await mailboxes.ask(of, CURATOR, NOW)).toBe('too-soon');
    await approveAs(id, proposal, undefined, of.email);
    expect(await queryRows(directory(), directoryKeys.mailbox(id).pk, {prefix: 'EVENT#'})).toEqual([
      expect.objectContaining({event: 'address-set', email: of.email, setBy: CURATOR}),
    ]);
    const asked = await queryRows(directory(), directoryKeys.proofAsked(of, '', '').pk);
    expect(asked.filter((row) => row.listingId === id)).toEqual([expect.objectContaining({times: 2})]);
  });

  it('tells nobody but who sent it when nothing changes by which people are reached', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    await approveAs(id, proposal);
    const news = await newsOf(id);
    expect(news.map(({what}) => what)).toEqual(['proposal-approved']);
  });

  it('is approved once, whoever presses first, and leaves one line of history', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    const tries = await Promise.allSettled([approveAs(id, proposal), approveAs(id, proposal)]);
    expect(tries.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
    expect(await historyStore(directory()).list(id)).toHaveLength(1);
    expect((await store.getListing(id))?.listing.version).toBe(2);
  });

  it('is not approved when its provider has taken it back meanwhile, and nothing of it is written', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    await proposalStore(directory()).save(takenBack(proposal), proposal);
    await expect(approveAs(id, proposal)).rejects.toThrow(ProblemError);
    expect((await store.getListing(id))?.listing.summary).toBe(SUMMARY.from);
    expect(await historyStore(directory()).list(id)).toEqual([]);
    expect(await queued(id)).toEqual([]);
  });

  it('is not approved over a listing that changed after the curator read it', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    const read = (await readListing(directory(), id, true))?.row.listing;
    await store.replaceListing({listing: aListing({id, slug: id, name: 'Another name'}), runs: []});
    await expect(approveAs(id, proposal, read)).rejects.toThrow(/changed/);
    expect((await store.getListing(id))?.listing.name).toBe('Another name');
    expect((await current(id)).state).toBe('sent');
  });

  it('ends also when the page says all of it already', async () => {
    const {id, proposal} = await aSentChange([SUMMARY]);
    await store.replaceListing({listing: aListing({id, slug: id, summary: SUMMARY.to}), runs: []});
    await approveAs(id, proposal);
    expect((await current(id)).state).toBe('approved');
    expect(await queued(id)).toEqual([]);
  });
});

describe('A change that is sent back', () => {
  it('leaves the queue and tells who sent it; a second curator is told that it was decided', async () => {
    const {id, proposal} = await aSentChange([PHONE]);
    const given = {proposal, message: 'Which hall?', by: CURATOR, now: NOW};
    expect(await giveBack(directory(), given)).toBe(true);
    expect(await giveBack(directory(), given)).toBe(false);
    expect(await current(id)).toMatchObject({state: 'returned', message: 'Which hall?'});
    expect(await queued(id)).toEqual([]);
    await expect(approveAs(id, proposal)).rejects.toThrow(ProblemError);
  });
});

describe('The queue', () => {
  it('has the riskiest first, and of the same risk the oldest', async () => {
    const low = await aSentChange([SUMMARY]);
    const high = await aSentChange([PHONE]);
    const ids = (await proposalStore(directory()).listQueued()).map(({listingId}) => listingId);
    expect(ids.indexOf(high.id)).toBeLessThan(ids.indexOf(low.id));
  });
});

describe('Two colleagues who write one change', () => {
  it('never overwrite each other: of two that read the same, one is told', async () => {
    const {proposal} = await aSentChange([SUMMARY]);
    const proposals = proposalStore(directory());
    const back = takenBack(proposal);
    const saved = await Promise.all([proposals.save(back, proposal), proposals.save(back, proposal)]);
    expect(saved.filter(Boolean)).toHaveLength(1);
  });
});

describe('What is stored of a change', () => {
  it('names nobody: an account and a role, and the contacts of the provider itself', async () => {
    const {Items = []} = await tables.client.send(new ScanCommand({TableName: tables.directoryTable}));
    const rows = Items.filter(({pk}) => /^(PROPOSAL|PROPOSED|HISTORY|NEWS)/.test(String(pk)));
    expect(rows.length).toBeGreaterThan(10);
    const mails = JSON.stringify(rows).match(/[\w.]+@[\w.]+/g) ?? [];
    expect([...new Set(mails)]).toEqual(['hello@beckside.example']);
    expect(rows.filter(({pk, sk}) => `${String(pk)} ${String(sk)}`.includes('@'))).toEqual([]);
  });
});

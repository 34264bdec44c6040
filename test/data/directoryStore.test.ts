import {DeleteCommand, PutCommand, QueryCommand, ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, beforeEach, describe, expect, it, vi} from 'vitest';
import type {ProblemError} from '#shared/problems.ts';
import {directoryStore, type DirectoryStore} from '../../functions/data/directoryStore.ts';
import {DIRECTORY_PREFIX, directoryKeys} from '../../functions/data/keys.ts';
import {programmeNames} from '../../functions/data/programmeNames.ts';
import {aCertificate, aListing, anOrganisation, aProgramme, aRun} from './directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from './directoryTables.ts';

let tables: DirectoryTables;
let store: DirectoryStore;

beforeAll(async () => {
  tables = await startDirectoryTables();
});
afterAll(() => {
  tables.stop();
});
beforeEach(async () => {
  // Each test has its own records: the slug, ids and provider are stated where they matter, so the table is emptied.
  const {Items = []} = await tables.client.send(new ScanCommand({TableName: tables.directoryTable}));
  for (const row of Items) {
    const Key = {pk: String(row.pk), sk: String(row.sk)};
    await tables.client.send(new DeleteCommand({TableName: tables.directoryTable, Key}));
  }
  store = directoryStore({client: tables.client, tableName: tables.directoryTable});
  await store.saveOrganisation(anOrganisation());
});

const allRows = async () => {
  const {Items = []} = await tables.client.send(
    new ScanCommand({TableName: tables.directoryTable, ConsistentRead: true}),
  );
  return Items.sort((a, b) =>
    `${String(a.pk)} ${String(a.sk)}`.localeCompare(`${String(b.pk)} ${String(b.sk)}`),
  );
};
const cellsOf = async (listingId: string) =>
  (await allRows()).filter(
    (row) => String(row.pk).startsWith(DIRECTORY_PREFIX.cell) && String(row.sk).endsWith(listingId),
  );
const save = (listing = aListing(), runs = [aRun('run-1')]) => store.saveListing({listing, runs});

describe('saving a listing', () => {
  it('writes the listing, its runs, its address and its search document together', async () => {
    expect((await save()).outcome).toBe('added');
    const rows = (await allRows()).map((row) => String(row.pk));
    expect(rows).toEqual(
      expect.arrayContaining(['LISTING#listing-1', 'SLUG#desmond-in-headingley', 'ORGANISATION#org-1']),
    );
    const [cell] = await cellsOf('listing-1');
    expect(cell?.document).toMatchObject({name: 'DESMOND in Headingley', provider: {id: 'org-1'}});
  });

  it('reads back what was saved, with its provider, and the bands that the courier wrote', async () => {
    await save(aListing(), [aRun('later', '2026-09-01'), aRun('sooner', '2026-06-01')]);
    await tables.client.send(
      new PutCommand({
        TableName: tables.directoryTable,
        Item: {...directoryKeys.band('listing-1', 'sooner'), runId: 'sooner', band: 'nearly-full'},
      }),
    );
    const whole = await store.getListingBySlug('desmond-in-headingley');
    expect(whole?.runs.map((run) => run.id)).toEqual(['sooner', 'later']);
    expect(whole?.organisation.name).toBe('Beckside Community Health');
    expect(whole?.bands).toEqual({sooner: 'nearly-full'});
    expect(whole?.redirectTo).toBeUndefined();
  });

  it('writes nothing when nothing has changed', async () => {
    await save();
    const before = await allRows();
    expect((await save(aListing({updatedAt: '2026-08-01T09:00:00Z'}))).outcome).toBe('unchanged');
    expect(await allRows()).toEqual(before);
  });

  it('counts the version up, and refuses a change made to an older one', async () => {
    await save();
    const changed = await save(aListing({summary: 'Two half days.'}));
    expect(changed.listing.version).toBe(2);
    await expect(save(aListing({summary: 'Three mornings.'}))).rejects.toMatchObject({slug: 'stale-version'});
    expect((await store.getListing('listing-1'))?.listing.summary).toBe('Two half days.');
  });

  it('lets one of two people who save at once win, and tells the other', async () => {
    await save();
    const results = await Promise.allSettled(
      Array.from({length: 8}, (_, index) => save(aListing({summary: `Version of person ${index}.`}))),
    );
    const won = results.filter((result) => result.status === 'fulfilled');
    expect(won).toHaveLength(1);
    const told = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason as ProblemError] : [],
    );
    expect(told.every((problem) => problem.slug === 'stale-version')).toBe(true);
    expect((await store.getListing('listing-1'))?.listing.version).toBe(2);
  });

  it('takes all of two imports that replace at once, one after the other', async () => {
    await save();
    const replaced = await Promise.all(
      ['One.', 'Two.', 'Three.'].map((summary) =>
        store.replaceListing({listing: aListing({summary}), runs: [aRun('run-1')]}),
      ),
    );
    expect(replaced.map(({listing}) => listing.version).sort()).toEqual([2, 3, 4]);
  });

  it('never gives one address to two listings, and writes nothing of the second', async () => {
    await save();
    const second = aListing({id: 'listing-2'});
    await expect(save(second, [])).rejects.toMatchObject({
      slug: 'not-acceptable-now',
      errors: [{pointer: '#/slug'}],
    });
    expect(await store.getListing('listing-2')).toBeUndefined();
    expect(await cellsOf('listing-2')).toEqual([]);
  });

  it('keeps an old address pointing, and says the new one', async () => {
    await save();
    await save(aListing({slug: 'desmond-leeds'}));
    expect((await store.getListingBySlug('desmond-in-headingley'))?.redirectTo).toBe('desmond-leeds');
    expect((await store.getListingBySlug('desmond-leeds'))?.redirectTo).toBeUndefined();
    await expect(save(aListing({id: 'listing-3'}), [])).rejects.toMatchObject({slug: 'not-acceptable-now'});
  });

  it('removes runs that have gone and search documents from cells that it left', async () => {
    await save(aListing(), [aRun('a'), aRun('b')]);
    const before = await cellsOf('listing-1');
    const moved = [{name: 'Truro Hall', point: {lat: 50.26, lng: -5.05}, isApproximate: false}];
    await save(aListing({places: moved}), [aRun('b')]);
    const after = await cellsOf('listing-1');
    expect((await store.getListing('listing-1'))?.runs.map((run) => run.id)).toEqual(['b']);
    expect(after.map((row) => String(row.pk))).not.toEqual(before.map((row) => String(row.pk)));
    expect(after).toHaveLength(1);
  });

  it('takes a hidden listing out of search and out of public reach, and keeps it', async () => {
    await save();
    await save(aListing({status: 'hidden'}));
    expect(await cellsOf('listing-1')).toEqual([]);
    expect(await store.getListingBySlug('desmond-in-headingley')).toBeUndefined();
    expect((await store.getListing('listing-1'))?.listing.status).toBe('hidden');
  });

  it('moves a listing from one provider to another', async () => {
    await store.saveOrganisation(anOrganisation({id: 'org-2', name: 'Hillside Trust'}));
    await save();
    await save(aListing({organisationId: 'org-2'}));
    expect(await store.listOrganisationListings('org-1')).toEqual([]);
    expect(await store.listOrganisationListings('org-2')).toEqual(['listing-1']);
  });

  it('saves 350 runs, more than one transaction can hold, and then only what changed', async () => {
    const runs = Array.from({length: 350}, (_, index) => aRun(`run-${index}`));
    expect((await save(aListing(), runs)).outcome).toBe('added');
    expect((await store.getListing('listing-1'))?.runs).toHaveLength(350);
    expect((await save(aListing(), runs)).outcome).toBe('unchanged');
    expect((await save(aListing(), runs.slice(0, 10))).outcome).toBe('updated');
    expect((await store.getListing('listing-1'))?.runs).toHaveLength(10);
  });

  it('finishes a save of many runs that was cut short', async () => {
    const runs = Array.from({length: 150}, (_, index) => aRun(`run-${index}`));
    let sent = 0;
    const failing = new Proxy(tables.client, {
      get: (target, name) =>
        name === 'send'
          ? (command: never) => {
              if ((command as object).constructor.name === 'TransactWriteCommand' && ++sent === 2) {
                throw new Error('The line was cut');
              }
              return target.send(command);
            }
          : (Reflect.get(target, name) as unknown),
    });
    const cut = directoryStore({client: failing, tableName: tables.directoryTable});
    await expect(cut.saveListing({listing: aListing(), runs})).rejects.toThrow('The line was cut');
    expect((await store.getListing('listing-1'))?.runs.length).toBeLessThan(150);
    expect((await store.replaceListing({listing: aListing(), runs})).outcome).toBe('updated');
    expect((await store.getListing('listing-1'))?.runs).toHaveLength(150);
    expect((await save(aListing(), runs)).outcome).toBe('unchanged');
  });

  it('refuses a listing of a provider or a programme that is not there', async () => {
    await expect(save(aListing({organisationId: 'nobody'}))).rejects.toMatchObject({
      slug: 'invalid-request',
      errors: [{pointer: '#/organisationId'}],
    });
    await expect(save(aListing({programmeId: 'nothing'}))).rejects.toMatchObject({
      errors: [{pointer: '#/programmeId'}],
    });
  });
});

describe('saving what listings speak of', () => {
  const documentOf = async () => (await cellsOf('listing-1'))[0]?.document as Record<string, unknown>;

  it('puts a new provider name into the search documents of its listings', async () => {
    await save();
    expect(await store.saveOrganisation(anOrganisation({name: 'Beckside Health'}))).toBe('updated');
    expect(await documentOf()).toMatchObject({provider: {name: 'Beckside Health'}});
    expect(await store.saveOrganisation(anOrganisation({name: 'Beckside Health'}))).toBe('unchanged');
  });

  it('puts a certificate into the search documents of its provider', async () => {
    await store.saveProgramme(aProgramme());
    await save(aListing({programmeId: 'desmond'}));
    expect(await store.saveCertificate(aCertificate())).toBe('added');
    expect(await documentOf()).toMatchObject({certificates: [{id: 'certificate-1'}]});
    const whole = await store.getListingBySlug('desmond-in-headingley');
    expect(whole?.certificates.map(({id}) => id)).toEqual(['certificate-1']);
  });

  it('puts a new programme name into the listings that name it', async () => {
    await store.saveProgramme(aProgramme());
    await save(aListing({programmeId: 'desmond'}));
    await store.saveProgramme(aProgramme({name: 'DESMOND Newly Diagnosed'}));
    expect(await documentOf()).toMatchObject({programme: {name: 'DESMOND Newly Diagnosed'}});
    expect(
      (await programmeNames({client: tables.client, tableName: tables.directoryTable})).map(({id, name}) => [
        id,
        name,
      ]),
    ).toEqual([['desmond', 'DESMOND Newly Diagnosed']]);
  });

  it('reads the other programme names when one row cannot be read', async () => {
    const {client, directoryTable: tableName} = tables;
    await store.saveProgramme(aProgramme());
    const Item = {...directoryKeys.programme('broken'), programme: {id: 'broken', name: 7}};
    await client.send(new PutCommand({TableName: tableName, Item}));
    const logged = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const names = await programmeNames({client, tableName});
    expect(JSON.stringify(logged.mock.calls)).toContain('programme-row-unreadable');
    logged.mockRestore();
    expect(names.map(({id}) => id)).toEqual(['desmond']);
  });

  it('leaves no old word in a search document, however saves of both interleave', async () => {
    await save();
    const names = Array.from({length: 6}, (_, index) => `Name ${index}`);
    await Promise.all([
      ...names.map((name) => store.saveOrganisation(anOrganisation({name}))),
      ...names.map((summary) => store.replaceListing({listing: aListing({summary}), runs: []})),
    ]);
    const whole = await store.getListing('listing-1');
    expect(await documentOf()).toMatchObject({
      provider: {name: whole?.organisation.name},
      summary: whole?.listing.summary,
      version: whole?.listing.version,
    });
  });

  it('refuses a certificate of a provider that is not there', async () => {
    await expect(store.saveCertificate(aCertificate({organisationId: 'nobody'}))).rejects.toMatchObject({
      slug: 'invalid-request',
    });
  });
});

describe('the referral mailbox', () => {
  const email = 'referrals@beckside.example';
  const isOnline = async () => (await store.getListing('listing-1'))?.listing.referral.isOnline;

  it('keeps online referral off until it has answered, whatever the listing says', async () => {
    await save(aListing({referral: {...aListing().referral, isOnline: true}}));
    expect(await isOnline()).toBe(false);
    await store.setMailbox({listingId: 'listing-1', email});
    expect(await isOnline()).toBe(false);
    await store.setMailbox({listingId: 'listing-1', email, verifiedAt: '2026-05-02T09:00:00Z'});
    expect(await isOnline()).toBe(true);
    expect((await cellsOf('listing-1'))[0]?.document).toMatchObject({referral: {isOnline: true}});
  });

  it('turns online referral off at a bounce, and on again when it answers again', async () => {
    await save();
    await store.setMailbox({listingId: 'listing-1', email, verifiedAt: '2026-05-02T09:00:00Z'});
    await store.setMailbox({listingId: 'listing-1', email, bouncedAt: '2026-05-03T09:00:00Z'});
    expect(await isOnline()).toBe(false);
    await store.setMailbox({listingId: 'listing-1', email, verifiedAt: '2026-05-04T09:00:00Z'});
    expect(await isOnline()).toBe(true);
  });

  it('keeps what is proven of an address that is saved again, and nothing of another', async () => {
    await save();
    await store.setMailbox({listingId: 'listing-1', email, verifiedAt: '2026-05-02T09:00:00Z'});
    await store.setMailbox({listingId: 'listing-1', email: 'Referrals@beckside.example'});
    expect(await isOnline()).toBe(true);
    await store.setMailbox({listingId: 'listing-1', email: 'other@beckside.example'});
    expect(await isOnline()).toBe(false);
    expect((await store.getMailbox('listing-1'))?.verifiedAt).toBeUndefined();
  });

  it('is never part of what the public reads', async () => {
    await save();
    await store.setMailbox({listingId: 'listing-1', email});
    expect(JSON.stringify(await store.getListingBySlug('desmond-in-headingley'))).not.toContain(email);
    const {Items = []} = await tables.client.send(
      new QueryCommand({
        TableName: tables.directoryTable,
        KeyConditionExpression: 'pk = :pk',
        ExpressionAttributeValues: {':pk': directoryKeys.listing('listing-1').pk},
      }),
    );
    expect(Items.length).toBeGreaterThan(0);
    expect(JSON.stringify(Items)).not.toContain(email);
  });
});

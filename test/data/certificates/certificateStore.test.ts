import {ScanCommand} from '@aws-sdk/lib-dynamodb';
import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Certificate} from '#shared/model/certificate.ts';
import {certificateStore} from '../../../functions/data/certificates/certificateStore.ts';
import {listRewriting} from '../../../functions/data/certificates/rewriteListings.ts';
import {saveChange} from '../../../functions/data/certificates/saveChange.ts';
import type {KeptCertificate} from '../../../functions/data/certificates/rows.ts';
import {directoryStore} from '../../../functions/data/directoryStore.ts';
import {aCertificate, aListing, anOrganisation, aProgramme} from '../directoryRecords.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

let tables: DirectoryTables;
let directory: {client: DirectoryTables['client']; tableName: string};
beforeAll(async () => {
  tables = await startDirectoryTables();
  directory = {client: tables.client, tableName: tables.directoryTable};
});
afterAll(() => {
  tables.stop();
});

/** A provider of its own for each test, with one listing of a programme. */
let made = 0;
const provider = async () => {
  made += 1;
  const organisationId = `provider-${made}`;
  const store = directoryStore(directory);
  await store.saveOrganisation(anOrganisation({id: organisationId}));
  await store.saveProgramme(aProgramme());
  const address = `listing-of-${made}`;
  const listing = aListing({id: address, slug: address, organisationId, programmeId: 'desmond'});
  await store.saveListing({listing, runs: []});
  const certificate = aCertificate({id: `certificate-${made}`, organisationId, verification: undefined});
  return {organisationId, certificate, certificates: certificateStore(directory), listing};
};

const CURATOR = {role: 'curator', accountId: 'account-1'} as const;
const PROVIDER = {role: 'provider', accountId: 'account-2'} as const;
const AT = '2026-11-22T09:00:00Z';
const VERIFIED: Certificate['verification'] = {by: 'the team', on: '2026-11-22', method: 'register'};
const kept = async ({
  certificates,
  certificate,
}: Awaited<ReturnType<typeof provider>>): Promise<KeptCertificate> => {
  const found = await certificates.get(certificate.organisationId, certificate.id);
  if (!found) throw new Error('no certificate');
  return found;
};
const documentOf = async (listingId: string): Promise<{certificates: Certificate[]} | undefined> => {
  const {Items = []} = await tables.client.send(new ScanCommand({TableName: tables.directoryTable}));
  return Items.find(({pk, sk}) => String(pk).startsWith('CELL#') && String(sk).endsWith(listingId))
    ?.document as {certificates: Certificate[]} | undefined;
};

describe('A certificate', () => {
  it('keeps everything that was ever done to it', async () => {
    const world = await provider();
    const {certificates, certificate} = world;
    await certificates.change(undefined, {at: AT, step: 'claim', by: PROVIDER, certificate});
    const verified = {...certificate, verification: VERIFIED};
    await certificates.change(await kept(world), {
      at: AT,
      step: 'verify',
      by: CURATOR,
      certificate: verified,
    });
    const edited = {...certificate, number: 'A-2'};
    await certificates.change(await kept(world), {at: AT, step: 'edit', by: PROVIDER, certificate: edited});
    const history = await certificates.history(certificate.organisationId, certificate.id);
    expect(history.map(({number, step, certificate: was}) => [number, step, was.number])).toEqual([
      [1, 'claim', undefined],
      [2, 'verify', undefined],
      [3, 'edit', 'A-2'],
    ]);
    expect(history[1]?.certificate.verification).toEqual(VERIFIED);
    expect((await kept(world)).certificate.verification).toBeUndefined();
  });

  it('keeps every look at its files, also those of one account at the same instant', async () => {
    const {certificates, certificate} = await provider();
    const {organisationId, id} = certificate;
    const files = ['one.pdf', 'two.pdf', 'three.pdf'];
    await Promise.all(
      files.map((file) =>
        certificates.look(certificate, {at: '2026-11-22T09:00:00.000Z', by: CURATOR, file}),
      ),
    );
    const looks = await certificates.looks(organisationId, id);
    expect(looks.map(({file}) => file).toSorted()).toEqual(files.toSorted());
    expect(looks.map(({at}) => at)).toEqual([
      '2026-11-22T09:00:00.000Z',
      '2026-11-22T09:00:00.001Z',
      '2026-11-22T09:00:00.002Z',
    ]);
  });

  it('lets one of several who change it at once win, and writes nothing of the others', async () => {
    const world = await provider();
    const {certificates, certificate} = world;
    await certificates.change(undefined, {at: AT, step: 'claim', by: PROVIDER, certificate});
    const before = await kept(world);
    const results = await Promise.allSettled(
      ['A', 'B', 'C', 'D'].map((number) =>
        certificates.change(before, {
          at: AT,
          step: 'edit',
          by: PROVIDER,
          certificate: {...certificate, number},
        }),
      ),
    );
    expect(results.filter(({status}) => status === 'fulfilled')).toHaveLength(1);
    expect(await certificates.history(certificate.organisationId, certificate.id)).toHaveLength(2);
  });

  it('waits for a check while nobody has checked it, and then ends on its day', async () => {
    const world = await provider();
    const {certificates, certificate, organisationId} = world;
    const isWaiting = async () =>
      (await certificates.listClaims()).some((claim) => claim.organisationId === organisationId);
    const endings = async (from: string, to: string) =>
      (await certificates.listEnding({from, to})).filter((row) => row.organisationId === organisationId);
    await certificates.change(undefined, {at: AT, step: 'claim', by: PROVIDER, certificate});
    expect(await isWaiting()).toBe(true);
    expect(await endings('2000-01-01', '2100-01-01')).toEqual([]);
    const verified = {...certificate, verification: VERIFIED};
    await certificates.change(await kept(world), {
      at: AT,
      step: 'verify',
      by: CURATOR,
      certificate: verified,
    });
    expect(await isWaiting()).toBe(false);
    expect(await endings('2027-12-31', '2027-12-31')).toHaveLength(1);
    expect(await endings('2027-01-01', '2027-12-30')).toEqual([]);
    const longer = {...verified, validTo: '2028-12-31'};
    await certificates.change(await kept(world), {at: AT, step: 'verify', by: CURATOR, certificate: longer});
    expect((await endings('2000-01-01', '2100-01-01')).map(({endsOn}) => endsOn)).toEqual(['2028-12-31']);
    const withdrawn = {...longer, state: 'withdrawn'} as const;
    const reason = 'The certifier said so.';
    await certificates.change(await kept(world), {
      at: AT,
      step: 'withdraw',
      by: CURATOR,
      certificate: withdrawn,
      reason,
    });
    expect(await endings('2000-01-01', '2100-01-01')).toEqual([]);
  });

  it('is in the search documents of its listings at once, and no wish to write them is left', async () => {
    const world = await provider();
    const {certificates, certificate, listing, organisationId} = world;
    await certificates.change(undefined, {at: AT, step: 'claim', by: PROVIDER, certificate});
    expect((await documentOf(listing.id))?.certificates.map(({id}) => id)).toEqual([certificate.id]);
    const left = (await listRewriting(directory)).filter((row) => row.organisationId === organisationId);
    expect(left).toEqual([]);
  });

  it('leaves a wish when its listings were not written again, which whoever comes next fulfils', async () => {
    const world = await provider();
    const {certificate, listing, organisationId} = world;
    const wishes = async () =>
      (await listRewriting(directory)).filter((row) => row.organisationId === organisationId);
    await saveChange(directory, undefined, {at: AT, step: 'claim', by: PROVIDER, certificate});
    expect((await documentOf(listing.id))?.certificates).toEqual([]);
    const [wish] = await wishes();
    if (!wish) throw new Error('no wish was left');
    const {rewriteListings} = await import('../../../functions/data/certificates/rewriteListings.ts');
    // No time at all: nothing is done, and the wish stays.
    expect(await rewriteListings(directory, wish, 0)).toBe(false);
    // A wish that another change has replaced is not ended.
    expect(await rewriteListings(directory, {...wish, token: 'of another'}, Infinity)).toBe(true);
    expect(await wishes()).toHaveLength(1);
    expect(await rewriteListings(directory, wish, Infinity)).toBe(true);
    expect(await wishes()).toEqual([]);
    expect((await documentOf(listing.id))?.certificates).toHaveLength(1);
  });
});

import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {CertificateChange, CertificateLook} from '#shared/model/certificateChange.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import {type Directory, queryRows} from '../directory/read.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import {log} from '../../log.ts';
import {rewriteListings} from './rewriteListings.ts';
import {listEnding} from './listEnding.ts';
import {ClaimRow, type EndingRow, KeptCertificate} from './rows.ts';
import {type ChangeToMake, readCertificate, saveChange} from './saveChange.ts';

/** How long a person waits for their provider's listings to be written again; the steward does the rest. */
const REWRITE_MS = 4000;
/** How far from its instant a look is written, at the most, where others of the account stand in between. */
const MOST_LATER_MS = 50;

/** Certificates as providers and curators keep them: each with all that was ever done to it. */
export const certificateStore = (directory: Directory) => ({
  /** A provider's, as they are now. */
  async list(organisationId: string): Promise<KeptCertificate[]> {
    const {pk} = directoryKeys.certificate(organisationId, '');
    const rows = await queryRows(directory, pk, {
      prefix: DIRECTORY_SORT_PREFIX.certificate,
      isConsistent: true,
    });
    return rows.map((row) => KeptCertificate.parse(row));
  },

  get: (organisationId: string, id: string): Promise<KeptCertificate | undefined> =>
    readCertificate(directory, {organisationId, id}),

  /** Everything that was done to one, the first first. */
  async history(organisationId: string, id: string): Promise<CertificateChange[]> {
    const {pk, sk} = directoryKeys.certificateChange(organisationId, id, 0);
    const prefix = sk.slice(0, sk.lastIndexOf('#') + 1);
    const rows = await queryRows(directory, pk, {prefix, isConsistent: true});
    return rows.map((row) => CertificateChange.parse(row));
  },

  /**
   * Writes down that somebody opens the file of a certificate. Without an account nobody does. A look is never written over:
   * two by one account at the same instant stand a millisecond apart.
   */
  async look(
    {organisationId, id}: Pick<Certificate, 'organisationId' | 'id'>,
    look: CertificateLook,
  ): Promise<void> {
    for (let laterMs = 0; ; laterMs += 1) {
      const at = new Date(Date.parse(look.at) + laterMs).toISOString();
      const key = directoryKeys.certificateLook(organisationId, id, at, look.by.accountId ?? '');
      try {
        await directory.client.send(
          new PutCommand({
            TableName: directory.tableName,
            Item: {...key, ...CertificateLook.parse({...look, at})},
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        );
        return;
      } catch (failure) {
        if (!isRefused(failure) || laterMs === MOST_LATER_MS) throw failure;
      }
    }
  },

  /** Who opened its files, the first first. */
  async looks(organisationId: string, id: string): Promise<CertificateLook[]> {
    const {pk, sk} = directoryKeys.certificateLook(organisationId, id, '', '');
    const prefix = sk.slice(0, -1);
    const rows = await queryRows(directory, pk, {prefix, isConsistent: true});
    return rows.map((row) => CertificateLook.parse(row));
  },

  /**
   * Makes a change, and has the provider's listings say so. What fails or takes too long after the change is saved is left to
   * the steward. @throws ProblemError `stale-version`, `invalid-request`
   */
  async change(before: KeptCertificate | undefined, change: ChangeToMake): Promise<void> {
    const token = await saveChange(directory, before, change);
    const {organisationId} = change.certificate;
    try {
      await rewriteListings(directory, {organisationId, token}, Date.now() + REWRITE_MS);
    } catch (failure) {
      log('warn', 'listings-left', {failure});
    }
  },

  /** Claims that nobody has checked, the longest waiting first. */
  async listClaims(): Promise<ClaimRow[]> {
    const {pk} = directoryKeys.claim('', '');
    const rows = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.claim, isConsistent: true});
    return rows.map((row) => ClaimRow.parse(row)).sort((one, other) => one.since.localeCompare(other.since));
  },

  /** @see listEnding */
  listEnding: (days: {readonly from: string; readonly to: string}): Promise<EndingRow[]> =>
    listEnding(directory, days),
});

export type CertificateStore = ReturnType<typeof certificateStore>;

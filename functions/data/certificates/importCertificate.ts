import {Certificate} from '#shared/model/certificate.ts';
import {ProblemError} from '#shared/problems.ts';
import {contentHash} from '../directory/contentHash.ts';
import type {Directory} from '../directory/read.ts';
import {type Outcome, refreshListings} from '../directory/saveFact.ts';
import {directoryKeys} from '../keys.ts';
import {rewriteListings} from './rewriteListings.ts';
import {readCertificate, saveChange} from './saveChange.ts';

const MOST_TRIES = 5;

/**
 * Saves a certificate of a file that is the authority on it, then rewrites the listings of its provider, changed or not: a
 * save that was cut short is made good by the next. @throws ProblemError `invalid-request` (no such provider)
 */
export const importCertificate = async (directory: Directory, given: Certificate): Promise<Outcome> => {
  const certificate = Certificate.parse(given);
  for (let attempt = 1; ; attempt += 1) {
    const before = await readCertificate(directory, certificate);
    if (before && contentHash(before.certificate) === contentHash(certificate)) {
      await refreshListings(directory, directoryKeys.organisation(certificate.organisationId).pk);
      return 'unchanged';
    }
    try {
      const change = {at: certificate.enteredAt, step: 'import', by: {role: 'import'}, certificate} as const;
      const token = await saveChange(directory, before, change);
      await rewriteListings(directory, {organisationId: certificate.organisationId, token}, Infinity);
      return before ? 'updated' : 'added';
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
    }
  }
};

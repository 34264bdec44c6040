import type {CertificateChange} from '#shared/model/certificateChange.ts';
import {ProblemError} from '#shared/problems.ts';
import {type Directory, getRow} from '../directory/read.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys} from '../keys.ts';
import {changeActions, newWriting} from './changeActions.ts';
import {KeptCertificate} from './rows.ts';

/** A certificate as it is now, read consistently; undefined when there is none. */
export const readCertificate = async (
  directory: Directory,
  {organisationId, id}: {readonly organisationId: string; readonly id: string},
): Promise<KeptCertificate | undefined> => {
  const row = await getRow(directory, directoryKeys.certificate(organisationId, id), true);
  return row && KeptCertificate.parse(row);
};

/** A change before it has its number and its evidence: without `evidence`, what there was stays. */
export type ChangeToMake = Omit<CertificateChange, 'number'>;

/**
 * Makes one change of a certificate, on the one that was read. Gives what names it among the changes that have the
 * listings of its provider written again (`rewriteListings`). @throws ProblemError `stale-version`, `invalid-request`
 * (no such provider)
 */
export const saveChange = async (
  directory: Directory,
  before: KeptCertificate | undefined,
  given: ChangeToMake,
): Promise<string> => {
  const evidence = given.evidence ?? before?.evidence;
  const change = {...given, ...(evidence && {evidence}), number: (before?.change ?? 0) + 1};
  const writing = newWriting(before, change);
  try {
    await transact(directory.client, changeActions(directory, writing));
    return writing.token;
  } catch (failure) {
    if (!(failure instanceof ConditionFailed)) throw failure;
    if (failure.failed.includes('organisation')) {
      const detail = 'Save the provider before its certificates';
      throw new ProblemError('invalid-request', detail, {errors: [{pointer: '#/organisationId', detail}]});
    }
    throw new ProblemError('stale-version', 'This certificate has changed since you opened it');
  }
};

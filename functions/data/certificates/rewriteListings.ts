import {DeleteCommand} from '@aws-sdk/lib-dynamodb';
import {type Directory, queryRows} from '../directory/read.ts';
import {refreshListings} from '../directory/saveFact.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import {RewritingRow} from './rows.ts';

/**
 * Has a provider's listings say what it and its certificates say now, and ends the wish for it, unless another change has come
 * meanwhile. Cut short by `untilMs` (epoch milliseconds), it leaves the wish: whoever goes on writes only what is not yet
 * written. False when something is left.
 */
export const rewriteListings = async (
  directory: Directory,
  {organisationId, token}: Pick<RewritingRow, 'organisationId' | 'token'>,
  untilMs: number,
  {staysInPlace = true}: {readonly staysInPlace?: boolean} = {},
): Promise<boolean> => {
  const {client, tableName: TableName} = directory;
  const {pk} = directoryKeys.organisation(organisationId);
  if (!(await refreshListings(directory, pk, {staysInPlace, untilMs}))) return false;
  try {
    await client.send(
      new DeleteCommand({
        TableName,
        Key: directoryKeys.rewriting(organisationId),
        ConditionExpression: '#token = :mine',
        ExpressionAttributeNames: {'#token': 'token'},
        ExpressionAttributeValues: {':mine': token},
      }),
    );
  } catch (failure) {
    // Another change has come: its own work is not done yet.
    if (!isRefused(failure)) throw failure;
  }
  return true;
};

/** Providers whose listings are still to be written again. */
export const listRewriting = async (directory: Directory): Promise<RewritingRow[]> => {
  const {pk} = directoryKeys.rewriting('');
  const prefix = DIRECTORY_SORT_PREFIX.rewriting;
  const rows = await queryRows(directory, pk, {prefix, isConsistent: true});
  return rows.map((row) => RewritingRow.parse(row));
};

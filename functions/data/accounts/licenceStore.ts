import {GetCommand, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Licence, type LicenceOf} from '#shared/access/licence.ts';
import {IsoInstant} from '#shared/model/primitives.ts';
import {accountKeys} from '../keys.ts';
import {isRefused} from '../referral/table.ts';
import type {AccountsTable} from './table.ts';

const LicenceRow = z.extend(Licence, {withdrawnAt: z.optional(IsoInstant)});

/** Licences for the measure of activation, one an organisation. They stand here because they name whoever confirmed. */
export const licenceStore = ({client, tableName: TableName}: AccountsTable) => ({
  /** Undefined where nobody has confirmed one, or it was taken back. */
  async get(of: LicenceOf): Promise<Licence | undefined> {
    const get = new GetCommand({TableName, Key: accountKeys.licence(of), ConsistentRead: true});
    const {Item} = await client.send(get);
    const row = Item && LicenceRow.parse(Item);
    return row && row.withdrawnAt === undefined ? row : undefined;
  },

  /** The last one that confirms it is the one who is named. */
  async confirm(of: LicenceOf, confirmedBy: Licence['confirmedBy'], now: Date): Promise<void> {
    await client.send(
      new UpdateCommand({
        TableName,
        Key: accountKeys.licence(of),
        UpdateExpression: 'SET confirmedBy = :by, confirmedAt = :now REMOVE withdrawnAt, withdrawnBy',
        ExpressionAttributeValues: {':by': confirmedBy, ':now': now.toISOString()},
      }),
    );
  },

  /** Takes it back; by whom is kept. */
  async withdraw(of: LicenceOf, accountId: string, now: Date): Promise<void> {
    try {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: accountKeys.licence(of),
          UpdateExpression: 'SET withdrawnAt = :now, withdrawnBy = :by',
          ConditionExpression: 'attribute_exists(confirmedAt)',
          ExpressionAttributeValues: {':by': accountId, ':now': now.toISOString()},
        }),
      );
    } catch (failure) {
      // There is nothing to take back.
      if (!isRefused(failure)) throw failure;
    }
  },
});

export type LicenceStore = ReturnType<typeof licenceStore>;

import {UpdateCommand} from '@aws-sdk/lib-dynamodb';
import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {londonDate} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {countAction} from '../../../data/outcomeCounts.ts';
import {isRefused} from '../../../data/referral/table.ts';
import {Pool} from '../../pool.ts';
import type {ProgrammeId} from '../programmes/index.ts';
import {inventCounts, type InventedRow} from './inventCounts.ts';

/** Those of the programmes that the history is of: several listings of each, by several providers. */
export const HISTORY_PROGRAMMES: ReadonlySet<ProgrammeId> = new Set([
  'desmond-newly-diagnosed',
  'desmond-foundation',
  'x-pert-diabetes',
  'pulmonary-rehabilitation',
  'escape-pain',
  'epp',
]);

const AT_ONCE = 16;

/**
 * Adds invented counts of the quarters before this one to those that are there. Each row says that it is invented, and by
 * that a second telling finds the first and leaves it.
 */
export const saveHistory = async (
  {client, directoryTable, now}: {client: DynamoDBDocumentClient; directoryTable: string; now: Date},
  listings: readonly Referral['listing'][],
): Promise<void> => {
  const pool = new Pool(AT_ONCE);
  const save = async ({quarter, row, amounts, listing}: InventedRow): Promise<void> => {
    const {item} = countAction(directoryTable, {quarter, row, amounts}, {isInvented: true, listing});
    if (!item.Update) return;
    try {
      await client.send(
        new UpdateCommand({...item.Update, ConditionExpression: 'attribute_not_exists(isInvented)'}),
      );
    } catch (failure) {
      if (!isRefused(failure)) throw failure;
    }
  };
  for (const row of inventCounts(listings, londonDate(now))) await pool.add(() => save(row));
  await pool.drain();
};

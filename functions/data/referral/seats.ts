import type {Action} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';

/**
 * How long `most` stands beside the capacity that whoever takes a place has read: longer than any request or worker of ours
 * can last, which AWS ends after 15 minutes. After that everybody has read the new one; and an import may have replaced that.
 */
const MOST_LASTS_MS = 15 * 60_000;

/**
 * A place is taken only while the count, which nobody but this condition keeps, is below the run's capacity, and the run
 * is not cancelled. Whoever has read a capacity that was lowered since, or none where there is one by now, meets the new one
 * here, in `most`. Who is on a run whose provider keeps the count is counted as well: it may have so many places one day.
 */
export const takeSeat = (
  tableName: string,
  {id, capacity}: {readonly id: string; readonly capacity?: number | undefined},
  now: Date,
): Action<'seat'> => ({
  what: 'seat',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.seats(id),
      UpdateExpression:
        'SET taken = if_not_exists(taken, :zero) + :one, changes = if_not_exists(changes, :zero) + :one',
      ConditionExpression:
        'attribute_not_exists(closedAt) AND (attribute_not_exists(mostUntil) OR mostUntil <= :now OR taken < most)' +
        (capacity === undefined ? '' : ' AND (attribute_not_exists(taken) OR taken < :capacity)'),
      ExpressionAttributeValues: {
        ':zero': 0,
        ':one': 1,
        ':now': now.toISOString(),
        ...(capacity !== undefined && {':capacity': capacity}),
      },
    },
  },
});

/** Gives a place back. */
export const freeSeat = (tableName: string, runId: string): Action<'freed seat'> => ({
  what: 'freed seat',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.seats(runId),
      UpdateExpression: 'SET taken = taken - :one, changes = changes + :one',
      ConditionExpression: 'taken >= :one',
      ExpressionAttributeValues: {':one': 1},
    },
  },
});

/**
 * A start that is changed has this many places from now on, or as many as its provider counts; in the same transaction as the
 * start itself. Not fewer than are taken, and nothing of one that is cancelled.
 */
export const limitSeats = (
  tableName: string,
  {id, capacity}: {readonly id: string; readonly capacity: number | undefined},
  now: Date,
): Action['item'] => ({
  Update: {
    TableName: tableName,
    Key: referralKeys.seats(id),
    UpdateExpression: `SET taken = if_not_exists(taken, :zero), changes = if_not_exists(changes, :zero) + :one${
      capacity === undefined ? ' REMOVE most, mostUntil' : ', most = :most, mostUntil = :until'
    }`,
    ConditionExpression: `attribute_not_exists(closedAt)${
      capacity === undefined ? '' : ' AND (attribute_not_exists(taken) OR taken <= :most)'
    }`,
    ExpressionAttributeValues: {
      ':zero': 0,
      ':one': 1,
      ...(capacity !== undefined && {
        ':most': capacity,
        ':until': new Date(now.getTime() + MOST_LASTS_MS).toISOString(),
      }),
    },
  },
});

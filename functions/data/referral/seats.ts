import type {Action} from '../directory/transact.ts';
import {referralKeys} from '../keys.ts';

/**
 * A place is taken only while the count, which nobody but this condition keeps, is below the run's capacity, and the run
 * is not cancelled.
 */
export const takeSeat = (
  tableName: string,
  {id, capacity}: {readonly id: string; readonly capacity: number},
): Action<'seat'> => ({
  what: 'seat',
  item: {
    Update: {
      TableName: tableName,
      Key: referralKeys.seats(id),
      UpdateExpression:
        'SET taken = if_not_exists(taken, :zero) + :one, changes = if_not_exists(changes, :zero) + :one',
      ConditionExpression:
        '(attribute_not_exists(taken) OR taken < :capacity) AND attribute_not_exists(closedAt)',
      ExpressionAttributeValues: {':zero': 0, ':one': 1, ':capacity': capacity},
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

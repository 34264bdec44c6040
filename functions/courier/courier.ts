import type {DynamoDBStreamEvent} from 'aws-lambda';
import type {Key} from '../data/keys.ts';
import {log} from '../log.ts';

/** Messages done at once: below SES's first sending rate of 14 a second. */
const AT_ONCE = 5;

const keysOf = (event: DynamoDBStreamEvent): Key[] =>
  event.Records.flatMap(({eventName, dynamodb}) => {
    const pk = dynamodb?.Keys?.pk?.S;
    const sk = dynamodb?.Keys?.sk?.S;
    return eventName === 'INSERT' && pk !== undefined && sk !== undefined ? [{pk, sk}] : [];
  });

/**
 * Does the messages of one batch of the stream. The stream is a hint: what fails here is due again by itself, so a
 * batch never fails and never holds up the ones behind it.
 */
export const courier = async (
  work: (key: Key) => Promise<boolean>,
  event: DynamoDBStreamEvent,
): Promise<void> => {
  const waiting = keysOf(event);
  const next = async (): Promise<void> => {
    for (let key = waiting.shift(); key; key = waiting.shift()) {
      try {
        await work(key);
      } catch (failure) {
        log('error', 'message-left-to-sweep', {failure});
      }
    }
  };
  await Promise.all(Array.from({length: AT_ONCE}, next));
};

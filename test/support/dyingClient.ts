import type {DynamoDBDocumentClient} from '@aws-sdk/lib-dynamodb';
import {clientOf} from './tables.ts';

/**
 * Before and after every write in the full run; in the quick one after the fourth, when the first person has been dealt
 * with and nobody knows it.
 */
const IS_FULL = process.env.SUITE !== 'quick';
const KILLED_AFTER = IS_FULL ? [false, true] : [true];
const [FIRST, LAST] = IS_FULL ? [1, Infinity] : [4, 4];

/** The client of a process that is killed at its nth write, or right after it, and does nothing from then on. */
const dyingClient = (endpoint: string, write: number, isAfter: boolean) => {
  const client = clientOf(endpoint);
  let writes = 0;
  let isDead = false;
  client.middlewareStack.add(
    (next, {commandName = ''}) =>
      async (given) => {
        if (isDead) throw new Error('killed');
        if (!/^(Put|Update|Delete|TransactWrite)/.test(commandName)) return await next(given);
        writes += 1;
        isDead = writes >= write;
        if (isDead && !isAfter) throw new Error('killed');
        const answer = await next(given);
        if (isDead) throw new Error('killed');
        return answer;
      },
    {step: 'initialize'},
  );
  return {client, hasDied: () => isDead};
};

/** Lives a life for each write of it, and dies there; gives how many deaths there were. */
export const dieAtEachWrite = async (
  endpoint: string,
  live: (client: DynamoDBDocumentClient) => Promise<void>,
): Promise<number> => {
  let deaths = 0;
  for (const isAfter of KILLED_AFTER) {
    for (let write = FIRST; write <= LAST; write += 1) {
      const {client, hasDied} = dyingClient(endpoint, write, isAfter);
      await live(client);
      if (!hasDied()) break;
      deaths += 1;
    }
  }
  return deaths;
};

/** No life ends without that many deaths: fewer would mean that nobody died where people are dealt with. */
export const LEAST_DEATHS = IS_FULL ? 10 : 1;

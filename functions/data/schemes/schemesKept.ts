import {GetCommand} from '@aws-sdk/lib-dynamodb';
import {FIRST_SCHEMES, type Scheme} from '#shared/taxonomy/schemes.ts';
import {log} from '../../log.ts';
import type {Directory} from '../directory/read.ts';
import {searchKeys} from '../searchKeys.ts';

/** For so long at most a process says what a scheme was called before. */
const FRESH_MS = 60_000;

/** The schemes as a process knows them: the same list, until somebody has changed one. */
export type KeptSchemes = () => Promise<readonly Scheme[]>;

/**
 * The schemes as they are kept, read once a minute; those of the start where nobody has changed any. Where they cannot be
 * read, those that are held are given: nobody's request fails by it. Small, because the menu starts with it.
 */
export const schemesKept = ({client, tableName: TableName}: Directory): KeptSchemes => {
  let held: readonly Scheme[] = FIRST_SCHEMES;
  let change: unknown;
  const read = async (): Promise<readonly Scheme[]> => {
    try {
      const {Item} = await client.send(new GetCommand({TableName, Key: searchKeys.schemes()}));
      if (Item && Item.change !== change) {
        // Nobody but schemeStore.ts writes it, by a schema.
        held = Item.schemes as readonly Scheme[];
        change = Item.change;
      }
    } catch (failure) {
      log('warn', 'schemes-not-read', {failure});
    }
    return held;
  };
  let nextMs = 0;
  let latest: Promise<readonly Scheme[]> | undefined;
  return () => {
    if (latest && Date.now() < nextMs) return latest;
    nextMs = Date.now() + FRESH_MS;
    return (latest = read());
  };
};

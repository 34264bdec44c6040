import {GetCommand} from '@aws-sdk/lib-dynamodb';
import {type Scheme, useSchemes} from '#shared/certification/schemes.ts';
import {log} from '../../log.ts';
import type {Directory} from '../directory/read.ts';
import {searchKeys} from '../searchKeys.ts';

/** For so long at most a process says what a scheme was called before. */
const FRESH_MS = 60_000;

/**
 * Has this process use the schemes as they are kept, read once a minute; those of the start where nobody has changed any.
 * Where they cannot be read, those that are in use stay: nobody's request fails by it. Small, because the menu starts with it.
 */
export const schemesKept = ({client, tableName: TableName}: Directory): (() => Promise<void>) => {
  let nextMs = 0;
  return async () => {
    if (Date.now() < nextMs) return;
    nextMs = Date.now() + FRESH_MS;
    try {
      const {Item} = await client.send(new GetCommand({TableName, Key: searchKeys.schemes()}));
      // Nobody but schemeStore.ts writes it, by a schema.
      if (Item) useSchemes(Item.schemes as readonly Scheme[]);
    } catch (failure) {
      log('warn', 'schemes-not-read', {failure});
    }
  };
};

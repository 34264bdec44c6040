import {type DynamoDBDocumentClient, GetCommand, DeleteCommand} from '@aws-sdk/lib-dynamodb';
import type {DynamoDBRecord} from 'aws-lambda';
import {cellsOf, type SearchDocument} from '#shared/search/index.ts';
import {writeRows} from '../../functions/import/batchRows.ts';
import {directoryKeys, indexKeys, type Key} from '../../functions/data/keys.ts';
import {ManifestRow} from '../../functions/data/shardRows.ts';
import {shardStore} from '../../functions/data/shardStore.ts';
import {shardWriter} from '../../functions/data/shardWriter.ts';
import type {Rebuild} from '../../functions/indexer/buildCell.ts';
import {type RunningStore, startStore} from '../support/dynoxide.ts';
import {clientOf, makeTable} from '../support/tables.ts';
import {documentWith, LEEDS, placeAt} from '../unit/search/documents.ts';

const MOST_WRITES = 25;

/** A tenth of the real size of shards, so that a few listings cut them. */
export const SIZE = {most: 50, few: 20};

/** A client that stops working when a command fits, as a process does that is killed there. */
export const dyingAt = (
  {endpoint}: RunningStore,
  fits: (input: Record<string, unknown>) => boolean,
): DynamoDBDocumentClient => {
  const dying = clientOf(endpoint);
  dying.middlewareStack.add(
    (next) => (given) => {
      if (fits(given.input as Record<string, unknown>)) throw new Error('killed');
      return next(given);
    },
    {step: 'initialize'},
  );
  return dying;
};

/** The write that makes a change live: the first of a root puts the manifest, later ones update it. */
export const isManifestWrite = ({Item, Key: key, UpdateExpression}: Record<string, unknown>): boolean =>
  (Item as Partial<Key> | undefined)?.sk === 'MANIFEST' ||
  (UpdateExpression !== undefined && (key as Partial<Key> | undefined)?.sk === 'MANIFEST');

/** A listing within 30 km of Leeds; the same number gives the same place. */
export const listingAt = (number: number, name = `Group ${number}`): SearchDocument =>
  documentWith({
    id: `d${String(number).padStart(4, '0')}`,
    name,
    places: placeAt({
      lat: LEEDS.lat + 0.27 * Math.sin(number * 1.7),
      lng: LEEDS.lng + 0.45 * Math.cos(number * 2.3),
    }),
  });

/** The tables of an indexer and of who reads what it writes, on a store of its own; its clock stands until it is moved. */
export const indexWorld = async () => {
  const store = await startStore();
  const client = clientOf(store.endpoint);
  const [directoryTable, indexTable] = await Promise.all([makeTable(client), makeTable(client)]);
  const clock = {ms: Date.parse('2026-05-03T11:00:00Z')};
  const now = () => clock.ms;
  const keysOf = (document: SearchDocument): Key[] =>
    cellsOf(document).map((cell) => directoryKeys.cell(cell, document.id));
  let sequence = 0;
  return {
    store,
    clock,
    rebuild: (through = client): Rebuild => ({
      directory: {client: through, tableName: directoryTable},
      writer: shardWriter({client: through, tableName: indexTable, now}),
      now,
      size: SIZE,
    }),
    reader: () => shardStore({client, tableName: indexTable, now}),
    /** Writes documents to the cells that they are for. @returns what the stream would say of it */
    async save(documents: readonly SearchDocument[]): Promise<DynamoDBRecord[]> {
      const rows = documents.flatMap((document) => keysOf(document).map((key) => ({...key, document})));
      for (let from = 0; from < rows.length; from += MOST_WRITES) {
        await writeRows({client, tableName: directoryTable}, rows.slice(from, from + MOST_WRITES));
      }
      return rows.map(({pk, sk}) => ({
        dynamodb: {
          Keys: {pk: {S: pk}, sk: {S: sk}},
          SequenceNumber: String((sequence += 1)),
          ApproximateCreationDateTime: Math.floor(clock.ms / 1000),
        },
      }));
    },
    async remove(documents: readonly SearchDocument[]): Promise<void> {
      for (const {pk, sk} of documents.flatMap(keysOf)) {
        await client.send(new DeleteCommand({TableName: directoryTable, Key: {pk, sk}}));
      }
    },
    async manifest(root: string): Promise<ManifestRow> {
      const Key = indexKeys.manifest(root);
      const {Item} = await client.send(new GetCommand({TableName: indexTable, Key, ConsistentRead: true}));
      return ManifestRow.parse(Item);
    },
  };
};
export type IndexWorld = Awaited<ReturnType<typeof indexWorld>>;

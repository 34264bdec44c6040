import {execFile} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {PutCommand} from '@aws-sdk/lib-dynamodb';
import {rootOf} from '#shared/geo/cells.ts';
import {cellsOf} from '#shared/search/index.ts';
import {directoryKeys} from '../../../functions/data/keys.ts';
import {shardWriter} from '../../../functions/data/shardWriter.ts';
import {rebuildShards} from '../../../functions/indexer/rebuildShards.ts';
import {demoSearch} from '../../relevance/demoShards.ts';
import {type DirectoryTables, startDirectoryTables} from '../directoryTables.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

export interface SearchableDemo extends DirectoryTables {
  /** Runs `functions/reports/<name>.ts` against these tables; what it printed. @throws when it does not end with 0 */
  readonly command: (name: string, ...words: string[]) => Promise<string>;
}

/** The demonstration menu of a day in tables of its own, with its shards. */
export const searchableDemo = async (today: string): Promise<SearchableDemo> => {
  const tables = await startDirectoryTables();
  const {client, directoryTable, indexTable, endpoint} = tables;
  const demo = demoSearch(today);
  const dirty = new Set<string>();
  const put = (Item: Record<string, unknown>) =>
    client.send(new PutCommand({TableName: directoryTable, Item}));
  for (const programme of demo.programmes) await put({...directoryKeys.programme(programme.id), programme});
  for (const document of demo.documents) {
    for (const cell of cellsOf(document)) {
      dirty.add(rootOf(cell));
      await put({...directoryKeys.cell(cell, document.id), document});
    }
  }
  const writer = shardWriter({client, tableName: indexTable});
  for (const root of dirty)
    await rebuildShards({directory: {client, tableName: directoryTable}, writer}, {root, cells: [root]});
  return {
    ...tables,
    command: async (name, ...words) => {
      const {stdout} = await promisify(execFile)(
        process.execPath,
        [`functions/reports/${name}.ts`, ...words],
        {
          cwd: ROOT,
          env: {
            ...process.env,
            DIRECTORY_TABLE: directoryTable,
            INDEX_TABLE: indexTable,
            AWS_ENDPOINT_URL_DYNAMODB: endpoint,
            AWS_REGION: 'eu-west-2',
            AWS_ACCESS_KEY_ID: 'test',
            AWS_SECRET_ACCESS_KEY: 'test',
          },
        },
      );
      return stdout;
    },
  };
};

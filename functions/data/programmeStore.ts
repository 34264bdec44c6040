import {log} from '../log.ts';
import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {ProgrammeChange} from '#shared/words/programmeChange.ts';
import {contentHash} from './directory/contentHash.ts';
import {type Directory, queryRows} from './directory/read.ts';
import {PointerRow} from './directory/rows.ts';
import {refreshListings} from './directory/saveFact.ts';
import {ConditionFailed, transact} from './directory/transact.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, KEY} from './keys.ts';

/** How long a person waits for a programme's listings to be written again. */
const REWRITE_MS = 9000;

/** A programme, with the mark of what it says. */
const KeptRow = z.object({programme: Programme, contentHash: z.string()});
export type KeptProgramme = z.infer<typeof KeptRow>;

/** Programmes as curators change them: each change with its line in the history. */
export const programmeStore = (directory: Directory) => {
  const refresh = (programmeId: string): Promise<boolean> =>
    refreshListings(directory, directoryKeys.programmeListing(programmeId, '').pk, {
      untilMs: Date.now() + REWRITE_MS,
    });
  return {
    async list(): Promise<KeptProgramme[]> {
      const {pk} = directoryKeys.programme('');
      const rows = await queryRows(directory, pk, {
        prefix: DIRECTORY_SORT_PREFIX.programme,
        isConsistent: true,
      });
      return rows.map((row) => KeptRow.parse(row));
    },

    /** The ids of its listings, hidden ones too. */
    async listingIds(programmeId: string): Promise<string[]> {
      const {pk} = directoryKeys.programmeListing(programmeId, '');
      const rows = await queryRows(directory, pk, {prefix: DIRECTORY_SORT_PREFIX.listing});
      return rows.map((row) => PointerRow.parse(row).listingId);
    },

    /** The last changes, the newest first. */
    async history(programmeId: string, most: number): Promise<ProgrammeChange[]> {
      const {Items = []} = await directory.client.send(
        new QueryCommand({
          TableName: directory.tableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: {'#pk': KEY.partition},
          ExpressionAttributeValues: {':pk': directoryKeys.programmeChange(programmeId, '').pk},
          ScanIndexForward: false,
          ConsistentRead: true,
          Limit: most,
        }),
      );
      return Items.map((row) => ProgrammeChange.parse(row));
    },

    /**
     * Saves a programme over the one that was seen, then has its listings say so. False when the time was not enough for
     * all of them: `refresh` goes on. @throws ProblemError `stale-version`
     */
    async change(seen: KeptProgramme, change: Omit<ProgrammeChange, 'before'>): Promise<boolean> {
      const {client, tableName: TableName} = directory;
      const made = ProgrammeChange.parse({...change, before: seen.programme});
      const {after, at} = made;
      try {
        await transact(client, [
          {
            what: 'programme',
            item: {
              Put: {
                TableName,
                Item: {
                  ...directoryKeys.programme(after.id),
                  programme: after,
                  contentHash: contentHash(after),
                },
                ConditionExpression: 'contentHash = :seen',
                ExpressionAttributeValues: {':seen': seen.contentHash},
              },
            },
          },
          {
            what: 'change',
            item: {
              Put: {
                TableName,
                Item: {...directoryKeys.programmeChange(after.id, at), ...made},
                ConditionExpression: 'attribute_not_exists(#pk)',
                ExpressionAttributeNames: {'#pk': KEY.partition},
              },
            },
          },
        ]);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed)) throw failure;
        throw new ProblemError('stale-version', 'Somebody else has changed this programme since.');
      }
      // The change stands whatever comes of this: what is left says the old until its listings are brought up to date.
      try {
        return await refresh(after.id);
      } catch (failure) {
        log('warn', 'listings-left', {failure});
        return false;
      }
    },

    /** Has a programme's listings say what it says; those that do so already are left alone. False when some are left. */
    refresh,
  };
};

export type ProgrammeStore = ReturnType<typeof programmeStore>;

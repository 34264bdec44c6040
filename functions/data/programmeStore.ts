import {log} from '../log.ts';
import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {ProgrammeChange} from '#shared/words/programmeChange.ts';
import {contentHash} from './directory/contentHash.ts';
import {type Directory, getRow, queryRows} from './directory/read.ts';
import {PointerRow} from './directory/rows.ts';
import {refreshListings} from './directory/saveFact.ts';
import {type Action, ConditionFailed, transact} from './directory/transact.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, KEY} from './keys.ts';

/** How long a person waits for a programme's listings to be written again. */
const REWRITE_MS = 9000;

/** A programme, with the mark of what it says. */
const KeptRow = z.object({programme: Programme, contentHash: z.string()});
export type KeptProgramme = z.infer<typeof KeptRow>;

const NamesRow = z.object({revision: z.int()});

/** All programmes. `names` counts how often a curator has given one a name. */
export interface ProgrammeList {
  readonly kept: readonly KeptProgramme[];
  readonly names: number;
}

/** A change to make of a programme as it was seen; undefined of one that is added. */
export interface ProgrammeChangeToMake extends Omit<ProgrammeChange, 'before'> {
  readonly seen: KeptProgramme | undefined;
}

const hasNamesOf = ({name, aliases}: Programme, before: Programme | undefined): boolean =>
  JSON.stringify([name, aliases]) === JSON.stringify([before?.name, before?.aliases]);

/** Programmes as curators add and change them: each time with a line in the history. */
export const programmeStore = (directory: Directory) => {
  const refresh = (programmeId: string): Promise<boolean> =>
    refreshListings(directory, directoryKeys.programmeListing(programmeId, '').pk, {
      untilMs: Date.now() + REWRITE_MS,
    });
  const {tableName: TableName} = directory;
  const putNew = (what: string, Item: object): Action => ({
    what,
    item: {
      Put: {
        TableName,
        Item,
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: {'#pk': KEY.partition},
      },
    },
  });
  /** Over a row that still says what was read of it. */
  const putOver = (what: string, Item: object, field: string, value: string | number): Action => ({
    what,
    item: {
      Put: {
        TableName,
        Item,
        ConditionExpression: '#field = :read',
        ExpressionAttributeNames: {'#field': field},
        ExpressionAttributeValues: {':read': value},
      },
    },
  });
  return {
    async list(): Promise<ProgrammeList> {
      // The number first: a name that is given in between is then found in the list, or the number is an old one.
      const names = await getRow(directory, directoryKeys.programmeNames(), true);
      const {pk} = directoryKeys.programme('');
      const rows = await queryRows(directory, pk, {
        prefix: DIRECTORY_SORT_PREFIX.programme,
        isConsistent: true,
      });
      return {
        kept: rows.map((row) => KeptRow.parse(row)),
        names: names ? NamesRow.parse(names).revision : 0,
      };
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
     * Saves a programme over the one that was seen, or as a new one, and then has its listings say so. A name is given only
     * while the names are those that were read, so that two people at once never give it to two programmes. False when the
     * time was not enough for all of them: `refresh` goes on. @throws ProblemError `stale-version`
     */
    async save({names}: ProgrammeList, {seen, ...change}: ProgrammeChangeToMake): Promise<boolean> {
      const before = seen?.programme;
      const made = ProgrammeChange.parse({...change, ...(before && {before})});
      const {after, at} = made;
      const row = {...directoryKeys.programme(after.id), programme: after, contentHash: contentHash(after)};
      const actions = [
        putNew('change', {...directoryKeys.programmeChange(after.id, at), ...made}),
        seen ? putOver('programme', row, 'contentHash', seen.contentHash) : putNew('programme', row),
      ];
      if (!hasNamesOf(after, before)) {
        const counted = {...directoryKeys.programmeNames(), revision: names + 1};
        actions.push(names === 0 ? putNew('names', counted) : putOver('names', counted, 'revision', names));
      }
      try {
        await transact(directory.client, actions);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed)) throw failure;
        throw new ProblemError('stale-version', 'Somebody else has changed the programmes since.');
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

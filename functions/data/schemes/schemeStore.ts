import * as z from 'zod/mini';
import {FIRST_SCHEMES} from '#shared/certification/schemes.ts';
import {SchemeChange, SchemeRecord} from '#shared/model/scheme.ts';
import {ProblemError} from '#shared/problems.ts';
import {type Directory, getRow, queryRows} from '../directory/read.ts';
import {ConditionFailed, transact} from '../directory/transact.ts';
import {directoryKeys, KEY} from '../keys.ts';

/** First letters of the rows of changes. */
const CHANGE = 'CHANGE-';

const ListRow = z.object({schemes: z.array(SchemeRecord), change: z.int()});
/** All schemes, and the number of the last change of any: 0 where nobody has changed one. */
export type SchemeList = z.infer<typeof ListRow>;

/** The list of schemes as curators keep it, with everything that was ever done to it. Nothing is removed from it. */
export const schemeStore = (directory: Directory) => {
  const {client, tableName: TableName} = directory;
  return {
    async list(): Promise<SchemeList> {
      const row = await getRow(directory, directoryKeys.schemes(), true);
      return row ? ListRow.parse(row) : {schemes: [...FIRST_SCHEMES], change: 0};
    },

    /** Everything that was done, the first first. */
    async history(): Promise<SchemeChange[]> {
      const {pk} = directoryKeys.schemes();
      const rows = await queryRows(directory, pk, {prefix: CHANGE, isConsistent: true});
      return rows.map((row) => SchemeChange.parse(row));
    },

    /** Adds a scheme, or writes it anew, in the list that was read. @throws ProblemError `stale-version` */
    async save(before: SchemeList, given: Omit<SchemeChange, 'number'>): Promise<void> {
      const number = before.change + 1;
      const change = SchemeChange.parse({...given, number});
      const isNew = before.schemes.every(({slug}) => slug !== change.scheme.slug);
      const schemes = isNew
        ? [...before.schemes, change.scheme]
        : before.schemes.map((each) => (each.slug === change.scheme.slug ? change.scheme : each));
      const isAsRead =
        before.change === 0
          ? {
              ConditionExpression: 'attribute_not_exists(#pk)',
              ExpressionAttributeNames: {'#pk': KEY.partition},
            }
          : {
              ConditionExpression: '#change = :read',
              ExpressionAttributeNames: {'#change': 'change'},
              ExpressionAttributeValues: {':read': before.change},
            };
      const Item = {...directoryKeys.schemes(), schemes, change: number};
      try {
        await transact(client, [
          {what: 'schemes', item: {Put: {TableName, Item, ...isAsRead}}},
          {
            what: 'change',
            item: {
              Put: {
                TableName,
                Item: {...directoryKeys.schemes(`${CHANGE}${String(number).padStart(4, '0')}`), ...change},
              },
            },
          },
        ]);
      } catch (failure) {
        if (!(failure instanceof ConditionFailed)) throw failure;
        throw new ProblemError('stale-version', 'The list has changed since you opened it');
      }
    },
  };
};

export type SchemeStore = ReturnType<typeof schemeStore>;

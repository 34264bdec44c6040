import {QueryCommand} from '@aws-sdk/lib-dynamodb';
import {ProblemError} from '#shared/problems.ts';
import {listAfter, NO_WORDS, WordChange, WordList} from '#shared/words/wordList.ts';
import {type Directory, queryRows} from './directory/read.ts';
import {ConditionFailed, transact} from './directory/transact.ts';
import {directoryKeys, KEY} from './keys.ts';

/** The words that curators have added, as they are now. */
export const readWordList = async (directory: Directory): Promise<WordList> => {
  const [row] = await queryRows(directory, directoryKeys.words().pk, {isConsistent: true});
  return row ? WordList.parse(row) : NO_WORDS;
};

/** A change to make of the list as somebody has seen it: `revision` is of the list that it makes. */
export type WordChangeToMake = Omit<WordChange, 'revision'>;

/** Words and pairs of conditions that curators add to search: the whole list in one row, and every change of it beside. */
export const wordStore = (directory: Directory) => ({
  read: (): Promise<WordList> => readWordList(directory),

  /** The last changes, the newest first. */
  async history(most: number): Promise<WordChange[]> {
    const {Items = []} = await directory.client.send(
      new QueryCommand({
        TableName: directory.tableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': directoryKeys.wordChange(0).pk},
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: most,
      }),
    );
    return Items.map((row) => WordChange.parse(row));
  },

  /**
   * Makes a change of the list that was read, with its line in the history. @throws ProblemError `stale-version` when the
   * list has changed since
   */
  async change(list: WordList, change: WordChangeToMake): Promise<void> {
    const {client, tableName: TableName} = directory;
    const next = WordList.parse({...listAfter(list, change), revision: list.revision + 1});
    const made = WordChange.parse({...change, revision: next.revision});
    try {
      await transact(client, [
        {
          what: 'list',
          item: {
            Put: {
              TableName,
              Item: {...directoryKeys.words(), ...next},
              ExpressionAttributeNames: {'#revision': 'revision'},
              ExpressionAttributeValues: {':seen': list.revision},
              ConditionExpression:
                list.revision === 0
                  ? 'attribute_not_exists(#revision) OR #revision = :seen'
                  : '#revision = :seen',
            },
          },
        },
        {
          what: 'change',
          item: {
            Put: {
              TableName,
              Item: {...directoryKeys.wordChange(next.revision), ...made},
              ConditionExpression: 'attribute_not_exists(#pk)',
              ExpressionAttributeNames: {'#pk': KEY.partition},
            },
          },
        },
      ]);
    } catch (failure) {
      if (!(failure instanceof ConditionFailed)) throw failure;
      throw new ProblemError(
        'stale-version',
        'Somebody else has changed these words since you looked at them.',
      );
    }
  },
});

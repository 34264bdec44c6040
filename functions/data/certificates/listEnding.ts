import {paginateQuery} from '@aws-sdk/lib-dynamodb';
import type {Directory} from '../directory/read.ts';
import {DIRECTORY_SORT_PREFIX, directoryKeys, KEY} from '../keys.ts';
import {EndingRow} from './rows.ts';

/** What sorts after every row of a day. */
const AFTER_ALL = '\uffff';

/** Certificates that count as such until a day from `from` to `to` (`YYYY-MM-DD`, both included), the soonest first. */
export const listEnding = async (
  {client, tableName}: Directory,
  {from, to}: {readonly from: string; readonly to: string},
): Promise<EndingRow[]> => {
  const {pk} = directoryKeys.ending('', '', '');
  const rows: EndingRow[] = [];
  const pages = paginateQuery(
    {client},
    {
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :first AND :last',
      ExpressionAttributeNames: {'#pk': KEY.partition, '#sk': KEY.sort},
      ExpressionAttributeValues: {
        ':pk': pk,
        ':first': `${DIRECTORY_SORT_PREFIX.ending}${from}`,
        ':last': `${DIRECTORY_SORT_PREFIX.ending}${to}${AFTER_ALL}`,
      },
      ConsistentRead: true,
    },
  );
  for await (const {Items = []} of pages) rows.push(...Items.map((item) => EndingRow.parse(item)));
  return rows;
};

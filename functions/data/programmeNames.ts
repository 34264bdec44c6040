import {type DynamoDBDocumentClient, paginateQuery} from '@aws-sdk/lib-dynamodb';
import {list, object, oneOf, type Shaped, string} from '#shared/shape.ts';
import {CONDITIONS} from '#shared/taxonomy/conditions.ts';
import {SUPPORT_TYPES} from '#shared/taxonomy/supportTypes.ts';
import {slugsOf} from '#shared/taxonomy/term.ts';
import {log} from '../log.ts';
import {KEY, searchKeys} from './searchKeys.ts';

const FIELDS = {
  id: string,
  name: string,
  aliases: list(string),
  conditions: list(oneOf(slugsOf(CONDITIONS))),
  supportType: oneOf(slugsOf(SUPPORT_TYPES)),
};
const NameRow = object({programme: object(FIELDS)});
export type NamedProgramme = Shaped<typeof NameRow>['programme'];

/** One row that cannot be read costs its own name, and not every search. */
const readRow = (row: unknown): NamedProgramme[] => {
  try {
    return [NameRow.parse(row).programme];
  } catch (failure) {
    log('error', 'programme-row-unreadable', {failure});
    return [];
  }
};

/** All programmes in order of id, but of each no more than its names and what they mean: a search needs nothing else. */
export const programmeNames = async ({
  client,
  tableName,
}: {
  client: DynamoDBDocumentClient;
  tableName: string;
}): Promise<NamedProgramme[]> => {
  const fields = Object.keys(FIELDS);
  const pages = paginateQuery(
    {client},
    {
      TableName: tableName,
      KeyConditionExpression: '#pk = :pk',
      ProjectionExpression: fields.map((field) => `#programme.#${field}`).join(', '),
      ExpressionAttributeNames: {
        '#pk': KEY.partition,
        '#programme': 'programme',
        ...Object.fromEntries(fields.map((field) => [`#${field}`, field])),
      },
      ExpressionAttributeValues: {':pk': searchKeys.programme('').pk},
    },
  );
  const programmes: NamedProgramme[] = [];
  for await (const {Items = []} of pages) {
    programmes.push(...Items.flatMap(readRow));
  }
  return programmes;
};

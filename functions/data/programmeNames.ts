import {type DynamoDBDocumentClient, paginateQuery} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {Slug} from '#shared/model/primitives.ts';
import {ConditionSlug, SupportType} from '#shared/taxonomy/index.ts';
import {directoryKeys, KEY} from './keys.ts';

const NamedProgramme = z.object({
  id: Slug,
  name: z.string(),
  aliases: z.array(z.string()),
  conditions: z.array(ConditionSlug),
  supportType: SupportType,
});
export type NamedProgramme = z.infer<typeof NamedProgramme>;

const NameRow = z.object({programme: NamedProgramme});

/** All programmes in order of id, but of each no more than its names and what they mean: a search needs nothing else. */
export const programmeNames = async ({
  client,
  tableName,
}: {
  client: DynamoDBDocumentClient;
  tableName: string;
}): Promise<NamedProgramme[]> => {
  const fields = Object.keys(NamedProgramme.shape);
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
      ExpressionAttributeValues: {':pk': directoryKeys.programme('').pk},
    },
  );
  const programmes: NamedProgramme[] = [];
  for await (const {Items = []} of pages) {
    programmes.push(...Items.map((row) => NameRow.parse(row).programme));
  }
  return programmes;
};

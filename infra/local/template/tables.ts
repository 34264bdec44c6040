import type {CreateTableCommandInput} from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import type {LocalTemplate} from './localTemplate.ts';

const KeySchema = z.array(z.object({AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE'])}));
const Index = z.looseObject({
  IndexName: z.string(),
  KeySchema,
  Projection: z.looseObject({
    ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
    NonKeyAttributes: z.array(z.string()).optional(),
  }),
});
const Properties = z.looseObject({
  KeySchema,
  AttributeDefinitions: z.array(
    z.object({AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B'])}),
  ),
  GlobalSecondaryIndexes: z.array(Index).optional(),
  StreamSpecification: z
    .looseObject({StreamViewType: z.enum(['KEYS_ONLY', 'NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES'])})
    .optional(),
  TimeToLiveSpecification: z.looseObject({AttributeName: z.string(), Enabled: z.boolean()}).optional(),
});

interface KeyNames {
  readonly partition: string;
  readonly sort: string | undefined;
}

export interface TableModel {
  readonly name: string;
  readonly arn: string;
  readonly streamArn: string | undefined;
  readonly keys: KeyNames;
  /** Key attributes of each secondary index, by its name. */
  readonly indexes: ReadonlyMap<string, KeyNames>;
  readonly ttlAttribute: string | undefined;
  readonly create: CreateTableCommandInput;
}

const keyNames = (schema: z.infer<typeof KeySchema>): KeyNames => ({
  partition: schema.find(({KeyType}) => KeyType === 'HASH')?.AttributeName ?? '',
  sort: schema.find(({KeyType}) => KeyType === 'RANGE')?.AttributeName,
});

/** The tables as declared: keys, secondary indexes, stream, time to live. */
export const tablesOf = (template: LocalTemplate): readonly TableModel[] =>
  template.ofType('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable').map(({ref, arn, properties}) => {
    const declared = Properties.parse(properties);
    const indexes = declared.GlobalSecondaryIndexes ?? [];
    return {
      name: ref,
      arn,
      streamArn: declared.StreamSpecification ? `${arn}/stream/local` : undefined,
      keys: keyNames(declared.KeySchema),
      indexes: new Map(indexes.map(({IndexName, KeySchema: schema}) => [IndexName, keyNames(schema)])),
      ttlAttribute: declared.TimeToLiveSpecification?.Enabled
        ? declared.TimeToLiveSpecification.AttributeName
        : undefined,
      create: {
        TableName: ref,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: declared.KeySchema,
        AttributeDefinitions: declared.AttributeDefinitions,
        ...(indexes.length > 0 && {
          GlobalSecondaryIndexes: indexes.map(({IndexName, KeySchema: schema, Projection}) => ({
            IndexName,
            KeySchema: schema,
            Projection: {
              ProjectionType: Projection.ProjectionType,
              ...(Projection.NonKeyAttributes && {NonKeyAttributes: Projection.NonKeyAttributes}),
            },
          })),
        }),
        ...(declared.StreamSpecification && {
          StreamSpecification: {
            StreamEnabled: true,
            StreamViewType: declared.StreamSpecification.StreamViewType,
          },
        }),
      },
    };
  });

import * as z from 'zod';

/** An attribute value on the wire: `{S: 'text'}`. */
export type WireValue = Readonly<Record<string, unknown>>;
const Wire = z.record(z.string(), z.unknown());
const Item = z.record(z.string(), Wire);
export type WireItem = z.infer<typeof Item>;

const Named = z.looseObject({
  TableName: z.string(),
  IndexName: z.string().optional(),
  Key: Item.optional(),
  Item: Item.optional(),
  KeyConditionExpression: z.string().optional(),
  ExpressionAttributeNames: z.record(z.string(), z.string()).optional(),
  ExpressionAttributeValues: Item.optional(),
});
export type NamedCall = z.infer<typeof Named>;

const BatchGet = z.looseObject({RequestItems: z.record(z.string(), z.looseObject({Keys: z.array(Item)}))});
const BatchWrite = z.looseObject({
  RequestItems: z.record(
    z.string(),
    z.array(
      z.looseObject({
        PutRequest: z.looseObject({Item}).optional(),
        DeleteRequest: z.looseObject({Key: Item}).optional(),
      }),
    ),
  ),
});
const TransactGet = z.looseObject({TransactItems: z.array(z.looseObject({Get: Named}))});
const TransactWrite = z.looseObject({
  TransactItems: z.array(z.record(z.enum(['Put', 'Update', 'Delete', 'ConditionCheck']), Named.optional())),
});

/** One member of a call: the operation that IAM knows, the table or index, and the items it touches. */
export interface Member {
  readonly operation: string;
  readonly table: string;
  readonly index: string | undefined;
  /** Keys or whole items, where the call names them. */
  readonly items: readonly WireItem[];
  readonly query: NamedCall | undefined;
  readonly enclosing: string | undefined;
}

const TRANSACTED = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;

const single = (operation: string, call: NamedCall, enclosing?: string): Member => ({
  operation,
  table: call.TableName,
  index: call.IndexName,
  items: [call.Key ?? call.Item].filter((item) => item !== undefined),
  query: operation === 'Query' ? call : undefined,
  enclosing,
});

/**
 * A call to the store as the members that AWS checks one by one: a transaction is its puts, updates, deletes and
 * condition checks; a batch is one member a table.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html (read November 2026)
 */
export const membersOf = (operation: string, body: unknown): readonly Member[] => {
  switch (operation) {
    case 'TransactWriteItems':
      return TransactWrite.parse(body).TransactItems.flatMap((entry) =>
        Object.entries(entry).flatMap(([kind, call]) =>
          call ? [single(TRANSACTED[kind as keyof typeof TRANSACTED], call, operation)] : [],
        ),
      );
    case 'TransactGetItems':
      return TransactGet.parse(body).TransactItems.map(({Get}) => single('GetItem', Get, operation));
    case 'BatchGetItem':
      return Object.entries(BatchGet.parse(body).RequestItems).map(([table, {Keys}]) => ({
        operation,
        table,
        index: undefined,
        items: Keys,
        query: undefined,
        enclosing: undefined,
      }));
    case 'BatchWriteItem':
      return Object.entries(BatchWrite.parse(body).RequestItems).map(([table, requests]) => ({
        operation,
        table,
        index: undefined,
        items: requests.flatMap(({PutRequest, DeleteRequest}) =>
          [PutRequest?.Item, DeleteRequest?.Key].filter((item) => item !== undefined),
        ),
        query: undefined,
        enclosing: undefined,
      }));
    default:
      return [single(operation, Named.parse(body))];
  }
};

const WRITES = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

export const isWrite = ({operation}: Member): boolean => WRITES.has(operation);

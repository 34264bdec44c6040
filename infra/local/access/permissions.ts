import type {TableModel} from '../template/tables.ts';
import type {Member, NamedCall, WireValue} from './calls.ts';
import type {Permission} from './policy.ts';

/** The text of a wire value, as a condition key would show it. */
const textOf = (value: WireValue | undefined): string | undefined => {
  const [inner] = Object.values(value ?? {});
  return typeof inner === 'string' ? inner : undefined;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What a Query asks its partition key to be. */
const queriedPartition = (call: NamedCall, partitionKey: string): string | undefined => {
  const names = Object.entries(call.ExpressionAttributeNames ?? {}).filter(
    ([, name]) => name === partitionKey,
  );
  const spellings = [partitionKey, ...names.map(([placeholder]) => placeholder)].map(escaped).join('|');
  const expression = call.KeyConditionExpression ?? '';
  const [, placeholder = ''] =
    new RegExp(`(?:^|[\\s(])(?:${spellings})\\s*=\\s*(:[\\w]+)`).exec(expression) ?? [];
  return textOf(call.ExpressionAttributeValues?.[placeholder]);
};

/** Partition key values that the member touches; undefined where it names none (Scan). */
const leadingKeysOf = (member: Member, table: TableModel): readonly string[] | undefined => {
  if (member.query) {
    const keys = member.index === undefined ? table.keys : table.indexes.get(member.index);
    const value = keys && queriedPartition(member.query, keys.partition);
    return value === undefined ? undefined : [value];
  }
  const values = member.items
    .map((item) => textOf(item[table.keys.partition]))
    .filter((value) => value !== undefined);
  return values.length > 0 ? [...new Set(values)] : undefined;
};

/**
 * The permission that AWS checks for one member of a call.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html (read November 2026)
 */
export const permissionOf = (member: Member, tables: ReadonlyMap<string, TableModel>): Permission => {
  const table = tables.get(member.table);
  const arn = table?.arn ?? `arn:aws:dynamodb:::table/${member.table}`;
  const leadingKeys = table && leadingKeysOf(member, table);
  return {
    action: `dynamodb:${member.operation}`,
    resource: member.index === undefined ? arn : `${arn}/index/${member.index}`,
    context: {
      ...(leadingKeys && {'dynamodb:leadingkeys': leadingKeys}),
      ...(member.enclosing && {'dynamodb:enclosingoperation': [member.enclosing]}),
    },
  };
};

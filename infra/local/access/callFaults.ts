import type {TableModel} from '../template/tables.ts';
import {isWrite, type Member, type WireItem} from './calls.ts';
import type {FaultSource} from './faults.ts';

export interface StoreAnswer {
  readonly status: number;
  readonly body: string;
}

/** AWS's JSON error shape for DynamoDB. */
export const storeError = (
  type: string,
  message: string,
  extra: Record<string, unknown> = {},
): StoreAnswer => ({
  status: 400,
  body: JSON.stringify({__type: type, message, Message: message, ...extra}),
});

const THROTTLED = 'com.amazon.coral.availability#ThrottlingException';
const CANCELLED = 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException';

/** The answer that a fault puts in the store's place, before anything is done; undefined to go on. */
export const faultBefore = (
  faults: FaultSource,
  operation: string,
  members: readonly Member[],
): StoreAnswer | undefined => {
  const {throttle, transactionConflict} = faults.current();
  if (faults.strikes(throttle))
    return storeError(THROTTLED, 'Throughput exceeds the current capacity of your table or index.');
  if (operation.startsWith('Transact') && faults.strikes(transactionConflict)) {
    const reasons = members.map((_, index) =>
      index === 0
        ? {Code: 'TransactionConflict', Message: 'Transaction is ongoing for the item'}
        : {Code: 'None'},
    );
    const codes = reasons.map(({Code}) => Code).join(', ');
    return storeError(
      CANCELLED,
      `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`,
      {CancellationReasons: reasons},
    );
  }
  return undefined;
};

type Requests = Record<string, unknown[] | {Keys: unknown[]}>;

/** A batch call with its last half held back, and what must then be added to the answer; undefined when no fault strikes. */
export const holdBack = (faults: FaultSource, operation: string, body: Record<string, unknown>) => {
  if (operation !== 'BatchGetItem' && operation !== 'BatchWriteItem') return undefined;
  if (!faults.strikes(faults.current().unprocessedItems)) return undefined;
  const kept: Requests = {};
  const held: Requests = {};
  for (const [table, request] of Object.entries(body.RequestItems as Requests)) {
    const list = Array.isArray(request) ? request : request.Keys;
    const cut = Math.ceil(list.length / 2);
    const put = (target: Requests, part: unknown[]): void => {
      if (part.length > 0) target[table] = Array.isArray(request) ? part : {...request, Keys: part};
    };
    put(kept, list.slice(0, cut));
    put(held, list.slice(cut));
  }
  const field = operation === 'BatchGetItem' ? 'UnprocessedKeys' : 'UnprocessedItems';
  return {body: {...body, RequestItems: kept}, extra: {[field]: held}};
};

interface LateIndexes {
  readonly wrote: (members: readonly Member[]) => void;
  /** The answer of a Query on an index, without what was written too lately. */
  readonly hide: (member: Member, answer: string) => string;
}

/** Secondary indexes that lag: items younger than `lateIndexMs` are not in them yet. */
export const lateIndexes = (faults: FaultSource, tables: ReadonlyMap<string, TableModel>): LateIndexes => {
  const writtenAtMs = new Map<string, number>();
  const keyOf = (table: TableModel, item: WireItem): string =>
    JSON.stringify([table.name, item[table.keys.partition], table.keys.sort && item[table.keys.sort]]);
  return {
    wrote: (members) => {
      if (!faults.current().lateIndexMs) return;
      for (const member of members.filter(isWrite)) {
        const table = tables.get(member.table);
        if (table) for (const item of member.items) writtenAtMs.set(keyOf(table, item), Date.now());
      }
    },
    hide: (member, answer) => {
      const lateMs = faults.current().lateIndexMs;
      const table = tables.get(member.table);
      if (!lateMs || !table || member.index === undefined) return answer;
      const parsed = JSON.parse(answer) as {Items?: WireItem[]; Count?: number};
      if (!parsed.Items) return answer;
      const oldest = Date.now() - lateMs;
      const Items = parsed.Items.filter((item) => (writtenAtMs.get(keyOf(table, item)) ?? 0) < oldest);
      return JSON.stringify({...parsed, Items, Count: Items.length});
    },
  };
};

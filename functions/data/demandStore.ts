import {type DynamoDBDocumentClient, paginateQuery, UpdateCommand} from '@aws-sdk/lib-dynamodb';
import {londonInstant} from '#shared/london.ts';
import {DEMAND_DAYS, DEMAND_OUTCOMES} from '#shared/search/demand.ts';
import type {DemandCount} from '#shared/search/demandReport.ts';
import {KEY, searchKeys} from './searchKeys.ts';

/** A counter's name, which is its attribute's: `LS8/copd/searched`. A concept may be a programme's id, of any form. */
export type DemandCounter = `${string}/${string}/${DemandCount['outcome']}`;

const COUNTER = new RegExp(String.raw`^([A-Z0-9]{2,4}|-)/([A-Za-z0-9:._-]+)/(${DEMAND_OUTCOMES.join('|')})$`);

const countOf = (name: string, count: unknown): DemandCount | undefined => {
  const [, outcode, concept, found] = COUNTER.exec(name) ?? [];
  const outcome = DEMAND_OUTCOMES.find((each) => each === found);
  if (outcode === undefined || concept === undefined || outcome === undefined) return undefined;
  return typeof count === 'number' ? {outcode, concept, outcome, count} : undefined;
};

/**
 * Counters of what was searched, by London day. A day's counters lie in many small rows, each filled by one process
 * (`slot`), which knows what it has counted: so it writes numbers and not additions, a repeated write changes nothing,
 * a row costs one write unit, and no two processes wait for each other. Rows are added up when they are read.
 */
export const demandStore = ({client, tableName}: {client: DynamoDBDocumentClient; tableName: string}) => ({
  /** Makes a row's counters what `counts` says (at least one): not conditional, for a row has one writer. */
  async keep(
    {day, slot}: {readonly day: string; readonly slot: string},
    counts: ReadonlyMap<DemandCounter, number>,
    abortSignal?: AbortSignal,
  ): Promise<void> {
    const all = [...counts];
    const numbered = all.map((_, at) => `#${at} = :${at}`);
    await client.send(
      new UpdateCommand({
        TableName: tableName,
        Key: searchKeys.demand(day, slot),
        UpdateExpression: `SET #expires = :expires, ${numbered.join(', ')}`,
        ExpressionAttributeNames: {
          '#expires': KEY.expires,
          ...Object.fromEntries(all.map(([name], at) => [`#${at}`, name])),
        },
        ExpressionAttributeValues: {
          ':expires': Math.floor(londonInstant(day).getTime() / 1000) + DEMAND_DAYS * 86_400,
          ...Object.fromEntries(all.map(([, count], at) => [`:${at}`, count])),
        },
      }),
      abortSignal && {abortSignal},
    );
  },

  /** Every counter of a day that has not expired by `now`, unsummed; exact, so not for showing (demandReport.ts). */
  async *list(day: string, now: Date): AsyncGenerator<DemandCount> {
    const pages = paginateQuery(
      {client},
      {
        TableName: tableName,
        KeyConditionExpression: '#pk = :pk',
        ExpressionAttributeNames: {'#pk': KEY.partition},
        ExpressionAttributeValues: {':pk': searchKeys.demand(day, '').pk},
      },
    );
    for await (const {Items = []} of pages) {
      for (const row of Items) {
        if (Number(row[KEY.expires]) <= now.getTime() / 1000) continue;
        for (const [name, count] of Object.entries(row)) {
          const found = countOf(name, count);
          if (found) yield found;
        }
      }
    }
  },
});

export type DemandStore = ReturnType<typeof demandStore>;

import {setTimeout as delay} from 'node:timers/promises';
import type {_Record} from '@aws-sdk/client-dynamodb-streams';
import * as z from 'zod';
import type {Outcome} from '../lambda/functionProcess.ts';
import type {StreamModel} from '../template/streams.ts';
import type {DeadLetters} from './deadLetters.ts';

interface DeliverOptions {
  readonly stream: StreamModel;
  readonly invoke: (payload: string) => Promise<Outcome>;
  readonly deadLetters: DeadLetters;
  readonly isStopped: () => boolean;
}

const Report = z.looseObject({
  batchItemFailures: z.array(z.looseObject({itemIdentifier: z.string()})).optional(),
});
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5000;

const sequenceOf = (record: _Record): string => record.dynamodb?.SequenceNumber ?? '';

/** The record as Lambda's event has it: AWS names the source's ARN, and times are in seconds. */
const asEvent = (record: _Record, arn: string) => ({
  ...record,
  eventSourceARN: arn,
  dynamodb: {
    ...record.dynamodb,
    ApproximateCreationDateTime: Math.floor(
      (record.dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000,
    ),
  },
});

/** How many of the batch, from its start, are done; all of them when nothing is reported. */
const doneOf = (outcome: Outcome, batch: readonly _Record[], reports: boolean): number => {
  if (outcome.kind === 'error') return 0;
  if (!reports) return batch.length;
  const report = Report.safeParse(JSON.parse(outcome.payload));
  // An answer that is not a report counts as success only when it is empty, as on AWS.
  if (!report.success) return outcome.payload === 'null' ? batch.length : 0;
  const failed = new Set(report.data.batchItemFailures?.map(({itemIdentifier}) => itemIdentifier));
  if (failed.size === 0) return batch.length;
  const first = batch.findIndex((record) => failed.has(sequenceOf(record)));
  // A name that is not in the batch fails the whole of it.
  return Math.max(0, first);
};

/**
 * Delivers a batch as an event source mapping does: again from the first failed record, halved where the mapping says
 * so, until it works or the tries are used up; then it goes to the dead letters. Resolves when the batch is settled.
 */
export const deliver = async (batch: readonly _Record[], options: DeliverOptions): Promise<void> => {
  const {stream, invoke, deadLetters, isStopped} = options;
  const settle = async (records: readonly _Record[]): Promise<void> => {
    let rest = records;
    let tries = 0;
    while (rest.length > 0 && !isStopped()) {
      const arn = stream.table.streamArn ?? '';
      const outcome = await invoke(JSON.stringify({Records: rest.map((record) => asEvent(record, arn))}));
      const done = doneOf(outcome, rest, stream.reportsItemFailures);
      if (done === rest.length) return;
      if (done > 0) tries = 0;
      rest = rest.slice(done);
      tries += 1;
      if (stream.bisects && done === 0 && rest.length > 1) {
        const half = Math.ceil(rest.length / 2);
        await settle(rest.slice(0, half));
        await settle(rest.slice(half));
        return;
      }
      if (stream.retries >= 0 && tries > stream.retries) {
        deadLetters.add({
          atIso: new Date().toISOString(),
          function: stream.function.label,
          reason: outcome.kind === 'error' ? outcome.errorType : 'ReportedFailure',
          sequenceNumbers: rest.map(sequenceOf),
        });
        return;
      }
      await delay(Math.min(FIRST_PAUSE_MS * 2 ** tries, LONGEST_PAUSE_MS));
    }
  };
  await settle(batch);
};

import type * as z from 'zod/mini';
import {MenuRecord} from '#shared/model/menuRecord.ts';
import {ProblemError} from '#shared/problems.ts';
import '#shared/plainErrors.ts';
import {MOST_READS, type TableRow} from './batchRows.ts';
import type {Candidate} from './candidate.ts';
import type {ImportRun} from './importRun.ts';
import {Pool} from './pool.ts';
import {idOf, type RecordSaver} from './saveRecord.ts';

/** Listings saved at a time. */
const AT_ONCE = 16;
/** Reasons of one row that the report names; the rest are of the same kind. */
const MOST_REASONS = 5;

const reasonsOf = (error: z.core.$ZodError): string =>
  error.issues
    .slice(0, MOST_REASONS)
    .map(({path, message}) => (path.length > 0 ? `${path.map(String).join('.')}: ${message}` : message))
    .join('; ');

interface RecordSteps {
  /** Finishes a record before it is saved: places without a point get one. */
  readonly complete: (record: MenuRecord) => Promise<MenuRecord>;
  readonly saver: RecordSaver;
}

interface Accepted {
  readonly candidate: Candidate;
  readonly record: MenuRecord;
}

/** Reads a candidate as a menu record; undefined when it was rejected, which is counted and reported. */
const checker = (run: ImportRun) => {
  const firstSeen = new Map<string, Candidate>();
  return async (candidate: Candidate): Promise<MenuRecord | undefined> => {
    const {kind, where, id, notes = []} = candidate;
    const reject = async (why: string): Promise<undefined> => {
      await run.reject(kind, {where, id, why});
      return undefined;
    };
    if (candidate.rejected !== undefined) return reject(candidate.rejected);
    const parsed = MenuRecord.safeParse(candidate.record);
    if (!parsed.success) return reject(reasonsOf(parsed.error));
    const key = `${parsed.data.type}:${idOf(parsed.data)}`;
    const before = firstSeen.get(key);
    if (before && before.document !== candidate.document) {
      // The same service in a feed's list and on its own page: the first, which tells more, is in already.
      run.tally.add(kind, 'left-out');
      return undefined;
    }
    if (before) return reject(`The same id came before, at ${before.where}: the first is used`);
    firstSeen.set(key, candidate);
    for (const why of notes) await run.report.add({where, id, outcome: 'changed', why});
    return parsed.data;
  };
};

/**
 * Saves records as they come, 100 at a time. Listings are saved several at once; anything else is finished before the
 * next record begins, because listings name it. A row that cannot be used is counted and reported, and the rest goes
 * on; only a failure of the table itself stops the run.
 */
export const importRecords = async (
  candidates: AsyncIterable<Candidate>,
  {complete, saver}: RecordSteps,
  run: ImportRun,
): Promise<void> => {
  const check = checker(run);

  const saveBatch = async (batch: readonly Accepted[]): Promise<void> => {
    const remembered = await saver.remembered(batch.map(({record}) => record));
    const remember: TableRow[] = [];
    const pool = new Pool(AT_ONCE);
    for (const {candidate, record} of batch) {
      const take = async (): Promise<void> => {
        try {
          const saved = await saver.save(record, remembered);
          run.tally.add(candidate.kind, saved.outcome);
          if (saved.remember) remember.push(saved.remember);
          if (saved.note !== undefined) {
            const {where, id = idOf(record)} = candidate;
            await run.report.add({where, id, outcome: 'changed', why: saved.note});
          }
        } catch (failure) {
          if (!(failure instanceof ProblemError)) throw failure;
          await run.reject(candidate.kind, {where: candidate.where, id: candidate.id, why: failure.message});
        }
      };
      if (record.type === 'listing') await pool.add(take);
      else await take();
    }
    await pool.drain();
    await saver.remember(remember);
  };

  let batch: Accepted[] = [];
  for await (const candidate of candidates) {
    run.progress.at(candidate.share, `${run.tally.read} records`);
    const record = await check(candidate);
    if (record) batch.push({candidate, record: await complete(record)});
    if (batch.length < MOST_READS) continue;
    await saveBatch(batch);
    batch = [];
  }
  if (batch.length > 0) await saveBatch(batch);
};

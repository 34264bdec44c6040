import {existsSync} from 'node:fs';
import {mkdtemp, readFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {ImportEnvironment} from '../../functions/import/environment.ts';
import {importRun} from '../../functions/import/importRun.ts';
import {Report, type ReportLine} from '../../functions/import/report.ts';
import {type ImportRequest, runImport} from '../../functions/import/runImport.ts';
import {Tally} from '../../functions/import/tally.ts';
import type {DirectoryTables} from '../data/directoryTables.ts';

/** Real inputs, which are no part of this project: where they are, by SHARED_DATA. */
export const SHARED_DATA = resolve(process.env.SHARED_DATA ?? '../shared/data');
export const hasSharedData = existsSync(join(SHARED_DATA, 'MANIFEST.csv'));

/** For the name of what is skipped without them. */
export const sharedDataNote = hasSharedData ? '' : ` (there is no data at ${SHARED_DATA}: set SHARED_DATA)`;

interface ImportResult {
  readonly tally: Tally;
  readonly lastLine: string;
  readonly report: readonly ReportLine[];
  readonly said: readonly string[];
}

/** Runs one import into a test's tables, as the command does. */
export const importInto = async (
  {client, directoryTable, indexTable}: DirectoryTables,
  request: ImportRequest,
  now: () => Date = () => new Date('2026-05-01T09:00:00Z'),
): Promise<ImportResult> => {
  const path = join(await mkdtemp(join(tmpdir(), 'import-')), 'report.jsonl');
  const run = importRun({
    tally: new Tally(),
    report: new Report(path),
    progress: {at: () => undefined, done: () => undefined},
  });
  const environment: ImportEnvironment = {client, directoryTable, indexTable, name: 'a test'};
  const said: string[] = [];
  await runImport(request, environment, run, {now, say: (sentence) => said.push(sentence)});
  await run.report.close();
  const text = run.report.lines > 0 ? await readFile(path, 'utf8') : '';
  const report = text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as ReportLine);
  return {tally: run.tally, lastLine: run.tally.lines().at(-1) ?? '', report, said};
};

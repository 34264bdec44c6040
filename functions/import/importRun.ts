import type {Progress} from './progress.ts';
import type {Report, ReportLine} from './report.ts';
import type {Tally} from './tally.ts';

/** One run of the import command: what it has counted, reported and shown. */
export interface ImportRun {
  readonly tally: Tally;
  readonly report: Report;
  readonly progress: Progress;
  /** Counts a row as rejected, and names it in the report with the reason. */
  reject(kind: string, line: Omit<ReportLine, 'outcome'>): Promise<void>;
}

export const importRun = (parts: Pick<ImportRun, 'tally' | 'report' | 'progress'>): ImportRun => ({
  ...parts,
  async reject(kind, line) {
    parts.tally.add(kind, 'rejected');
    await parts.report.add({...line, outcome: 'rejected'});
  },
});

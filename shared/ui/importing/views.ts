import type {DiffRow} from '#shared/proposal/diff.ts';
import type {FormError} from '#shared/referral/form/values.ts';

/** Where a file is given. */
export interface UploadView {
  readonly page: 'upload';
  readonly formToken: string;
  readonly source: string;
  readonly errors: readonly FormError[];
}

/** A row that makes or changes a page. */
export interface PlannedRow {
  readonly line: number;
  readonly name: string;
  readonly isNew: boolean;
  readonly rows: readonly DiffRow[];
  readonly state: 'planned' | 'done' | 'failed';
  readonly why: string | undefined;
}

/** Something that is told of a row: its line, the column or the name of the service, and why. */
interface ToldRow {
  readonly line: number;
  readonly column: string;
  readonly why: string;
}

/** What a file would change, how far it has come, or what became of it. */
export interface ImportView {
  readonly page: 'import';
  readonly action: string;
  readonly formToken: string;
  readonly source: string;
  readonly fileName: string;
  readonly by: string;
  readonly counts: {
    readonly added: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly refused: number;
    readonly gone: number;
  };
  readonly state: 'previewed' | 'running' | 'done';
  readonly done: number;
  readonly failed: number;
  readonly newProviders: readonly string[];
  readonly planned: readonly PlannedRow[];
  readonly refused: readonly ToldRow[];
  /** What rows say that is not taken. */
  readonly notTaken: readonly ToldRow[];
  /** What the file has: rows of a table, or services of Open Referral UK. */
  readonly has: 'rows' | 'services';
  readonly gone: readonly string[];
  /** Where the next rows are. */
  readonly next: string | undefined;
}

export type ImportingView = UploadView | ImportView;

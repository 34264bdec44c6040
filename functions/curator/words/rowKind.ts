import type {KnownProgramme} from '#shared/search/phrases.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {PreviewView, WordsNotice} from '#shared/ui/words/views.ts';
import type {AddedRow, WordList} from '#shared/words/wordList.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {CuratorDeps} from '../deps.ts';
import type {TypedForm} from './wordForm.ts';

/** What becomes of a row. */
export type Step = 'added' | 'changed' | 'taken-out';

/** One of the two kinds of rows that are added: words, and pairs of conditions. Both are changed in the same steps. */
export interface RowKind<Row extends AddedRow> {
  /** The field that says which row it is. */
  readonly field: 'row' | 'near';
  /** The other fields of its form. */
  readonly fields: readonly string[];
  readonly rowsOf: (list: WordList) => readonly Row[];
  /** A row that is there cannot be changed but only taken out. */
  readonly isOnlyTakenOut: boolean;
  readonly wording: Readonly<
    Record<Step, {readonly heading: string; readonly save: string; readonly notice: WordsNotice}>
  >;
  /** @param others the rows that are there beside it */
  readonly read: (
    values: FormValues,
    before: Row | undefined,
    among: {readonly others: readonly Row[]; readonly programmes: readonly KnownProgramme[]},
  ) => {readonly row: Row; readonly why: string} | {readonly errors: readonly FormError[]};
  readonly factsOf: (row: Row, isOut: boolean) => PreviewView['facts'];
  /** What to look at twice before it is added. */
  readonly warningsOf: (row: Row) => readonly string[];
  readonly showForm: (deps: Pick<CuratorDeps, 'shells'>, request: HttpRequest, form: TypedForm<Row>) => Reply;
}

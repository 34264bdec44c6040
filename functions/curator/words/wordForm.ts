import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {CONDITIONS, labelIn} from '#shared/taxonomy/index.ts';
import {NEAR_CHOICES, nearInWords} from '#shared/words/nearRules.ts';
import {ADDABLE_MEANINGS, type AddedRow, type WordList} from '#shared/words/wordList.ts';
import {formToken} from '../../http/formGuard.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {meaningInWords} from './inWords.ts';
import {showWords} from './showWords.tsx';

/** A form as it was typed. */
export interface TypedForm<Row extends AddedRow> {
  /** Undefined of a new one. */
  readonly row: Row | undefined;
  readonly values: FormValues;
  readonly errors?: readonly FormError[];
}

type ShowForm<Row extends AddedRow> = (
  deps: Pick<CuratorDeps, 'shells'>,
  request: HttpRequest,
  form: TypedForm<Row>,
) => Reply;

const statusOf = (errors: readonly FormError[]): number => (errors.length > 0 ? 400 : 200);

const choicesOf = (kind: 'condition' | 'support') =>
  ADDABLE_MEANINGS.filter((meaning) => meaning.startsWith(`${kind}:`)).map((value) => ({
    value,
    text: meaningInWords(value),
  }));

/** The form of a row of words. */
export const showWordForm: ShowForm<WordList['rows'][number]> = (deps, request, {row, values, errors = []}) =>
  showWords(
    deps,
    {
      page: 'row',
      formToken: formToken(sessionOf(request).cookie),
      row: row?.id ?? 'new',
      conditions: choicesOf('condition'),
      kinds: choicesOf('support'),
      values,
      errors,
    },
    statusOf(errors),
  );

/** The form of a pair of conditions: to add one, or to take one back. */
export const showNearForm: ShowForm<WordList['near'][number]> = (deps, request, {row, values, errors = []}) =>
  showWords(
    deps,
    {
      page: 'near',
      formToken: formToken(sessionOf(request).cookie),
      stored: row && {id: row.id, said: nearInWords(row)},
      conditions: NEAR_CHOICES.map((value) => ({value, text: labelIn(CONDITIONS, value)})),
      values,
      errors,
    },
    statusOf(errors),
  );

/** The row of an id; undefined of a new one. @throws ProblemError `not-found` */
export const rowOf = <Row extends AddedRow>(rows: readonly Row[], id: string): Row | undefined => {
  if (id === 'new') return undefined;
  const row = rows.find((each) => each.id === id);
  if (!row) throw new ProblemError('not-found', 'This stands in the list no more.');
  return row;
};

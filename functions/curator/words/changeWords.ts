import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import type {PreviewView} from '#shared/ui/words/views.ts';
import {readWhy} from '#shared/words/readWords.ts';
import {type AddedRow, listAfter, type WordList} from '#shared/words/wordList.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {askedIn, typedSearches} from '../preview/judgedPreview.ts';
import {NEAR_ROWS} from './nearRows.ts';
import type {RowKind, Step} from './rowKind.ts';
import {showWords} from './showWords.tsx';
import {rowOf} from './wordForm.ts';
import {WORD_ROWS} from './wordRows.ts';

type Deps = Pick<CuratorDeps, 'words' | 'programmes' | 'previewSearch' | 'shells' | 'now'>;

const HERE = '/curator/words';

/** A change as a form has it, with what was there before. */
interface WantedChange<Row extends AddedRow> {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
  readonly why: string;
}

const wantedOf = async <Row extends AddedRow>(
  deps: Deps,
  kind: RowKind<Row>,
  values: FormValues,
  {list, before, isOut}: {list: WordList; before: Row | undefined; isOut: boolean},
): Promise<WantedChange<Row> | {readonly errors: readonly FormError[]}> => {
  if (isOut) {
    const read = readWhy(values);
    return 'errors' in read ? read : {before, after: undefined, why: read.why};
  }
  const others = kind.rowsOf(list).filter(({id}) => id !== before?.id);
  const read = kind.read(values, before, {others, programmes: await deps.programmes()});
  return 'errors' in read ? read : {before, after: read.row, why: read.why};
};

const stepOf = ({before, after}: WantedChange<AddedRow>): Step =>
  after ? (before ? 'changed' : 'added') : 'taken-out';

const hiddenOf = (
  {field: key, fields}: Pick<RowKind<AddedRow>, 'field' | 'fields'>,
  values: FormValues,
  {revision, isOut}: {revision: number; isOut: boolean},
): PreviewView['hidden'] => [
  [key, valueOf(values, key)],
  ['revision', String(revision)],
  ...(isOut ? [['out', 'yes'] as const] : []),
  ...fields.flatMap((field) => listOf(values, field).map((value) => [field, value] as const)),
  ['searches', typedSearches(valueOf(values, 'searches')).join('\n')],
];

const showPreview = async <Row extends AddedRow>(
  deps: Deps,
  request: HttpRequest,
  kind: RowKind<Row>,
  {
    wanted,
    values,
    list,
    isOvertaken,
  }: {wanted: WantedChange<Row>; values: FormValues; list: WordList; isOvertaken: boolean},
): Promise<Reply> => {
  const {before, after, why} = wanted;
  const isOut = after === undefined;
  const row = after ?? before;
  const then = listAfter(list, wanted);
  const programmes = await deps.programmes();
  const preview = await deps.previewSearch(
    {
      before: {programmes, words: list.rows, nearConditions: list.near},
      after: {programmes, words: then.rows, nearConditions: then.near},
    },
    askedIn(values, isOvertaken),
  );
  const {heading, save} = kind.wording[stepOf(wanted)];
  return showWords(
    deps,
    {
      page: 'preview',
      action: HERE,
      formToken: formToken(sessionOf(request).cookie),
      back: {href: HERE, text: 'All words'},
      heading,
      save,
      facts: [...(row ? kind.factsOf(row, isOut) : []), {key: 'Why', value: [why]}],
      warnings: after ? kind.warningsOf(after) : [],
      preview,
      hidden: hiddenOf(kind, values, {revision: list.revision, isOut}),
      isOvertaken,
    },
    isOvertaken ? 409 : 200,
  );
};

const changeRow = async <Row extends AddedRow>(
  deps: Deps,
  request: HttpRequest,
  kind: RowKind<Row>,
  values: FormValues,
): Promise<Reply> => {
  const action = valueOf(values, 'action');
  const isFirst = action !== 'save' && action !== 'go-on';
  const list = await deps.words.read();
  const before = rowOf(kind.rowsOf(list), valueOf(values, kind.field));
  const form = {row: before, values};
  if (action === 'edit') return kind.showForm(deps, request, form);
  const isOut =
    before !== undefined &&
    (kind.isOnlyTakenOut || action === 'preview-out' || (!isFirst && valueOf(values, 'out') === 'yes'));
  const wanted = await wantedOf(deps, kind, values, {list, before, isOut});
  if ('errors' in wanted) return kind.showForm(deps, request, {...form, errors: wanted.errors});
  const isOvertaken = !isFirst && valueOf(values, 'revision') !== String(list.revision);
  const shown = {wanted, values, list, isOvertaken};
  if (isOvertaken || action !== 'save') return await showPreview(deps, request, kind, shown);
  const {after, why} = wanted;
  try {
    await deps.words.change(list, {
      at: deps.now().toISOString(),
      by: {accountId: sessionOf(request).actor.account.id},
      why,
      ...(before && {before}),
      ...(after && {after}),
    });
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    return await showPreview(deps, request, kind, {
      ...shown,
      list: await deps.words.read(),
      isOvertaken: true,
    });
  }
  return seeOther(`${HERE}?notice=${kind.wording[stepOf(wanted)].notice}`);
};

/**
 * POST /curator/words: what a row would change, of words or of a pair of conditions, and, by the form on that page, saving
 * just that. What somebody else has changed meanwhile is shown again before it is saved. @throws ProblemError `not-found`
 */
export const changeWords =
  (deps: Deps): Route =>
  (request) => {
    const values = valuesOf(formOf(request));
    return valueOf(values, NEAR_ROWS.field) === ''
      ? changeRow(deps, request, WORD_ROWS, values)
      : changeRow(deps, request, NEAR_ROWS, values);
  };

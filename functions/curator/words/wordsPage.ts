import {ProblemError} from '#shared/problems.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import {CONDITIONS, labelIn} from '#shared/taxonomy/index.ts';
import type {WordsNotice} from '#shared/ui/words/views.ts';
import {type AddedRow, isNear, WORD_LIMITS, type WordChange, type WordList} from '#shared/words/wordList.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import type {CuratorDeps} from '../deps.ts';
import {changeInWords, meaningInWords} from './inWords.ts';
import {changeLines, showWords} from './showWords.tsx';
import {rowOf, showNearForm, showWordForm} from './wordForm.ts';

type Deps = Pick<CuratorDeps, 'words' | 'getAccount' | 'shells'>;

const NOTICES: readonly WordsNotice[] = ['added', 'changed', 'taken-out', 'near-added', 'near-taken-back'];
const MOST_CHANGES = 30;

/** What of a row its form has. */
const formValuesOf = (row: AddedRow): FormValues =>
  isNear(row)
    ? {supportFor: row.supportFor, helpsWith: row.helpsWith}
    : {phrases: row.phrases, means: row.means};

const isSameRow = (one: AddedRow, other: AddedRow): boolean =>
  JSON.stringify(formValuesOf(one)) === JSON.stringify(formValuesOf(other));

/** To the form with what a change left behind: of the row that there still is, or of a new one. */
const backHrefOf = (
  {before, revision}: WordChange,
  {rows, near}: Pick<WordList, 'rows' | 'near'>,
): `/${string}` | undefined => {
  if (!before) return undefined;
  const all: readonly AddedRow[] = isNear(before) ? near : rows;
  const now = all.find(({id}) => id === before.id);
  if ((now && isSameRow(before, now)) || (!now && all.some((row) => isSameRow(before, row))))
    return undefined;
  const kind = isNear(before) ? 'near' : 'row';
  return `/curator/words?${new URLSearchParams({[kind]: now?.id ?? 'new', as: String(revision)}).toString()}`;
};

const showList = async (deps: Deps, {query}: HttpRequest): Promise<Reply> => {
  const [{rows, near}, changes] = await Promise.all([deps.words.read(), deps.words.history(MOST_CHANGES)]);
  return showWords(deps, {
    page: 'words',
    rows: rows.map(({id, phrases, means}) => ({id, phrases, means: means.map(meaningInWords)})),
    isFull: rows.length >= WORD_LIMITS.rows,
    near: near.map(({id, supportFor, helpsWith}) => ({
      id,
      supportFor: labelIn(CONDITIONS, supportFor),
      helpsWith: labelIn(CONDITIONS, helpsWith),
    })),
    isNearFull: near.length >= WORD_LIMITS.near,
    changes: await changeLines(
      deps,
      changes.map((change) => ({
        ...change,
        what: changeInWords(change),
        backHref: backHrefOf(change, {rows, near}),
      })),
    ),
    notice: NOTICES.find((each) => each === query.get('notice')),
  });
};

/** What was there before a change. @throws ProblemError `not-found` */
const rowBefore = async ({words}: Deps, revision: string): Promise<AddedRow> => {
  const changes = await words.history(MOST_CHANGES);
  const {before} = changes.find((change) => String(change.revision) === revision) ?? {};
  if (!before) throw new ProblemError('not-found', 'What was there before is not kept here any more.');
  return before;
};

/**
 * GET /curator/words: what was added; `row` leads to the form of some words, or of new ones, and `near` to that of a pair of
 * conditions. `as` fills it with what was there before a change. @throws ProblemError `not-found`
 */
export const wordsPage =
  (deps: Deps): Route =>
  async (request) => {
    const [row, near, as] = (['row', 'near', 'as'] as const).map((name) => request.query.get(name));
    if (row == null && near == null) return await showList(deps, request);
    const list = await deps.words.read();
    const before = as == null ? undefined : await rowBefore(deps, as);
    if (row != null) {
      const found = rowOf(list.rows, row);
      const shown = before ?? found;
      return showWordForm(deps, request, {row: found, values: shown ? formValuesOf(shown) : {}});
    }
    const found = rowOf(list.near, near ?? '');
    return showNearForm(deps, request, {row: found, values: before ? formValuesOf(before) : {}});
  };

import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {WordsNotice} from '#shared/ui/words/views.ts';
import {ADDABLE_MEANINGS, WORD_LIMITS, type WordChange, type WordRow} from '#shared/words/wordList.ts';
import {formToken} from '../../http/formGuard.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {changeInWords, meaningInWords} from './inWords.ts';
import {changeLines, showWords} from './showWords.tsx';

type Deps = Pick<CuratorDeps, 'words' | 'getAccount' | 'shells'>;

const NOTICES: readonly WordsNotice[] = ['added', 'changed', 'taken-out'];
const MOST_CHANGES = 30;

const isSameRow = (one: WordRow, other: WordRow | undefined): boolean =>
  JSON.stringify([one.phrases, one.means]) === JSON.stringify([other?.phrases, other?.means]);

/** To the form with what a change left behind: of the row that there still is, or of a new one. */
const backHrefOf = ({before, revision}: WordChange, rows: readonly WordRow[]): `/${string}` | undefined => {
  if (!before) return undefined;
  const now = rows.find(({id}) => id === before.id);
  if (isSameRow(before, now) || (!now && rows.some((row) => isSameRow(before, row)))) return undefined;
  return `/curator/words?${new URLSearchParams({row: now?.id ?? 'new', as: String(revision)}).toString()}`;
};

const showList = async (deps: Deps, {query}: HttpRequest): Promise<Reply> => {
  const [{rows}, changes] = await Promise.all([deps.words.read(), deps.words.history(MOST_CHANGES)]);
  return showWords(deps, {
    page: 'words',
    rows: rows.map(({id, phrases, means}) => ({id, phrases, means: means.map(meaningInWords)})),
    isFull: rows.length >= WORD_LIMITS.rows,
    changes: await changeLines(
      deps,
      changes.map((change) => ({...change, what: changeInWords(change), backHref: backHrefOf(change, rows)})),
    ),
    notice: NOTICES.find((each) => each === query.get('notice')),
  });
};

const choicesOf = (kind: 'condition' | 'support') =>
  ADDABLE_MEANINGS.filter((meaning) => meaning.startsWith(`${kind}:`)).map((value) => ({
    value,
    text: meaningInWords(value),
  }));

/** The form of a row, as it was typed. */
export const showForm = (
  deps: Pick<CuratorDeps, 'shells'>,
  request: HttpRequest,
  {row, values, errors = []}: {row: string; values: FormValues; errors?: readonly FormError[]},
): Reply =>
  showWords(
    deps,
    {
      page: 'row',
      formToken: formToken(sessionOf(request).cookie),
      row,
      conditions: choicesOf('condition'),
      kinds: choicesOf('support'),
      values,
      errors,
    },
    errors.length > 0 ? 400 : 200,
  );

/** The row of an id. @throws ProblemError `not-found` */
export const rowOf = (rows: readonly WordRow[], id: string): WordRow => {
  const row = rows.find((each) => each.id === id);
  if (!row) throw new ProblemError('not-found', 'There are no such words any more.');
  return row;
};

/** What was there before a change. @throws ProblemError `not-found` */
const rowBefore = async ({words}: Deps, revision: string): Promise<WordRow> => {
  const changes = await words.history(MOST_CHANGES);
  const {before} = changes.find((change) => String(change.revision) === revision) ?? {};
  if (!before) throw new ProblemError('not-found', 'What was there before is not kept here any more.');
  return before;
};

/**
 * GET /curator/words: the words that were added; `row` leads to the form of one, or of a new one, and `as` fills it with what
 * was there before a change. @throws ProblemError `not-found`
 */
export const wordsPage =
  (deps: Deps): Route =>
  async (request) => {
    const id = request.query.get('row');
    if (id === null) return await showList(deps, request);
    const as = request.query.get('as');
    if (as !== null) {
      if (id !== 'new') rowOf((await deps.words.read()).rows, id);
      const {phrases, means} = await rowBefore(deps, as);
      return showForm(deps, request, {row: id, values: {phrases, means}});
    }
    if (id === 'new') return showForm(deps, request, {row: id, values: {}});
    const {phrases, means} = rowOf((await deps.words.read()).rows, id);
    return showForm(deps, request, {row: id, values: {phrases, means}});
  };

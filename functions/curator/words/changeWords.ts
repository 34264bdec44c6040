import {randomUUID} from 'node:crypto';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import type {PreviewView} from '#shared/ui/words/views.ts';
import {readWhy, readWords} from '#shared/words/readWords.ts';
import {rowsAfter, WORD_LIMITS, type WordList, type WordRow} from '#shared/words/wordList.ts';
import {replacedBy} from '#shared/words/wordRules.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {askedIn, typedSearches} from '../preview/judgedPreview.ts';
import {meaningInWords, meaningsInWords} from './inWords.ts';
import {rowOf, showForm} from './wordsPage.ts';
import {showWords} from './showWords.tsx';

type Deps = Pick<CuratorDeps, 'words' | 'programmes' | 'previewSearch' | 'shells' | 'now'>;

const HERE = '/curator/words';

const FULL: FormError = {
  field: 'phrases',
  href: '#phrases',
  text: 'There is no room for more rows. Take out one that is not needed',
};

/** A change as a form has it, with what was there before. */
interface WantedChange {
  readonly before: WordRow | undefined;
  readonly after: WordRow | undefined;
  readonly why: string;
}

const wantedOf = async (
  deps: Deps,
  values: FormValues,
  {rows}: WordList,
  isOut: boolean,
): Promise<WantedChange | {readonly errors: readonly FormError[]}> => {
  const id = valueOf(values, 'row');
  const before = id === 'new' ? undefined : rowOf(rows, id);
  if (isOut && before) {
    const read = readWhy(values);
    return 'errors' in read ? read : {before, after: undefined, why: read.why};
  }
  const others = rows.filter((row) => row.id !== id);
  if (others.length >= WORD_LIMITS.rows) return {errors: [FULL]};
  const read = readWords(values, {others, programmes: await deps.programmes()});
  if ('errors' in read) return read;
  const {phrases, means, why} = read;
  const after: WordRow = {id: before?.id ?? randomUUID(), phrases: [...phrases], means: [...means]};
  return {before, after, why};
};

const WORDING = {
  added: {heading: 'Add these words?', save: 'Add them'},
  changed: {heading: 'Change these words?', save: 'Save the change'},
  'taken-out': {heading: 'Take these words out?', save: 'Take them out'},
} as const;

const kindOf = ({before, after}: WantedChange): keyof typeof WORDING =>
  after ? (before ? 'changed' : 'added') : 'taken-out';

const factsOf = ({before, after, why}: WantedChange): PreviewView['facts'] => {
  const row = after ?? before;
  return [
    {key: 'Words', value: row?.phrases ?? []},
    {
      key: 'What they mean',
      value: [
        ...(after && after.means.length > 1 ? ['Any of these. Search asks:'] : []),
        ...(row?.means ?? []).map(meaningInWords),
      ],
    },
    {key: 'Why', value: [why]},
  ];
};

const warningsOf = ({after}: WantedChange): string[] =>
  (after ? replacedBy(after) : []).map(
    ({phrase, means}) => `Search reads “${phrase}” as ${meaningsInWords(means)}. Your row takes its place.`,
  );

const hiddenOf = (values: FormValues, revision: number, isOut: boolean): PreviewView['hidden'] => [
  ['row', valueOf(values, 'row')],
  ['revision', String(revision)],
  ...(isOut ? [['out', 'yes'] as const] : []),
  ...(['phrases', 'means', 'why'] as const).flatMap((field) =>
    listOf(values, field).map((value) => [field, value] as const),
  ),
  ['searches', typedSearches(valueOf(values, 'searches')).join('\n')],
];

const showPreview = async (
  deps: Deps,
  request: HttpRequest,
  {
    wanted,
    values,
    list,
    isOvertaken,
  }: {wanted: WantedChange; values: FormValues; list: WordList; isOvertaken: boolean},
): Promise<Reply> => {
  const {before, after} = wanted;
  const id = after?.id ?? before?.id ?? '';
  const programmes = await deps.programmes();
  const preview = await deps.previewSearch(
    {
      before: {programmes, words: list.rows},
      after: {programmes, words: rowsAfter(list.rows, {id, after})},
    },
    askedIn(values, isOvertaken),
  );
  return showWords(
    deps,
    {
      page: 'preview',
      action: HERE,
      formToken: formToken(sessionOf(request).cookie),
      back: {href: HERE, text: 'All words'},
      ...WORDING[kindOf(wanted)],
      facts: factsOf(wanted),
      warnings: warningsOf(wanted),
      preview,
      hidden: hiddenOf(values, list.revision, after === undefined),
      isOvertaken,
    },
    isOvertaken ? 409 : 200,
  );
};

/**
 * POST /curator/words: what a row would change, and, by the form on that page, saving just that. What somebody else has
 * changed meanwhile is shown again before it is saved. @throws ProblemError `not-found`
 */
export const changeWords =
  (deps: Deps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const action = valueOf(values, 'action');
    const row = valueOf(values, 'row');
    if (action === 'edit') return showForm(deps, request, {row, values});
    const list = await deps.words.read();
    const isOut =
      action === 'preview-out' ||
      ((action === 'save' || action === 'go-on') && valueOf(values, 'out') === 'yes');
    const wanted = await wantedOf(deps, values, list, isOut);
    if ('errors' in wanted) return showForm(deps, request, {row, values, errors: wanted.errors});
    const isFirst = action !== 'save' && action !== 'go-on';
    const isOvertaken = !isFirst && valueOf(values, 'revision') !== String(list.revision);
    const shown = {wanted, values, list, isOvertaken};
    if (isOvertaken || action !== 'save') return await showPreview(deps, request, shown);
    const {before, after, why} = wanted;
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
      return await showPreview(deps, request, {
        ...shown,
        list: await deps.words.read(),
        isOvertaken: true,
      });
    }
    return seeOther(`${HERE}?notice=${kindOf(wanted)}`);
  };

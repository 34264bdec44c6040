import type {Scheme} from '#shared/certification/schemes.ts';
import type {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import type {PreviewView} from '#shared/ui/words/views.ts';
import {PROGRAMME_FIELDS, readProgramme} from '#shared/words/readProgramme.ts';
import type {KeptProgramme} from '../../data/programmeStore.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {askedIn, typedSearches} from '../preview/judgedPreview.ts';
import {showWords} from '../words/showWords.tsx';
import {factsOf, warningsOf} from './programmeFacts.ts';
import {programmeOf, showProgramme} from './programmesPage.ts';
import {writtenAgain} from './writtenAgain.ts';

type Deps = Pick<
  CuratorDeps,
  'programmeStore' | 'schemes' | 'words' | 'getListing' | 'previewSearch' | 'getAccount' | 'shells' | 'now'
>;

const HERE = '/curator/programmes';
const pathOf = (id: string): `/${string}` => `${HERE}?${new URLSearchParams({programme: id}).toString()}`;

const hiddenOf = (values: FormValues, seen: KeptProgramme | undefined): PreviewView['hidden'] => [
  ...(seen ? [['programme', seen.programme.id] as const, ['seen', seen.contentHash] as const] : []),
  ...PROGRAMME_FIELDS.flatMap((field) => listOf(values, field).map((value) => [field, value] as const)),
  ['searches', typedSearches(valueOf(values, 'searches')).join('\n')],
];

interface Wanted {
  /** As it is stored; undefined of one that is added. */
  readonly seen: KeptProgramme | undefined;
  readonly others: readonly Programme[];
  readonly schemes: readonly Scheme[];
  readonly after: Programme;
  readonly why: string;
}

const WORDING = {
  add: {
    back: {href: HERE, text: 'All programmes'},
    heading: 'Add this programme?',
    save: 'Add the programme',
  },
  change: {heading: 'Change this programme?', save: 'Save the change'},
} as const;

const showPreview = async (
  deps: Deps,
  request: HttpRequest,
  {seen, others, schemes, after, why}: Wanted,
  {values, isOvertaken}: {values: FormValues; isOvertaken: boolean},
): Promise<Reply> => {
  const before = seen?.programme;
  const [ids, {rows: words, near: nearConditions}] = await Promise.all([
    before ? deps.programmeStore.listingIds(before.id) : [],
    deps.words.read(),
  ]);
  const listings = before && (await writtenAgain(deps.getListing, ids, {before, after}));
  const preview = await deps.previewSearch(
    {
      before: {programmes: before ? [...others, before] : others, words, nearConditions},
      after: {programmes: [...others, after], words, nearConditions, changed: listings?.after},
      writtenAgain: listings?.before,
    },
    askedIn(values, isOvertaken),
  );
  return showWords(
    deps,
    {
      page: 'preview',
      action: HERE,
      formToken: formToken(sessionOf(request).cookie),
      ...(before ? {...WORDING.change, back: {href: pathOf(before.id), text: before.name}} : WORDING.add),
      facts: factsOf({before, after}, {schemes, why}),
      warnings: warningsOf(
        {before, after},
        {schemes, words, looked: listings?.looked ?? 0, all: listings?.all ?? 0},
      ),
      preview,
      hidden: hiddenOf(values, seen),
      isOvertaken,
    },
    isOvertaken ? 409 : 200,
  );
};

const saved = (id: string, isWhole: boolean): Reply =>
  seeOther(isWhole ? `${HERE}?notice=saved` : `${pathOf(id)}&left=1`);

/** What was pressed, over the programmes as they are now. @param isLost somebody else's change came first */
const pressed = async (
  deps: Deps,
  request: HttpRequest,
  values: FormValues,
  isLost = false,
): Promise<Reply> => {
  const action = valueOf(values, 'action');
  const id = valueOf(values, 'programme');
  const [list, {schemes}] = await Promise.all([deps.programmeStore.list(), deps.schemes.list()]);
  const seen = id === '' ? undefined : programmeOf(list.kept, id);
  const before = seen?.programme;
  if (before && action === 'refresh') return saved(id, await deps.programmeStore.refresh(id));
  const form = {before, schemes, values};
  if (action === 'edit') return await showProgramme(deps, request, form);
  const others = list.kept.map(({programme}) => programme).filter((programme) => programme.id !== id);
  const read = readProgramme(values, {before, others, schemes});
  const isFirst = action !== 'save' && action !== 'go-on';
  if ('errors' in read) {
    // What was sound in the preview is not so any more: a name was given to another programme meanwhile.
    return await showProgramme(deps, request, {...form, errors: read.errors, isOvertaken: !isFirst});
  }
  const isOvertaken =
    isLost || (!isFirst && seen !== undefined && valueOf(values, 'seen') !== seen.contentHash);
  if (isOvertaken || action !== 'save')
    return await showPreview(deps, request, {seen, others, schemes, ...read}, {values, isOvertaken});
  try {
    const isWhole = await deps.programmeStore.save(list, {
      seen,
      at: deps.now().toISOString(),
      by: {accountId: sessionOf(request).actor.account.id},
      ...read,
    });
    return before ? saved(id, isWhole) : seeOther(`${HERE}?notice=added`);
  } catch (failure) {
    if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
    return await pressed(deps, request, values, true);
  }
};

/**
 * POST /curator/programmes: what a new programme, or a change of one, would do, and, by the form on that page, saving just
 * that. Its listings are written again after it; where the time is not enough, `refresh` goes on.
 * @throws ProblemError `not-found`
 */
export const changeProgramme =
  (deps: Deps): Route =>
  (request) =>
    pressed(deps, request, valuesOf(formOf(request)));

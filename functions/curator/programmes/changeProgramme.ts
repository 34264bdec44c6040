import type {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {CONDITIONS, DELIVERY_MODES, labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import type {PreviewView} from '#shared/ui/words/views.ts';
import {changedParts, PROGRAMME_PARTS, type ProgrammePart} from '#shared/words/programmeChange.ts';
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
import {writtenAgain} from './writtenAgain.ts';
import {programmeOf, showProgramme} from './programmesPage.ts';

type Deps = Pick<
  CuratorDeps,
  'programmeStore' | 'words' | 'getListing' | 'previewSearch' | 'getAccount' | 'shells' | 'now'
>;

const HERE = '/curator/programmes';
const PATH_OF = (id: string): `/${string}` => `${HERE}?${new URLSearchParams({programme: id}).toString()}`;

const partInWords = (programme: Programme, part: ProgrammePart): readonly string[] => {
  switch (part) {
    case 'supportType':
      return [labelIn(SUPPORT_TYPES, programme.supportType)];
    case 'conditions':
      return programme.conditions.map((slug) => labelIn(CONDITIONS, slug));
    case 'delivery':
      return programme.delivery.map((slug) => labelIn(DELIVERY_MODES, slug));
    case 'evidence':
      return [programme.evidence.note, programme.evidence.limits, programme.evidence.reviewedOn];
    case 'aliases':
      return programme.aliases;
    default:
      return [programme[part] ?? ''];
  }
};

const orNothing = (lines: readonly string[]): readonly string[] =>
  lines.some((line) => line !== '') ? lines : ['Nothing'];

const factsOf = (before: Programme, after: Programme, why: string): PreviewView['facts'] => [
  ...changedParts(before, after).flatMap((part) => [
    {key: `${PROGRAMME_PARTS[part]}, now`, value: orNothing(partInWords(before, part))},
    {key: `${PROGRAMME_PARTS[part]}, then`, value: orNothing(partInWords(after, part))},
  ]),
  {key: 'Why', value: [why]},
];

const hiddenOf = (values: FormValues, seen: KeptProgramme): PreviewView['hidden'] => [
  ['programme', seen.programme.id],
  ['seen', seen.contentHash],
  ...PROGRAMME_FIELDS.flatMap((field) => listOf(values, field).map((value) => [field, value] as const)),
  ['searches', typedSearches(valueOf(values, 'searches')).join('\n')],
];

interface Wanted {
  readonly seen: KeptProgramme;
  readonly others: readonly Programme[];
  readonly after: Programme;
  readonly why: string;
}

const showPreview = async (
  deps: Deps,
  request: HttpRequest,
  {seen, others, after, why}: Wanted,
  {values, isOvertaken}: {values: FormValues; isOvertaken: boolean},
): Promise<Reply> => {
  const {programme: before} = seen;
  const [ids, {rows}] = await Promise.all([deps.programmeStore.listingIds(before.id), deps.words.read()]);
  const listings = await writtenAgain(deps.getListing, ids, {before, after});
  const preview = await deps.previewSearch(
    {
      before: {programmes: [...others, before], words: rows},
      after: {programmes: [...others, after], words: rows, changed: listings.after},
      writtenAgain: listings.before,
    },
    askedIn(values, isOvertaken),
  );
  const warnings = [
    ...(changedParts(before, after).length === 0 ? ['Nothing of it is changed.'] : []),
    ...(listings.looked < listings.all
      ? [`It has ${listings.all} listings. What is below is of the first ${listings.looked} of them.`]
      : []),
  ];
  return showWords(
    deps,
    {
      page: 'preview',
      action: HERE,
      formToken: formToken(sessionOf(request).cookie),
      back: {href: PATH_OF(before.id), text: before.name},
      heading: 'Change this programme?',
      facts: factsOf(before, after, why),
      warnings,
      preview,
      hidden: hiddenOf(values, seen),
      isOvertaken,
      save: 'Save the change',
    },
    isOvertaken ? 409 : 200,
  );
};

const saved = (id: string, isWhole: boolean): Reply =>
  seeOther(isWhole ? `${HERE}?notice=saved` : `${PATH_OF(id)}&left=1`);

/**
 * POST /curator/programmes: what a change of a programme would do, and, by the form on that page, saving just that. Its
 * listings are written again after it; where the time is not enough, `refresh` goes on. @throws ProblemError `not-found`
 */
export const changeProgramme =
  (deps: Deps): Route =>
  async (request) => {
    const values = valuesOf(formOf(request));
    const action = valueOf(values, 'action');
    const kept = await deps.programmeStore.list();
    const seen = programmeOf(kept, valueOf(values, 'programme'));
    const {id} = seen.programme;
    if (action === 'refresh') return saved(id, await deps.programmeStore.refresh(id));
    if (action === 'edit') return await showProgramme(deps, request, seen.programme, {values});
    const others = kept.map(({programme}) => programme).filter((programme) => programme.id !== id);
    const read = readProgramme(values, seen.programme, others);
    if ('errors' in read) {
      return await showProgramme(deps, request, seen.programme, {values, errors: read.errors});
    }
    const wanted = {seen, others, ...read};
    const isFirst = action !== 'save' && action !== 'go-on';
    const isOvertaken = !isFirst && valueOf(values, 'seen') !== seen.contentHash;
    if (isOvertaken || action !== 'save')
      return await showPreview(deps, request, wanted, {values, isOvertaken});
    try {
      const isWhole = await deps.programmeStore.change(seen, {
        at: deps.now().toISOString(),
        by: {accountId: sessionOf(request).actor.account.id},
        ...read,
      });
      return saved(id, isWhole);
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
      const now = programmeOf(await deps.programmeStore.list(), id);
      return await showPreview(deps, request, {...wanted, seen: now}, {values, isOvertaken: true});
    }
  };

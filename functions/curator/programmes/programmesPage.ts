import {type Scheme, schemeOf} from '#shared/certification/schemes.ts';
import type {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {CONDITIONS, DELIVERY_MODES, SUPPORT_TYPES, type Term} from '#shared/taxonomy/index.ts';
import type {ProgrammesNotice} from '#shared/ui/words/views.ts';
import {changedParts, PROGRAMME_PARTS, type ProgrammeChange} from '#shared/words/programmeChange.ts';
import {programmeValues, schemeChoices} from '#shared/words/readProgramme.ts';
import type {KeptProgramme} from '../../data/programmeStore.ts';
import {formToken} from '../../http/formGuard.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {changeLines, showWords} from '../words/showWords.tsx';

type Deps = Pick<CuratorDeps, 'programmeStore' | 'schemes' | 'getAccount' | 'shells'>;

const MOST_CHANGES = 20;
const NOTICES: readonly ProgrammesNotice[] = ['added', 'saved'];

const choicesOf = (terms: readonly Term[]) => terms.map(({slug, label}) => ({value: slug, text: label}));

/** The programme of an id. @throws ProblemError `not-found` */
export const programmeOf = (kept: readonly KeptProgramme[], id: string): KeptProgramme => {
  const found = kept.find(({programme}) => programme.id === id);
  if (!found) throw new ProblemError('not-found', 'There is no such programme.');
  return found;
};

const changeInWords = ({before, after}: ProgrammeChange): string =>
  before
    ? `Changed: ${changedParts(before, after)
        .map((part) => PROGRAMME_PARTS[part])
        .join(', ')}`
    : 'Added';

interface ProgrammeForm {
  /** As it is saved; undefined of one that is added. */
  readonly before: Programme | undefined;
  readonly schemes: readonly Scheme[];
  /** As they were typed. */
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  /** What was sound when it was looked at is not any more. */
  readonly isOvertaken?: boolean;
}

/** The form of a programme, or of a new one, as it was typed, or as it is saved. */
export const showProgramme = async (
  deps: Deps,
  request: HttpRequest,
  {before, schemes, values, errors = [], isOvertaken = false}: ProgrammeForm,
): Promise<Reply> => {
  const changes = before ? await deps.programmeStore.history(before.id, MOST_CHANGES) : [];
  return showWords(
    deps,
    {
      page: 'programme',
      formToken: formToken(sessionOf(request).cookie),
      stored: before && {id: before.id, called: before.name},
      hasListingsLeft: request.query.get('left') !== null,
      isOvertaken,
      kinds: choicesOf(SUPPORT_TYPES),
      conditions: choicesOf(CONDITIONS),
      delivery: choicesOf(DELIVERY_MODES),
      schemes: schemeChoices(schemes, before).map((slug) => ({
        value: slug,
        text: schemeOf(schemes, slug).name,
      })),
      values: values ?? (before ? programmeValues(before) : {}),
      errors,
      changes: await changeLines(
        deps,
        changes.map((change) => ({...change, what: changeInWords(change)})),
      ),
    },
    isOvertaken ? 409 : errors.length > 0 ? 400 : 200,
  );
};

/** GET /curator/programmes: all of them; `programme` leads to the form of one, and `add` to that of a new one. */
export const programmesPage =
  (deps: Deps): Route =>
  async (request) => {
    const [{kept}, {schemes}] = await Promise.all([deps.programmeStore.list(), deps.schemes.list()]);
    const id = request.query.get('programme');
    if (id !== null)
      return await showProgramme(deps, request, {before: programmeOf(kept, id).programme, schemes});
    if (request.query.get('add') !== null)
      return await showProgramme(deps, request, {before: undefined, schemes});
    return showWords(deps, {
      page: 'programmes',
      programmes: kept
        .map(({programme}) => ({id: programme.id, name: programme.name}))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    });
  };

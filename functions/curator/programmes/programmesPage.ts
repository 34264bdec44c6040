import type {Programme} from '#shared/model/programme.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {CONDITIONS, DELIVERY_MODES, SUPPORT_TYPES, type Term} from '#shared/taxonomy/index.ts';
import {changedParts, PROGRAMME_PARTS} from '#shared/words/programmeChange.ts';
import {programmeValues} from '#shared/words/readProgramme.ts';
import type {KeptProgramme} from '../../data/programmeStore.ts';
import {formToken} from '../../http/formGuard.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {changeLines, showWords} from '../words/showWords.tsx';

type Deps = Pick<CuratorDeps, 'programmeStore' | 'getAccount' | 'shells'>;

const MOST_CHANGES = 20;

const choicesOf = (terms: readonly Term[]) => terms.map(({slug, label}) => ({value: slug, text: label}));

/** The programme of an id. @throws ProblemError `not-found` */
export const programmeOf = (kept: readonly KeptProgramme[], id: string): KeptProgramme => {
  const found = kept.find(({programme}) => programme.id === id);
  if (!found) throw new ProblemError('not-found', 'There is no such programme.');
  return found;
};

/** The form of a programme, as it was typed, or as it is saved. */
export const showProgramme = async (
  deps: Deps,
  request: HttpRequest,
  programme: Programme,
  {values, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<Reply> => {
  const changes = await deps.programmeStore.history(programme.id, MOST_CHANGES);
  return showWords(
    deps,
    {
      page: 'programme',
      formToken: formToken(sessionOf(request).cookie),
      id: programme.id,
      called: programme.name,
      hasListingsLeft: request.query.get('left') !== null,
      kinds: choicesOf(SUPPORT_TYPES),
      conditions: choicesOf(CONDITIONS),
      delivery: choicesOf(DELIVERY_MODES),
      values: values ?? programmeValues(programme),
      errors,
      changes: await changeLines(
        deps,
        changes.map(({before, after, ...change}) => ({
          ...change,
          what: `Changed: ${changedParts(before, after)
            .map((part) => PROGRAMME_PARTS[part])
            .join(', ')}`,
        })),
      ),
    },
    errors.length > 0 ? 400 : 200,
  );
};

/** GET /curator/programmes: all of them; `programme` leads to the form of one. */
export const programmesPage =
  (deps: Deps): Route =>
  async (request) => {
    const kept = await deps.programmeStore.list();
    const id = request.query.get('programme');
    if (id !== null) return await showProgramme(deps, request, programmeOf(kept, id).programme);
    return showWords(deps, {
      page: 'programmes',
      programmes: kept
        .map(({programme}) => ({id: programme.id, name: programme.name}))
        .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      isSaved: request.query.get('notice') === 'saved',
    });
  };

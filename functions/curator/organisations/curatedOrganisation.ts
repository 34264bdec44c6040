import {may} from '#shared/access/may.ts';
import type {OrganisationEvent} from '#shared/model/organisationChange.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {changedFacts, factsOf} from '#shared/organisation/facts.ts';
import {factValues} from '#shared/organisation/readFacts.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import {factsInWords, shownOf} from '../../editing/organisationForm.ts';
import {eventRows} from '../../editing/organisationEvents.ts';
import {formToken} from '../../http/formGuard.ts';
import type {Reply} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {CuratorDeps} from '../deps.ts';
import {nameOf} from '../proposals/nameOf.ts';
import {showCurator} from '../showCurator.tsx';
import {curatedHref, hrefOf} from './wishesPage.ts';

export type CuratedDeps = Pick<
  CuratorDeps,
  'wishes' | 'changeFacts' | 'getOrganisation' | 'listOffers' | 'getMailbox' | 'getAccount' | 'shells' | 'now'
>;

const HISTORY_SHOWN = 20;

/** The organisation that an address names. @throws ProblemError `not-found` */
export const organisationAt = async (
  {getOrganisation}: Pick<CuratedDeps, 'getOrganisation'>,
  {query}: HttpRequest,
): Promise<Organisation> => {
  const id = Id.safeParse(query.get('organisation'));
  const found = id.success ? await getOrganisation(id.data) : undefined;
  if (!found) throw new ProblemError('not-found', 'There is no organisation at this address.');
  return found;
};

/** Whoever may change it. @throws ProblemError `not-allowed` for somebody of that organisation */
export const refuseItsOwn = (request: HttpRequest, {id}: Organisation): void => {
  if (may.decideOrganisation(sessionOf(request).actor, id)) return;
  throw new ProblemError('not-allowed', 'Somebody who does not belong to this organisation decides.');
};

/**
 * What the menu would say without what an event made public. A fact that somebody changed again stays as they made it; undefined
 * where the menu says nothing of the event any more.
 */
const takenBack = (
  organisation: Organisation,
  {step, before, after}: OrganisationEvent,
): FormValues | undefined => {
  if (step !== 'approved' && step !== 'changed') return undefined;
  const now = factsOf(organisation);
  const back = changedFacts(before, after).filter((name) => now[name] === after[name]);
  if (back.length === 0) return undefined;
  return {...factValues(now), ...Object.fromEntries(back.map((name) => [name, before[name] ?? '']))};
};

/** What a form says of the post that it answers. */
interface Answered {
  readonly values: FormValues;
  readonly errors?: readonly FormError[];
  /** Says what the menu says now, where that is not what the form showed. */
  readonly isOvertaken?: boolean;
  readonly status?: number;
}

export const showForm = (
  deps: CuratedDeps,
  request: HttpRequest,
  organisation: Organisation,
  {values, errors = [], isOvertaken = false, status = 200}: Answered,
): Reply =>
  showCurator(
    deps,
    {
      page: 'organisation-form',
      isCurators: true,
      action: curatedHref(organisation.id),
      formToken: formToken(sessionOf(request).cookie),
      name: organisation.name,
      shown: shownOf(organisation),
      stands: isOvertaken ? factsInWords(factsOf(organisation)) : undefined,
      returned: undefined,
      values,
      errors,
    },
    {status},
  );

const showBegun = async (
  deps: CuratedDeps,
  request: HttpRequest,
  organisation: Organisation,
  back: string | null,
): Promise<Reply> => {
  refuseItsOwn(request, organisation);
  const history = back === null ? [] : await deps.wishes.history(organisation.id);
  const event = history.find(({at}) => at === back);
  const begun = event && takenBack(organisation, event);
  return showForm(deps, request, organisation, {
    values: {...(begun ?? factValues(factsOf(organisation))), why: ''},
  });
};

/**
 * GET /curator/organisation?organisation=: what the menu says of an organisation, and what was done to it; &change=: the form by
 * which a curator changes it at once; &back=: the form without what one of those made public. @throws ProblemError `not-found`
 */
export const curatedOrganisation =
  (deps: CuratedDeps): Route =>
  async (request) => {
    const organisation = await organisationAt(deps, request);
    const back = request.query.get('back');
    if (back !== null || request.query.get('change') !== null)
      return await showBegun(deps, request, organisation, back);
    const {id, name} = organisation;
    const [wish, history] = await Promise.all([deps.wishes.get(id), deps.wishes.history(id)]);
    const mayChange = may.decideOrganisation(sessionOf(request).actor, id);
    const shown = history.slice(0, HISTORY_SHOWN);
    const rows = await eventRows(shown, nameOf(deps));
    return showCurator(deps, {
      page: 'organisation',
      name,
      facts: factsInWords(factsOf(organisation)),
      change: mayChange ? curatedHref(id, {change: 'yes'}) : undefined,
      wish: wish && hrefOf(id),
      history: rows.map((row, index) => {
        const event = shown[index];
        const canGoBack = mayChange && event && takenBack(organisation, event) !== undefined;
        return canGoBack ? {...row, takeBack: curatedHref(id, {back: event.at})} : row;
      }),
      isChanged: request.query.get('notice') === 'changed',
    });
  };

import {may} from '#shared/access/may.ts';
import type {OrganisationEvent} from '#shared/model/organisationChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {factRows, factsAfter, factsOf} from '#shared/organisation/facts.ts';
import {lastWished} from '#shared/organisation/lastWished.ts';
import {factValues} from '#shared/organisation/readFacts.ts';
import {ProblemError} from '#shared/problems.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {OrganisationNotice, OwnOrganisation} from '#shared/ui/organisation/views.ts';
import {instantInWords} from '../../editing/historyView.ts';
import {factsInWords, shownOf} from '../../editing/organisationForm.ts';
import {eventRows} from '../../editing/organisationEvents.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import type {HttpRequest} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import type {ProviderDeps} from '../deps.ts';
import {inTurn} from '../inTurn.ts';
import {nameTo} from '../nameTo.ts';
import {showProvider} from '../showProvider.tsx';

export type OrganisationDeps = Pick<ProviderDeps, 'getOrganisation' | 'wishes' | 'shells' | 'now'>;

export const HERE = '/provider/organisation';
const NOTICES: readonly OrganisationNotice[] = ['sent', 'taken-back', 'decided-before'];
/** The last things that were done: all of them are kept. */
const MOST_SHOWN = 20;

export const hrefOf = (organisationId: string): `/${string}` =>
  `${HERE}?${new URLSearchParams({organisation: organisationId}).toString()}`;

/** One's own organisation that the address names; another's is one that there is not. @throws ProblemError `not-found` */
export const ownOf = async (
  {getOrganisation}: Pick<OrganisationDeps, 'getOrganisation'>,
  request: HttpRequest,
): Promise<Organisation> => {
  const {actor} = sessionOf(request);
  const named = request.query.get('organisation') ?? '';
  const found = may.editOrganisation(actor, named) ? await getOrganisation(named) : undefined;
  if (!found) throw new ProblemError('not-found', 'There is no organisation of yours at this address.');
  return found;
};

/** What a curator wrote, where the last that happened is that a change came back. */
const messageIn = (last: OrganisationEvent | undefined): string | undefined =>
  last?.step === 'returned' ? last.message : undefined;

const shown = async (
  {getOrganisation, wishes}: OrganisationDeps,
  organisationId: string,
  accountId: string,
): Promise<OwnOrganisation[]> => {
  const [organisation, wish, history] = await Promise.all([
    getOrganisation(organisationId),
    wishes.get(organisationId),
    wishes.history(organisationId),
  ]);
  if (!organisation) return [];
  const facts = factsOf(organisation);
  return [
    {
      id: organisationId,
      href: hrefOf(organisationId),
      name: organisation.name,
      facts: factsInWords(facts),
      waiting: wish && {
        id: wish.id,
        sentOn: instantInWords(wish.sentAt),
        why: wish.why,
        rows: factRows(facts, factsAfter(facts, wish)),
      },
      returned: wish ? undefined : messageIn(lastWished(history)),
      history: await eventRows(history.slice(0, MOST_SHOWN), nameTo(accountId)),
    },
  ];
};

/** What a form says of the post that it answers. */
interface Answered {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  /** Says what the menu says now, where that is not what the form showed. */
  readonly isOvertaken?: boolean;
  readonly status?: number;
}

/** The form of one organisation, which begins with what came back or was taken back last. */
export const showForm = async (
  deps: OrganisationDeps,
  request: HttpRequest,
  organisation: Organisation,
  {values, errors = [], isOvertaken = false, status = 200}: Answered = {},
): Promise<Reply> => {
  const last = lastWished(await deps.wishes.history(organisation.id));
  const facts = factsOf(organisation);
  const isUnfinished = last?.step === 'returned' || last?.step === 'taken-back';
  const begun = isUnfinished
    ? {...factValues(factsAfter(facts, last)), why: last.why}
    : {...factValues(facts), why: ''};
  return showProvider(
    deps,
    {
      page: 'organisation-form',
      isCurators: false,
      action: hrefOf(organisation.id),
      formToken: formToken(sessionOf(request).cookie),
      name: organisation.name,
      shown: shownOf(organisation),
      stands: isOvertaken ? factsInWords(facts) : undefined,
      returned: messageIn(last),
      values: values ?? begun,
      errors,
    },
    {status},
  );
};

/**
 * GET /provider/organisation: what the menu says of one's organisations; ?organisation=: the form by which one of them is
 * changed. @throws ProblemError `not-found`
 */
export const ownOrganisation =
  (deps: OrganisationDeps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    if (request.query.get('organisation') !== null) {
      const organisation = await ownOf(deps, request);
      return (await deps.wishes.get(organisation.id))
        ? seeOther(HERE)
        : await showForm(deps, request, organisation);
    }
    const own = [...actor.duties.keys()].filter((id) => may.editOrganisation(actor, id));
    const organisations = await inTurn(own, 1, (id) => shown(deps, id, actor.account.id));
    return showProvider(deps, {
      page: 'organisations',
      formToken: formToken(cookie),
      organisations: organisations.flat(),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    });
  };

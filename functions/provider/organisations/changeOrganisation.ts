import type {OrganisationFacts} from '#shared/model/organisationChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {factRows, factsOf} from '#shared/organisation/facts.ts';
import {readFacts} from '#shared/organisation/readFacts.ts';
import {valueOf} from '#shared/referral/form/values.ts';
import {newId} from '../../data/secrets.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import {showProvider} from '../showProvider.tsx';
import {HERE, hrefOf, type OrganisationDeps, ownOf, showForm} from './ownOrganisation.ts';

const editedBy = (request: HttpRequest) =>
  ({role: 'provider', accountId: sessionOf(request).actor.account.id}) as const;

/** The wish that was shown, and no other. */
const takeBack = async (
  deps: OrganisationDeps,
  request: HttpRequest,
  {id}: Organisation,
  wanted: string,
): Promise<Reply> => {
  const wish = await deps.wishes.get(id);
  const isBack = wish?.id === wanted && (await deps.wishes.takeBack(wish, editedBy(request), deps.now()));
  return seeOther(`${HERE}?notice=${isBack ? 'taken-back' : 'decided-before'}`);
};

const send = async (
  deps: OrganisationDeps,
  request: HttpRequest,
  organisation: Organisation,
  {facts, why}: {readonly facts: OrganisationFacts; readonly why: string},
): Promise<Reply> => {
  const now = deps.now();
  const wish = {
    id: newId(),
    organisationId: organisation.id,
    before: factsOf(organisation),
    after: facts,
    why,
    sentBy: editedBy(request),
    sentAt: now.toISOString(),
  };
  const isSent = await deps.wishes.send(wish, now);
  return seeOther(`${HERE}?notice=${isSent ? 'sent' : 'waits-already'}`);
};

/**
 * POST /provider/organisation?organisation=: shows what would change, sends it to a curator, or takes back what waits. What
 * the menu says stays as it is until then. @throws ProblemError `not-found`
 */
export const changeOrganisation =
  (deps: OrganisationDeps): Route =>
  async (request) => {
    const organisation = await ownOf(deps, request);
    const values = valuesOf(formOf(request));
    const step = valueOf(values, 'step');
    if (step === 'take-back') return await takeBack(deps, request, organisation, valueOf(values, 'wish'));
    if (step === 'change') return await showForm(deps, request, organisation, {values});
    const stands = factsOf(organisation);
    const read = readFacts(values, stands);
    if ('errors' in read) return await showForm(deps, request, organisation, {values, errors: read.errors});
    if (step === 'send') return await send(deps, request, organisation, read);
    return showProvider(deps, {
      page: 'organisation-check',
      action: hrefOf(organisation.id),
      formToken: formToken(sessionOf(request).cookie),
      name: organisation.name,
      rows: factRows(stands, read.facts),
      why: read.why,
      values,
    });
  };

import type {EditedBy} from '#shared/model/proposal.ts';
import type {OrganisationFacts} from '#shared/model/organisationChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import {changedFacts, factRows, factsOf, isToldToOldContacts} from '#shared/organisation/facts.ts';
import {readFacts} from '#shared/organisation/readFacts.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {toldOf} from '../../data/organisations/toldOf.ts';
import {OVERTAKEN, shownOf} from '../../editing/organisationForm.ts';
import {formToken} from '../../http/formGuard.ts';
import {type Reply, seeOther} from '../../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../../http/request.ts';
import type {Route} from '../../http/router.ts';
import {sessionOf} from '../../http/session.ts';
import {showCurator} from '../showCurator.tsx';
import {type CuratedDeps, organisationAt, refuseItsOwn, showForm} from './curatedOrganisation.ts';
import {contactsOf, curatedHref} from './wishesPage.ts';

const editedBy = (request: HttpRequest): EditedBy => ({
  role: 'curator',
  accountId: sessionOf(request).actor.account.id,
});

const changed = ({id}: Organisation): Reply => seeOther(curatedHref(id, {notice: 'changed'}));

/** Somebody was faster, or the same person pressed twice: then it says already what was typed, for the same reason. */
const overtaken = async (
  deps: CuratedDeps,
  request: HttpRequest,
  organisation: Organisation,
  values: FormValues,
): Promise<Reply> => {
  const [last] = await deps.wishes.history(organisation.id);
  const isOwn = last?.step === 'changed' && last.by.accountId === editedBy(request).accountId;
  const read = readFacts(values, last?.before ?? factsOf(organisation));
  const isDone =
    isOwn &&
    valueOf(values, 'step') === 'save' &&
    !('errors' in read) &&
    read.why === last.why &&
    changedFacts(factsOf(organisation), read.facts).length === 0;
  return isDone
    ? changed(organisation)
    : showForm(deps, request, organisation, {values, errors: [OVERTAKEN], isOvertaken: true, status: 409});
};

const save = async (
  deps: CuratedDeps,
  request: HttpRequest,
  seen: Organisation,
  {facts, why, values}: {facts: OrganisationFacts; why: string; values: FormValues},
): Promise<Reply> => {
  const {contacts: oldContacts} = await contactsOf(deps, seen.id);
  const by = editedBy(request);
  const isPublic = await deps.changeFacts({
    seen,
    event: {
      organisationId: seen.id,
      at: deps.now().toISOString(),
      step: 'changed',
      by,
      sentBy: by,
      before: factsOf(seen),
      after: facts,
      why,
    },
    oldContacts,
  });
  return isPublic
    ? changed(seen)
    : await overtaken(deps, request, await organisationAt(deps, request), values);
};

/**
 * POST /curator/organisation?organisation=: shows what would change and who is told, and makes it public. 409 with what was
 * typed where something else came first. @throws ProblemError `not-found`, `not-allowed`
 */
export const changeCurated =
  (deps: CuratedDeps): Route =>
  async (request) => {
    const organisation = await organisationAt(deps, request);
    refuseItsOwn(request, organisation);
    const values = valuesOf(formOf(request));
    const step = valueOf(values, 'step');
    if (valueOf(values, 'shown') !== shownOf(organisation))
      return await overtaken(deps, request, organisation, values);
    if (step === 'change') return showForm(deps, request, organisation, {values});
    const stands = factsOf(organisation);
    const read = readFacts(values, stands);
    if ('errors' in read)
      return showForm(deps, request, organisation, {values, errors: read.errors, status: 400});
    if (step === 'save') return await save(deps, request, organisation, {...read, values});
    const {contacts} = await contactsOf(deps, organisation.id);
    return showCurator(deps, {
      page: 'organisation-check',
      curators: {
        told: isToldToOldContacts(stands, read.facts) ? toldOf(contacts) : undefined,
        phone: organisation.phone,
      },
      action: curatedHref(organisation.id),
      formToken: formToken(sessionOf(request).cookie),
      name: organisation.name,
      shown: shownOf(organisation),
      rows: factRows(stands, read.facts),
      why: read.why,
      values,
    });
  };

import {readLicence} from '#shared/access/licence.ts';
import {may} from '#shared/access/may.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {showProvider} from './showProvider.tsx';

type Deps = Pick<ProviderDeps, 'licences' | 'getOrganisation' | 'shells' | 'now'>;

const hereOf = (organisationId: string): `/${string}` =>
  `/provider/licence?${new URLSearchParams({organisation: organisationId}).toString()}`;

/** One's own organisation that the address names; without one, the first. @throws ProblemError `not-found` */
const ownOf = (request: HttpRequest): string => {
  const {actor} = sessionOf(request);
  const own = [...actor.duties.keys()].filter((organisationId) =>
    may.confirmLicence(actor, {organisationId}),
  );
  const named = request.query.get('organisation') ?? own[0];
  const found = own.find((organisationId) => organisationId === named);
  if (found === undefined) throw new ProblemError('not-found', 'This is no organisation of yours.');
  return found;
};

const nameOf = async ({getOrganisation}: Deps, organisationId: string): Promise<string> =>
  (await getOrganisation(organisationId))?.name ?? organisationId;

const show = async (
  deps: Deps,
  request: HttpRequest,
  organisationId: string,
  {values = {}, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<Reply> => {
  const {actor, cookie} = sessionOf(request);
  const licence = await deps.licences.get({organisationId});
  const others = [...actor.duties.keys()].filter(
    (id) => id !== organisationId && may.confirmLicence(actor, {organisationId: id}),
  );
  return showProvider(
    deps,
    {
      page: 'licence',
      action: hereOf(organisationId),
      formToken: formToken(cookie),
      organisation: await nameOf(deps, organisationId),
      confirmed: licence && {
        by: licence.confirmedBy.name,
        on: dateInWords(londonDate(new Date(licence.confirmedAt))),
      },
      others: await Promise.all(others.map(async (id) => ({name: await nameOf(deps, id), href: hereOf(id)}))),
      values,
      errors,
    },
    {status: errors.length > 0 ? 400 : 200},
  );
};

/** GET /provider/licence?organisation=: whether an organisation of one's own has confirmed a licence. @throws ProblemError `not-found` */
export const licencePage =
  (deps: Deps): Route =>
  async (request) =>
    await show(deps, request, ownOf(request));

/** POST /provider/licence?organisation=: confirms it for the whole organisation, or takes it back. @throws ProblemError `not-found` */
export const changeLicence =
  (deps: Deps): Route =>
  async (request) => {
    const organisationId = ownOf(request);
    const {account} = sessionOf(request).actor;
    const values = valuesOf(formOf(request));
    if (valueOf(values, 'action') === 'withdraw') {
      await deps.licences.withdraw({organisationId}, account.id, deps.now());
      return seeOther(hereOf(organisationId));
    }
    const read = readLicence(values);
    if ('errors' in read) return await show(deps, request, organisationId, {values, errors: read.errors});
    await deps.licences.confirm({organisationId}, {accountId: account.id, name: read.name}, deps.now());
    return seeOther(hereOf(organisationId));
  };

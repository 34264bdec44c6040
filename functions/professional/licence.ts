import type {Actor} from '#shared/access/actor.ts';
import type {ReferrerProfile} from '#shared/access/profile.ts';
import {licenceOf, readLicence} from '#shared/access/licence.ts';
import {dateInWords, londonDate} from '#shared/london.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProfessionalDeps} from './deps.ts';
import {showProfessional} from './showProfessional.tsx';

const HERE = '/professional/licence';

type Deps = Pick<ProfessionalDeps, 'profiles' | 'licences' | 'shells' | 'now'>;

/** Whether the organisation of whoever refers holds a licence: only then is a level asked, shown or taken. */
export const isLicensed = async (
  {licences}: Pick<Deps, 'licences'>,
  actor: Actor,
  profile: Pick<ReferrerProfile, 'odsCode'> | undefined,
): Promise<boolean> =>
  profile?.odsCode !== undefined && (await licences.get(licenceOf(actor, profile.odsCode))) !== undefined;

const show = async (
  deps: Deps,
  request: HttpRequest,
  profile: ReferrerProfile | undefined,
  {values, errors = []}: {values?: FormValues; errors?: readonly FormError[]} = {},
): Promise<Reply> => {
  const odsCode = profile?.odsCode;
  const {cookie, actor} = sessionOf(request);
  const licence = odsCode === undefined ? undefined : await deps.licences.get(licenceOf(actor, odsCode));
  return showProfessional(
    deps,
    {
      page: 'licence',
      action: HERE,
      formToken: formToken(cookie),
      organisation: odsCode === undefined ? undefined : `${profile?.organisation ?? ''} (${odsCode})`,
      confirmed: licence && {
        by: licence.confirmedBy.name,
        on: dateInWords(londonDate(new Date(licence.confirmedAt))),
      },
      others: [],
      values: values ?? {name: profile?.name ?? ''},
      errors,
    },
    {status: errors.length > 0 ? 400 : 200},
  );
};

/** GET /professional/licence: whether one's organisation, by the ODS code of one's details, has confirmed a licence. */
export const licencePage =
  (deps: Deps): Route =>
  async (request) =>
    await show(deps, request, await deps.profiles.get(sessionOf(request).actor.account.id));

/** POST /professional/licence: confirms it for whoever is proven to be of the same organisation, or takes it back. */
export const changeLicence =
  (deps: Deps): Route =>
  async (request) => {
    const {actor} = sessionOf(request);
    const {account} = actor;
    const profile = await deps.profiles.get(account.id);
    const odsCode = profile?.odsCode;
    if (odsCode === undefined) return await show(deps, request, profile);
    const values = valuesOf(formOf(request));
    if (valueOf(values, 'action') === 'withdraw') {
      await deps.licences.withdraw(licenceOf(actor, odsCode), account.id, deps.now());
      return seeOther(HERE);
    }
    const read = readLicence(values);
    if ('errors' in read) return await show(deps, request, profile, {values, errors: read.errors});
    await deps.licences.confirm(
      licenceOf(actor, odsCode),
      {accountId: account.id, name: read.name},
      deps.now(),
    );
    return seeOther(HERE);
  };

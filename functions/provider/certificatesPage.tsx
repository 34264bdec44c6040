import {may} from '#shared/access/may.ts';
import type {Actor} from '#shared/access/actor.ts';
import {endOf} from '#shared/certification/isAwaiting.ts';
import {claimablesOf, claimableValueOf} from '#shared/certification/claimable.ts';
import {londonDate} from '#shared/london.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {certificateFacts} from '#shared/ui/certificates/certificateFacts.ts';
import {certificatesRegion, certificatesTitle} from '#shared/ui/certificates/certificatesRegion.tsx';
import {certificateHref} from '#shared/ui/certificates/certificateHref.ts';
import type {CertificatesNotice, CertificatesView} from '#shared/ui/certificates/views.ts';
import type {KeptCertificate} from '../data/certificates/rows.ts';
import {formToken} from '../http/formGuard.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {ProviderDeps} from './deps.ts';
import {inTurn} from './inTurn.ts';

export type CertificateDeps = Pick<
  ProviderDeps,
  'certificates' | 'schemes' | 'getOrganisation' | 'listOffers' | 'shells' | 'now'
>;

const AT_ONCE = 5;
const NOTICES: readonly CertificatesNotice[] = ['saved', 'taken-back', 'file-added'];

/** A page of certificates, in its built shell. */
export const showCertificates = (
  {shells}: Pick<ProviderDeps, 'shells'>,
  view: CertificatesView,
  status = 200,
): Reply =>
  html(
    fillShell(shells(), 'provider/certificates', {
      head: renderHead({title: certificatesTitle(view), robots: 'noindex'}),
      certificates: <>{certificatesRegion.render(view)}</>,
    }),
    {status},
  );

/** Why a curator said no, where that is the last thing that was done. */
const reasonOf = async (
  deps: CertificateDeps,
  {certificate: {organisationId, id, state}}: KeptCertificate,
): Promise<string | undefined> => {
  if (!['refused', 'suspended', 'withdrawn'].includes(state)) return undefined;
  return (await deps.certificates.history(organisationId, id)).at(-1)?.reason;
};

const isOpen = ({certificate: {state}}: KeptCertificate): boolean =>
  state === 'held' || state === 'working-towards';

const ofOrganisation = async (deps: CertificateDeps, organisationId: string, cookie: string) => {
  const today = londonDate(deps.now());
  const [organisation, offers, schemes, kept] = await Promise.all([
    deps.getOrganisation(organisationId),
    deps.listOffers(organisationId),
    deps.schemes(),
    deps.certificates.list(organisationId),
  ]);
  const claimables = claimablesOf(offers, {schemes});
  const all = kept.map(({certificate}) => certificate);
  // The newest first, and what has ended last.
  const sorted = kept.toSorted(
    (one, other) =>
      Number((endOf(one.certificate) ?? today) < today) -
        Number((endOf(other.certificate) ?? today) < today) ||
      other.certificate.enteredAt.localeCompare(one.certificate.enteredAt),
  );
  const name = organisation?.name ?? 'Your organisation';
  return {
    name,
    heldHref: certificateHref({organisationId, kind: 'held'}),
    towardsHref: certificateHref({organisationId, kind: 'working-towards'}),
    canClaim: claimables.length > 0,
    certificates: await inTurn(sorted, AT_ONCE, async (each) => {
      const {certificate, evidence} = each;
      const {id, state} = certificate;
      const value = claimableValueOf(certificate);
      const claimable = claimables.find((one) => one.value === value);
      const fileHref = certificateHref({organisationId, id}, '/provider/certificate/file');
      const aboutWords = 'Something that you no longer list';
      return {
        facts: certificateFacts(certificate, {
          all,
          claimable,
          aboutWords,
          providerName: name,
          evidence,
          schemes,
          today,
        }),
        reason: await reasonOf(deps, each),
        editHref: isOpen(each) ? certificateHref({organisationId, id}) : undefined,
        holdHref:
          state === 'working-towards' ? certificateHref({organisationId, id, kind: 'held'}) : undefined,
        fileHref: isOpen(each) && !certificate.verification ? fileHref : undefined,
        fileForm: evidence && {action: fileHref, formToken: formToken(cookie)},
      };
    }),
  };
};

/** The organisations whose certificates somebody keeps. */
const keptOrganisations = (actor: Actor): string[] =>
  [...actor.duties.keys()].filter((id) => may.claimCertificate(actor, id));

/** GET /provider/certificates: what one's organisations hold, how far each has come, and what the public reads. */
export const certificatesPage =
  (deps: CertificateDeps): Route =>
  async (request) => {
    const {actor, cookie} = sessionOf(request);
    const organisations = await inTurn(keptOrganisations(actor), 1, (id) => ofOrganisation(deps, id, cookie));
    const notice = NOTICES.find((each) => each === request.query.get('notice'));
    return showCertificates(deps, {page: 'list', organisations, notice});
  };

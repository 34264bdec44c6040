import {type Scheme, schemeOf} from '#shared/certification/schemes.ts';
import {addDays, dateInWords, londonDate} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import {labelIn, SUPPORT_TYPES} from '#shared/taxonomy/index.ts';
import {renderHead} from '#shared/ui/Head.tsx';
import {certificateHref} from '#shared/ui/certificates/certificateHref.ts';
import {certifyingRegion, certifyingTitle} from '#shared/ui/certificates/certifyingRegion.tsx';
import type {CertifyingView, JudgedNotice, QueueRow} from '#shared/ui/certificates/views.ts';
import {fillShell} from '../http/page.ts';
import {html, type Reply} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import type {CuratorDeps} from './deps.ts';

type Deps = Pick<
  CuratorDeps,
  'certificates' | 'schemes' | 'getOrganisation' | 'programmeNames' | 'shells' | 'now'
>;

const MOST_SHOWN = 50;
const ENDS_WITHIN_DAYS = 90;
const ENDED_WITHIN_DAYS = 365;
const NOTICES: readonly JudgedNotice[] = ['verify', 'refuse', 'suspend', 'withdraw'];

/** A curator's page of certificates, in its built shell. */
export const showCertifying = (
  {shells}: Pick<CuratorDeps, 'shells'>,
  view: CertifyingView,
  status = 200,
): Reply =>
  html(
    fillShell(shells(), 'curator/certificates', {
      head: renderHead({title: certifyingTitle(view), robots: 'noindex'}),
      certifying: <>{certifyingRegion.render(view)}</>,
    }),
    {status},
  );

/** What a certificate is for, by the names that programmes have now. */
export const aboutInWords = (
  {programmeId, supportType}: Certificate,
  programmes: ReadonlyMap<string, string>,
): string => {
  if (programmeId !== undefined) return programmes.get(programmeId) ?? programmeId;
  return supportType === undefined ? 'Some of their listings' : labelIn(SUPPORT_TYPES, supportType);
};

/** A row of a list; undefined when the certificate has gone. */
const rowOf =
  (
    deps: Deps,
    {programmes, schemes}: {programmes: ReadonlyMap<string, string>; schemes: readonly Scheme[]},
  ) =>
  async (
    {organisationId, certificateId}: {organisationId: string; certificateId: string},
    day: string,
  ): Promise<QueueRow | undefined> => {
    const [kept, organisation] = await Promise.all([
      deps.certificates.get(organisationId, certificateId),
      deps.getOrganisation(organisationId),
    ]);
    return (
      kept && {
        href: certificateHref({organisationId, id: certificateId}, '/curator/certificate'),
        about: aboutInWords(kept.certificate, programmes),
        providerName: organisation?.name ?? organisationId,
        schemeName: schemeOf(schemes, kept.certificate.scheme).name,
        day: dateInWords(day),
        isWorkingTowards: kept.certificate.state === 'working-towards',
      }
    );
  };

const present = <Value,>(values: readonly (Value | undefined)[]): Value[] =>
  values.flatMap((value) => (value === undefined ? [] : [value]));

/** GET /curator/certificates: the claims that wait for a check, and the certificates that end or have ended. */
export const certificatesQueue =
  (deps: Deps): Route =>
  async (request) => {
    const today = londonDate(deps.now());
    const [claims, ends, programmes, {schemes}] = await Promise.all([
      deps.certificates.listClaims(),
      deps.certificates.listEnding({
        from: addDays(today, -ENDED_WITHIN_DAYS),
        to: addDays(today, ENDS_WITHIN_DAYS),
      }),
      deps.programmeNames(),
      deps.schemes.list(),
    ]);
    const row = rowOf(deps, {programmes, schemes});
    const ended = ends.filter(({endsOn}) => endsOn < today).reverse();
    const ending = ends.filter(({endsOn}) => endsOn >= today);
    const rowsOfEnds = async (rows: typeof ends): Promise<QueueRow[]> =>
      present(await Promise.all(rows.slice(0, MOST_SHOWN).map((each) => row(each, each.endsOn))));
    const shown = claims.slice(0, MOST_SHOWN);
    return showCertifying(deps, {
      page: 'queue',
      claims: present(await Promise.all(shown.map((each) => row(each, londonDate(new Date(each.since)))))),
      moreClaims: claims.length - shown.length,
      ending: await rowsOfEnds(ending),
      ended: await rowsOfEnds(ended),
      notice: NOTICES.find((each) => each === request.query.get('notice')),
    });
  };

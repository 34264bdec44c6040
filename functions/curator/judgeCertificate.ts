import {may} from '#shared/access/may.ts';
import {claimablesOf, claimableValueOf} from '#shared/certification/claimable.ts';
import {
  afterJudgement,
  decisionsFor,
  type Judgement,
  readJudgement,
} from '#shared/certification/readJudgement.ts';
import {londonDate} from '#shared/london.ts';
import type {Certificate} from '#shared/model/certificate.ts';
import {Id} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {certificateFacts} from '#shared/ui/certificates/certificateFacts.ts';
import {certificateHref} from '#shared/ui/certificates/certificateHref.ts';
import type {KeptCertificate} from '../data/certificates/rows.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {aboutInWords, showCertifying} from './certificatesPage.tsx';
import {historyRows} from './certificateHistory.ts';
import type {CuratorDeps} from './deps.ts';

type Deps = Pick<
  CuratorDeps,
  | 'certificates'
  | 'schemes'
  | 'getOrganisation'
  | 'getAccount'
  | 'listOffers'
  | 'programmeNames'
  | 'shells'
  | 'now'
>;

/** The certificate that an address names. @throws ProblemError `not-found` */
export const certificateAt = async (
  deps: Pick<CuratorDeps, 'certificates'>,
  {query}: HttpRequest,
): Promise<KeptCertificate> => {
  const [organisation, id] = [Id.safeParse(query.get('organisation')), Id.safeParse(query.get('id'))];
  const kept =
    organisation.success && id.success ? await deps.certificates.get(organisation.data, id.data) : undefined;
  if (!kept) throw new ProblemError('not-found', 'There is no certificate at this address.');
  return kept;
};

const LONGEST_DAYS = 3 * 366;

/** Certificates that we have read about last for 3 years (domain notes on QISMET): a longer one is looked at twice. */
const warningsFor = ({validFrom, validTo, listingIds}: Certificate): string[] => [
  ...(validFrom !== undefined &&
  validTo !== undefined &&
  Date.parse(validTo) - Date.parse(validFrom) > LONGEST_DAYS * 86_400_000
    ? ['It runs for more than 3 years. Look at its dates again.']
    : []),
  ...(listingIds.length > 0 ? ['It is for some of the provider’s listings only.'] : []),
];

const NOTHING = {verify: false, refuse: false, end: false} as const;

interface Shown {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  readonly isOvertaken?: boolean;
}

const show = async (
  deps: Deps,
  request: HttpRequest,
  {certificate, change, evidence}: KeptCertificate,
  {values, errors = [], isOvertaken = false}: Shown = {},
): Promise<Reply> => {
  const {organisationId, id} = certificate;
  const today = londonDate(deps.now());
  const [organisation, offers, programmes, {schemes}, kept, history, looks] = await Promise.all([
    deps.getOrganisation(organisationId),
    deps.listOffers(organisationId),
    deps.programmeNames(),
    deps.schemes.list(),
    deps.certificates.list(organisationId),
    deps.certificates.history(organisationId, id),
    deps.certificates.looks(organisationId, id),
  ]);
  const value = claimableValueOf(certificate);
  const facts = certificateFacts(certificate, {
    all: kept.map((each) => each.certificate),
    claimable: claimablesOf(offers, {schemes}).find((each) => each.value === value),
    aboutWords: aboutInWords(certificate, programmes),
    providerName: organisation?.name ?? organisationId,
    evidence,
    schemes,
    today,
  });
  const {actor, cookie} = sessionOf(request);
  const [year = '', month = '', day = ''] = today.split('-');
  const todayValues = {
    'checkedOn-day': String(Number(day)),
    'checkedOn-month': String(Number(month)),
    'checkedOn-year': year,
  };
  return showCertifying(
    deps,
    {
      page: 'certificate',
      action: certificateHref({organisationId, id}, '/curator/certificate'),
      formToken: formToken(cookie),
      facts,
      reason: history.at(-1)?.reason,
      warnings: warningsFor(certificate),
      fileForm:
        evidence && may.judgeCertificate(actor, organisationId)
          ? {
              action: certificateHref({organisationId, id}, '/curator/certificate/file'),
              formToken: formToken(cookie),
            }
          : undefined,
      can: may.judgeCertificate(actor, organisationId) ? decisionsFor(certificate, today) : NOTHING,
      change,
      isOvertaken,
      history: await historyRows(deps, schemes, {changes: history, looks}),
      values: {...todayValues, ...values},
      errors,
    },
    isOvertaken ? 409 : errors.length > 0 ? 400 : 200,
  );
};

/** GET /curator/certificate?organisation&id: one certificate, with everything that was done to it. */
export const certificatePage =
  (deps: Deps): Route =>
  async (request) =>
    await show(deps, request, await certificateAt(deps, request));

/** What was decided, of the certificate as the page showed it. */
const isOfThisChange = (values: FormValues, {change}: KeptCertificate): boolean =>
  valueOf(values, 'change') === String(change);

/**
 * POST /curator/certificate?organisation&id: a decision, which its provider is told of. Nobody decides for a provider of
 * their own. @throws ProblemError `not-found`, `not-allowed`
 */
export const judgeCertificate =
  (deps: Deps): Route =>
  async (request) => {
    const kept = await certificateAt(deps, request);
    const {certificate} = kept;
    const {actor} = sessionOf(request);
    if (!may.judgeCertificate(actor, certificate.organisationId)) {
      throw new ProblemError('not-allowed', 'Somebody who does not work for this provider must check it.');
    }
    const values = valuesOf(formOf(request));
    if (!isOfThisChange(values, kept)) return await show(deps, request, kept, {isOvertaken: true});
    const now = deps.now();
    const read = readJudgement(values, certificate, now);
    if ('errors' in read) return await show(deps, request, kept, {values, errors: read.errors});
    try {
      await deps.certificates.change(kept, {
        at: now.toISOString(),
        step: read.decision,
        by: {role: 'curator', accountId: actor.account.id},
        certificate: afterJudgement(certificate, read),
        ...reasonOf(read),
      });
    } catch (failure) {
      if (!(failure instanceof ProblemError) || failure.slug !== 'stale-version') throw failure;
      return await show(deps, request, await certificateAt(deps, request), {isOvertaken: true});
    }
    return seeOther(`/curator/certificates?notice=${read.decision}`);
  };

const reasonOf = (judgement: Judgement): {readonly reason?: string} =>
  judgement.decision === 'verify' ? {} : {reason: judgement.reason};

import * as z from 'zod/mini';
import {may} from '#shared/access/may.ts';
import {claimablesOf, claimableValueOf} from '#shared/certification/claimable.ts';
import {type ClaimKind, claimValues, readClaim} from '#shared/certification/readClaim.ts';
import {londonDate} from '#shared/london.ts';
import {Certificate} from '#shared/model/certificate.ts';
import {Id} from '#shared/model/primitives.ts';
import {ProblemError} from '#shared/problems.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {certificateHref} from '#shared/ui/certificates/certificateHref.ts';
import type {KeptCertificate} from '../data/certificates/rows.ts';
import {contentHash, without} from '../data/directory/contentHash.ts';
import {newId} from '../data/secrets.ts';
import {formToken} from '../http/formGuard.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import {formOf, type HttpRequest, valuesOf} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {type CertificateDeps, showCertificates} from './certificatesPage.tsx';

const LIST = '/provider/certificates';
/** What comes after a new one: a file that shows it. */
const FILE = '/provider/certificate/file';

/** What is told of, whatever became of it, stands in the search documents of a provider's listings: not without end. */
const MOST_KEPT = 100;
const TOO_MANY: FormError = {
  field: 'about',
  href: '#about',
  text: 'You have told us of 100 certificates. Change one of them instead, or contact us',
};

interface Asked {
  readonly organisationId: string;
  readonly kind: ClaimKind;
  readonly kept: KeptCertificate | undefined;
}

/**
 * What an address asks for: a new certificate of one's own organisation, or one that can still be changed.
 * @throws ProblemError `not-found` for another's, as for none
 */
const askedFor = async (deps: CertificateDeps, request: HttpRequest): Promise<Asked> => {
  const organisation = Id.safeParse(request.query.get('organisation'));
  const id = request.query.get('id');
  const nothing = new ProblemError('not-found', 'There is no certificate of yours at this address.');
  if (!organisation.success || !may.claimCertificate(sessionOf(request).actor, organisation.data))
    throw nothing;
  const organisationId = organisation.data;
  const wanted = request.query.get('kind');
  if (id === null) {
    return {organisationId, kind: wanted === 'working-towards' ? wanted : 'held', kept: undefined};
  }
  const kept = Id.safeParse(id).success ? await deps.certificates.get(organisationId, id) : undefined;
  const state = kept?.certificate.state;
  if (!kept || (state !== 'held' && state !== 'working-towards')) throw nothing;
  return {organisationId, kind: wanted === 'held' ? wanted : state, kept};
};

interface Shown {
  readonly values?: FormValues;
  readonly errors?: readonly FormError[];
  readonly isOvertaken?: boolean;
}

const Minted = z.uuid();

/** The id that the form was given when it was first shown, or a new one. */
const idOf = (values: FormValues): string =>
  Minted.safeParse(valueOf(values, 'certificateId')).data ?? newId();

/** What a provider says of a certificate, without when it was said and who checked it. */
const saidOf = (certificate: Certificate): string =>
  contentHash(without(certificate, 'enteredAt', 'verification'));

const showForm = async (
  deps: CertificateDeps,
  request: HttpRequest,
  {organisationId, kind, kept}: Asked,
  {values, errors = [], isOvertaken = false}: Shown = {},
): Promise<Reply> => {
  const [organisation, offers, all] = await Promise.all([
    deps.getOrganisation(organisationId),
    deps.listOffers(organisationId),
    deps.schemes(),
  ]);
  const claimables = claimablesOf(offers, {schemes: all, keeps: kept?.certificate.scheme});
  const schemes = all.filter(({slug}) => claimables.some((each) => each.schemes.includes(slug)));
  const stored = kept ? claimValues(kept.certificate, claimableValueOf(kept.certificate)) : {};
  return showCertificates(
    deps,
    {
      page: 'form',
      kind,
      action: certificateHref({organisationId, id: kept?.certificate.id, kind}),
      formToken: formToken(sessionOf(request).cookie),
      providerName: organisation?.name ?? 'Your organisation',
      isNew: kept === undefined,
      isChecked: kept?.certificate.verification !== undefined,
      claimables,
      schemes: schemes.map(({slug, name}) => ({value: slug, label: name})),
      standards: schemes.flatMap(({standards}) => standards),
      change: kept?.change ?? 0,
      certificateId: kept?.certificate.id ?? idOf(values ?? {}),
      isOvertaken,
      values: values ?? stored,
      errors,
    },
    isOvertaken ? 409 : errors.length > 0 ? 400 : 200,
  );
};

/** GET /provider/certificate?organisation&id&kind: the form of one certificate. @throws ProblemError `not-found` */
export const certificateForm =
  (deps: CertificateDeps): Route =>
  async (request) =>
    await showForm(deps, request, await askedFor(deps, request));

const isStale = (failure: unknown): boolean =>
  failure instanceof ProblemError && failure.slug === 'stale-version';

/**
 * POST /provider/certificate?organisation&id&kind: what a provider says that it holds. What it said before stays in the
 * history; what was checked is a claim again. @throws ProblemError `not-found`
 */
export const claimCertificate =
  (deps: CertificateDeps): Route =>
  async (request) => {
    const asked = await askedFor(deps, request);
    const {organisationId, kind, kept} = asked;
    const values = valuesOf(formOf(request));
    const now = deps.now();
    const by = {role: 'provider', accountId: sessionOf(request).actor.account.id} as const;
    const at = now.toISOString();
    const save = async (certificate: Certificate, step: 'claim' | 'edit' | 'take-back'): Promise<void> => {
      await deps.certificates.change(kept, {at, step, by, certificate});
    };
    const certificateId = kept?.certificate.id ?? idOf(values);
    const saved = kept
      ? (`${LIST}?notice=saved` as const)
      : (`${certificateHref({organisationId, id: certificateId}, FILE)}&notice=saved` as const);
    if (kept && valueOf(values, 'change') !== String(kept.change)) {
      return await showForm(deps, request, asked, {values, isOvertaken: true});
    }
    try {
      if (kept && valueOf(values, 'step') === 'take-back') {
        await save({...kept.certificate, state: 'taken-back'}, 'take-back');
        return seeOther(`${LIST}?notice=taken-back`);
      }
      const [offers, schemes] = await Promise.all([deps.listOffers(organisationId), deps.schemes()]);
      const claimables = claimablesOf(offers, {schemes, keeps: kept?.certificate.scheme});
      const read = readClaim(values, kind, {claimables, today: londonDate(now)});
      if ('errors' in read) return await showForm(deps, request, asked, {values, errors: read.errors});
      const certificate = Certificate.parse({
        id: certificateId,
        organisationId,
        listingIds: kept?.certificate.listingIds ?? [],
        enteredAt: at,
        ...read.facts,
      });
      if (!kept && (await deps.certificates.list(organisationId)).length >= MOST_KEPT) {
        return await showForm(deps, request, asked, {values, errors: [TOO_MANY]});
      }
      // Nothing was changed: what was checked stays checked.
      if (kept && saidOf(kept.certificate) === saidOf(certificate)) return seeOther(LIST);
      await save(certificate, kept ? 'edit' : 'claim');
    } catch (failure) {
      if (!isStale(failure)) throw failure;
      // Pressed twice: it was saved the first time.
      if (!kept) return seeOther(saved);
      const newer = await askedFor(deps, request);
      return await showForm(deps, request, newer, {values, isOvertaken: true});
    }
    return seeOther(saved);
  };

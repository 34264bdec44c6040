import * as z from 'zod/mini';
import {may} from '#shared/access/may.ts';
import {claimablesOf, claimableValueOf} from '#shared/certification/claimable.ts';
import {judgeFile, MOST_FILES, UPLOAD_PROBLEMS, type UploadProblem} from '#shared/certification/evidence.ts';
import {schemeOf} from '#shared/certification/schemes.ts';
import {Id} from '#shared/model/primitives.ts';
import type {Evidence} from '#shared/model/certificateChange.ts';
import {ProblemError} from '#shared/problems.ts';
import {certificateHref} from '#shared/ui/certificates/certificateHref.ts';
import {fileInWords} from '#shared/ui/certificates/fileInWords.ts';
import {keptKey, type Upload} from '../data/evidence/upload.ts';
import type {EvidenceFiles} from '../data/evidence/evidenceFiles.ts';
import type {KeptCertificate} from '../data/certificates/rows.ts';
import {newId} from '../data/secrets.ts';
import {type Reply, seeOther} from '../http/reply.ts';
import type {HttpRequest} from '../http/request.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import {log} from '../log.ts';
import {type CertificateDeps, showCertificates} from './certificatesPage.tsx';
import type {ProviderDeps} from './deps.ts';

type Deps = CertificateDeps & Pick<ProviderDeps, 'evidenceFiles' | 'evidenceLink' | 'origin'>;

const LIST = '/provider/certificates';
const FILE = '/provider/certificate/file';
/** How often a file is added to a certificate that somebody changes at the same moment. */
const MOST_TRIES = 4;

const nothing = (): ProblemError =>
  new ProblemError('not-found', 'There is no certificate of yours at this address.');

/**
 * A certificate of one's own organisation. `isOpen`: one to which a file can be added. Under one that was checked no other
 * file is put than the one that was looked at.
 * @throws ProblemError `not-found` for another's, as for none
 */
const ownCertificate = async (
  deps: Deps,
  request: HttpRequest,
  [organisation, id]: readonly [unknown, unknown],
  {isOpen}: {isOpen: boolean},
): Promise<KeptCertificate> => {
  const [organisationId, certificateId] = [Id.safeParse(organisation).data, Id.safeParse(id).data];
  if (organisationId === undefined || certificateId === undefined) throw nothing();
  if (!may.claimCertificate(sessionOf(request).actor, organisationId)) throw nothing();
  const kept = await deps.certificates.get(organisationId, certificateId);
  const state = kept?.certificate.state;
  const canChange = (state === 'held' || state === 'working-towards') && !kept?.certificate.verification;
  if (!kept || (isOpen && !canChange)) throw nothing();
  return kept;
};

const fileHref = ({certificate: {organisationId, id}}: KeptCertificate, problem?: UploadProblem) => {
  const href = certificateHref({organisationId, id}, FILE);
  return problem === undefined ? href : (`${href}&problem=${problem}` as const);
};

/**
 * GET /provider/certificate/file?organisation&id: the form for a file that shows a certificate. What went wrong with the last
 * one stands in the address, because the edge may have said so. @throws ProblemError `not-found`
 */
export const certificateFileForm =
  (deps: Deps): Route =>
  async (request) => {
    const {query} = request;
    const kept = await ownCertificate(deps, request, [query.get('organisation'), query.get('id')], {
      isOpen: true,
    });
    const {certificate, evidence} = kept;
    const {organisationId, id: certificateId} = certificate;
    const uploadId = newId();
    const next = [organisationId, certificateId, uploadId].map(encodeURIComponent).join('/');
    const [organisation, offers, schemes, {fields, untilEpochSeconds}] = await Promise.all([
      deps.getOrganisation(organisationId),
      deps.listOffers(organisationId),
      deps.schemes(),
      (await deps.evidenceFiles()).form(
        {organisationId, certificateId, uploadId},
        `${deps.origin}${FILE}/${next}`,
        deps.now(),
      ),
    ]);
    const value = claimableValueOf(certificate);
    const problem = UPLOAD_PROBLEMS.find((each) => each === query.get('problem'));
    return showCertificates(
      deps,
      {
        page: 'file',
        action: `/evidence/upload?${new URLSearchParams({
          organisation: organisationId,
          id: certificateId,
          until: String(untilEpochSeconds),
        }).toString()}`,
        fields: Object.entries(fields).map(([name, text]) => ({name, value: text})),
        providerName: organisation?.name ?? 'Your organisation',
        about: claimablesOf(offers, {schemes}).find((each) => each.value === value)?.label,
        schemeName: schemeOf(schemes, certificate.scheme).name,
        before: evidence && fileInWords(evidence),
        isSaved: query.get('notice') === 'saved',
        problem,
      },
      problem === undefined ? 200 : 400,
    );
  };

const addFile = async (
  deps: Deps,
  request: HttpRequest,
  given: KeptCertificate,
  evidence: Evidence,
): Promise<void> => {
  const {organisationId, id} = given.certificate;
  const by = {role: 'provider', accountId: sessionOf(request).actor.account.id} as const;
  let kept = given;
  for (let attempt = 1; kept.evidence?.key !== evidence.key; attempt += 1) {
    try {
      const {certificate} = kept;
      const at = deps.now().toISOString();
      await deps.certificates.change(kept, {at, step: 'add-evidence', by, certificate, evidence});
      return;
    } catch (failure) {
      const isOvertaken = failure instanceof ProblemError && failure.slug === 'stale-version';
      if (!isOvertaken || attempt === MOST_TRIES) throw failure;
      // A file says nothing of what the other has changed: it is added to that.
      kept = await ownCertificate(deps, request, [organisationId, id], {isOpen: true});
    }
  }
};

/** Judges a file that has come, and adds it to its certificate; or says why not, and then it is gone. */
const takeFile = async (
  deps: Deps,
  request: HttpRequest,
  kept: KeptCertificate,
  {files, upload}: {readonly files: EvidenceFiles; readonly upload: Upload},
): Promise<UploadProblem | undefined> => {
  const file = await files.look(upload);
  if (!file) return 'not-arrived';
  const judged = judgeFile(file);
  if ('problem' in judged) return judged.problem;
  const history = await deps.certificates.history(upload.organisationId, upload.certificateId);
  // Its form can bring another file for an hour: what was kept under its name stays.
  if (history.some((each) => each.evidence?.key === keptKey(upload))) return undefined;
  if (history.filter(({step}) => step === 'add-evidence').length >= MOST_FILES) return 'too-many';
  const evidence = await files.keep(upload, {...judged, bytes: file.bytes, etag: file.etag});
  if (!evidence) return 'not-arrived';
  await addFile(deps, request, kept, evidence);
  return undefined;
};

/** What is left behind is gone after a day in any case. */
const discard = async (files: EvidenceFiles, upload: Upload): Promise<void> => {
  try {
    await files.discard(upload);
  } catch (failure) {
    log('warn', 'upload-left', {failure});
  }
};

const UploadId = z.uuid();

/**
 * GET /provider/certificate/file/{organisation}/{id}/{upload}: where S3 sends a person whose file has come. Opened twice it
 * does nothing twice; only the form that was made for this certificate can have brought a file that is found here.
 * @throws ProblemError `not-found`
 */
export const fileArrived =
  (deps: Deps): Route =>
  async (request): Promise<Reply> => {
    const {organisation, id, upload: given} = request.params;
    const kept = await ownCertificate(deps, request, [organisation, id], {isOpen: true});
    const uploadId = UploadId.safeParse(given).data;
    if (uploadId === undefined) throw nothing();
    const {organisationId, id: certificateId} = kept.certificate;
    const upload = {organisationId, certificateId, uploadId};
    if (request.method === 'HEAD') return seeOther(LIST);
    if (kept.evidence?.key === keptKey(upload)) return seeOther(`${LIST}?notice=file-added`);
    const files = await deps.evidenceFiles();
    const problem = await takeFile(deps, request, kept, {files, upload});
    if (problem !== 'not-arrived') await discard(files, upload);
    return seeOther(problem === undefined ? `${LIST}?notice=file-added` : fileHref(kept, problem));
  };

/**
 * POST /provider/certificate/file?organisation&id: gives the file that a certificate has, once it is written down who asked.
 * @throws ProblemError `not-found`
 */
export const openOwnFile =
  (deps: Deps): Route =>
  async (request) => {
    const {query} = request;
    const {certificate, evidence} = await ownCertificate(
      deps,
      request,
      [query.get('organisation'), query.get('id')],
      {isOpen: false},
    );
    if (!evidence) throw nothing();
    const by = {role: 'provider', accountId: sessionOf(request).actor.account.id} as const;
    await deps.certificates.look(certificate, {at: deps.now().toISOString(), by, file: evidence.key});
    return seeOther(await deps.evidenceLink(evidence));
  };

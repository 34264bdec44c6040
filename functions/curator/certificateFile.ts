import {may} from '#shared/access/may.ts';
import {ProblemError} from '#shared/problems.ts';
import {seeOther} from '../http/reply.ts';
import type {Route} from '../http/router.ts';
import {sessionOf} from '../http/session.ts';
import type {CuratorDeps} from './deps.ts';
import {certificateAt} from './judgeCertificate.ts';

/**
 * POST /curator/certificate/file?organisation&id: gives the file that shows a certificate to whoever decides about it, once it
 * is written down who asked. @throws ProblemError `not-found`, `not-allowed`
 */
export const openCertificateFile =
  (deps: Pick<CuratorDeps, 'certificates' | 'evidenceLink' | 'now'>): Route =>
  async (request) => {
    const {certificate, evidence} = await certificateAt(deps, request);
    const {actor} = sessionOf(request);
    if (!may.judgeCertificate(actor, certificate.organisationId)) {
      throw new ProblemError('not-allowed', 'Somebody who does not work for this provider must check it.');
    }
    if (!evidence) throw new ProblemError('not-found', 'This certificate has no file.');
    const by = {role: 'curator', accountId: actor.account.id} as const;
    await deps.certificates.look(certificate, {at: deps.now().toISOString(), by, file: evidence.key});
    return seeOther(await deps.evidenceLink(evidence));
  };

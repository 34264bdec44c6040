import {createHash} from 'node:crypto';
import {EVIDENCE_PREFIX} from '../keys.ts';

/** One file on its way to a certificate: the form that it comes by has an id of its own. */
export interface Upload {
  readonly organisationId: string;
  readonly certificateId: string;
  readonly uploadId: string;
}

/** Names say nothing of anybody, and no form of one certificate makes the name of another's. */
const tail = ({organisationId, certificateId, uploadId}: Upload): string => {
  const whose = createHash('sha256')
    .update(JSON.stringify([organisationId, certificateId]))
    .digest('hex');
  return `${whose.slice(0, 32)}/${uploadId}`;
};

export const incomingKey = (upload: Upload): string => `${EVIDENCE_PREFIX.incoming}${tail(upload)}`;
export const keptKey = (upload: Upload): string => `${EVIDENCE_PREFIX.kept}${tail(upload)}`;

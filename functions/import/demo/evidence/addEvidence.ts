import {PutObjectCommand, S3Client} from '@aws-sdk/client-s3';
import type {CertificateStore} from '../../../data/certificates/certificateStore.ts';
import {keptKey} from '../../../data/evidence/upload.ts';
import {examplePdf} from './examplePdf.ts';

/** A claim that waits for a check. */
const CLAIM = {
  organisationId: 'demo:organisation:calder',
  certificateId: 'demo:certificate:calder-xpert-claimed',
  uploadId: '5f0c1f3e-6a43-4c36-9d39-0d6a8f6a1c11',
} as const;

const LINES = [
  'DEMONSTRATION',
  'This is not a certificate, and nobody has given one.',
  'It stands for the file that a provider would add.',
];

/** Adds a file to a claim of the demonstration, where it has none. Who did it is written down as it is: an import. */
export const addEvidence = async (
  certificates: Pick<CertificateStore, 'get' | 'change'>,
  {bucket, region}: {readonly bucket: string; readonly region: string},
  now: Date,
): Promise<void> => {
  const kept = await certificates.get(CLAIM.organisationId, CLAIM.certificateId);
  if (!kept || kept.evidence) return;
  const type = 'application/pdf';
  const Body = examplePdf(LINES);
  const client = new S3Client({region});
  try {
    const Key = keptKey(CLAIM);
    await client.send(new PutObjectCommand({Bucket: bucket, Key, Body, ContentType: type}));
    await certificates.change(kept, {
      at: now.toISOString(),
      step: 'add-evidence',
      by: {role: 'import'},
      certificate: kept.certificate,
      evidence: {key: Key, type, bytes: Body.length},
    });
  } finally {
    client.destroy();
  }
};

import type {HttpAnswer} from '../gateway/request.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A refusal in S3's own form. */
export const s3Error = (status: number, code: string, message: string): HttpAnswer => ({
  status,
  headers: [['content-type', 'application/xml']],
  body: Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escaped(message)}</Message></Error>`,
  ),
});

export const denied = (message = 'Access Denied'): HttpAnswer => s3Error(403, 'AccessDenied', message);

/** What a signature that does not fit is answered with. */
export const SIGNATURE_WRONG = s3Error(
  403,
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
);

import {createHash, createHmac, timingSafeEqual} from 'node:crypto';
import {LOCAL_SECRET_KEY} from '../aws.ts';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export const sha256Hex = (text: string): string => createHash('sha256').update(text).digest('hex');

/** `key/20261122/eu-west-2/s3/aws4_request` */
interface Credential {
  readonly accessKey: string;
  readonly day: string;
  readonly region: string;
  readonly scope: string;
}

/** What a signature says of who made it; undefined when it says nothing of the kind. */
export const credentialOf = (text: string): Credential | undefined => {
  const [accessKey, day, region, service, ending, ...rest] = text.split('/');
  if (!accessKey || !day || !region || service !== 's3' || ending !== 'aws4_request' || rest.length > 0)
    return undefined;
  return {accessKey, day, region, scope: `${day}/${region}/s3/aws4_request`};
};

/**
 * Whether a text was signed as it is by whoever has the secret (Signature Version 4).
 * https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html (read November 2026)
 */
export const isSignatureOf = ({day, region}: Credential, text: string, signature: string): boolean => {
  const key = hmac(hmac(hmac(hmac(`AWS4${LOCAL_SECRET_KEY}`, day), region), 's3'), 'aws4_request');
  const right = hmac(key, text);
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
};

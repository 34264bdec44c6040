import type {HttpAnswer, HttpMessage} from '../gateway/request.ts';
import {headerOf} from '../gateway/request.ts';
import {denied, s3Error, SIGNATURE_WRONG} from './s3Error.ts';
import {credentialOf, isSignatureOf, sha256Hex} from './signature.ts';

/** `20261122T101500Z` → epoch milliseconds; NaN for anything else. */
const instantOf = (text: string): number =>
  Date.parse(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const encoded = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const SIGNATURE = 'X-Amz-Signature';

/** The request as its signer wrote it down, without the signature itself. */
const canonical = (message: HttpMessage, query: URLSearchParams, signedHeaders: string): string => {
  const pairs = [...query]
    .filter(([name]) => name !== SIGNATURE)
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort();
  const names = signedHeaders.split(';');
  return [
    message.method,
    message.path,
    pairs.join('&'),
    ...names.map((name) => `${name}:${(headerOf(message, name) ?? '').trim()}`),
    '',
    names.join(';'),
    'UNSIGNED-PAYLOAD',
  ].join('\n');
};

/**
 * Who signed a link, when it is whole and still good; else S3's refusal. A header of AWS's that is not signed is let through,
 * as CloudFront's own are.
 */
export const signerOf = (
  message: HttpMessage,
): {readonly accessKey: string} | {readonly refused: HttpAnswer} => {
  const query = new URLSearchParams(message.query);
  const given = (name: string): string => query.get(name) ?? '';
  if (given(SIGNATURE) === '') return {refused: denied()};
  const credential = credentialOf(given('X-Amz-Credential'));
  const [date, expires] = [given('X-Amz-Date'), Number(given('X-Amz-Expires'))];
  const fromMs = instantOf(date);
  if (!credential || given('X-Amz-Algorithm') !== 'AWS4-HMAC-SHA256' || !(fromMs > 0) || !(expires > 0))
    return {
      refused: s3Error(400, 'AuthorizationQueryParametersError', 'The link is not one that S3 can read.'),
    };
  if (Date.now() > fromMs + expires * 1000) return {refused: denied('Request has expired')};
  const request = canonical(message, query, given('X-Amz-SignedHeaders'));
  const text = ['AWS4-HMAC-SHA256', date, credential.scope, sha256Hex(request)].join('\n');
  return isSignatureOf(credential, text, given(SIGNATURE))
    ? {accessKey: credential.accessKey}
    : {refused: SIGNATURE_WRONG};
};

import {createPublicKey, verify, type JsonWebKey} from 'node:crypto';
import * as z from 'zod';
import type {AuthorizerModel} from '../template/routes.ts';

const Header = z.looseObject({alg: z.string(), kid: z.string()});
const Claims = z.looseObject({
  iss: z.unknown(),
  aud: z.union([z.string(), z.array(z.string())]).optional(),
  client_id: z.unknown(),
  exp: z.number(),
  nbf: z.number().optional(),
  iat: z.number().optional(),
  scope: z.string().optional(),
  scp: z.union([z.string(), z.array(z.string())]).optional(),
});
export type Claims = z.infer<typeof Claims>;

/** Only RSA is taken. */
const HASHES: Readonly<Record<string, string>> = {
  RS256: 'RSA-SHA256',
  RS384: 'RSA-SHA384',
  RS512: 'RSA-SHA512',
};

export type SigningKeys = ReadonlyMap<string, JsonWebKey>;

/** What the gateway finds in a token: its claims, or why it is refused. */
export type Judged =
  | {readonly claims: Claims}
  | {readonly fault: 'unreadable' | 'signature' | 'issuer' | 'audience' | 'expired' | 'early' | 'scope'};

const json = (part: string): unknown => {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
};

const isSigned = (token: string, keys: SigningKeys): boolean => {
  const [head = '', payload = '', signature = ''] = token.split('.');
  const header = Header.safeParse(json(head));
  const jwk = header.success ? keys.get(header.data.kid) : undefined;
  const hash = header.success ? HASHES[header.data.alg] : undefined;
  if (!jwk || hash === undefined) return false;
  const key = createPublicKey({key: jwk, format: 'jwk'});
  return verify(hash, Buffer.from(`${head}.${payload}`), key, Buffer.from(signature, 'base64url'));
};

const scopesOf = ({scope, scp}: Claims): readonly string[] =>
  [scope ?? scp ?? []].flat().flatMap((each) => each.split(' '));

/**
 * A token as an HTTP API judges it: signature by a key of the issuer's, `iss`, `aud` (or `client_id` where there is no
 * `aud`), `exp`, `nbf`, `iat`, and one of the route's scopes.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html (read November 2026)
 */
export const judgeToken = (
  token: string,
  {issuer, audience, scopes}: AuthorizerModel,
  {keys, now}: {readonly keys: SigningKeys; readonly now: Date},
): Judged => {
  const parts = token.split('.');
  const read = Claims.safeParse(parts.length === 3 ? json(parts[1] ?? '') : undefined);
  if (!read.success) return {fault: 'unreadable'};
  const claims = read.data;
  if (!isSigned(token, keys)) return {fault: 'signature'};
  if (claims.iss !== issuer) return {fault: 'issuer'};
  const meant = claims.aud === undefined ? [claims.client_id] : [claims.aud].flat();
  if (!meant.some((each) => typeof each === 'string' && audience.includes(each))) return {fault: 'audience'};
  const seconds = now.getTime() / 1000;
  if (claims.exp <= seconds) return {fault: 'expired'};
  if ((claims.nbf ?? 0) > seconds || (claims.iat ?? 0) > seconds) return {fault: 'early'};
  const isInScope = scopes.length === 0 || scopesOf(claims).some((scope) => scopes.includes(scope));
  return isInScope ? {claims} : {fault: 'scope'};
};

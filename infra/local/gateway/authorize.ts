import * as z from 'zod';
import type {AuthorizerModel} from '../template/routes.ts';
import {headerOf, type HttpAnswer, type HttpMessage, jsonAnswer} from './request.ts';
import {type Claims, judgeToken, type SigningKeys} from './judgeToken.ts';

const Discovered = z.looseObject({jwks_uri: z.string()});
const Keys = z.looseObject({keys: z.array(z.looseObject({kid: z.string()}))});

/** The keys of an issuer, by their names. */
export type KeysOf = (issuer: string) => Promise<SigningKeys>;

/** AWS keeps keys for two hours; here for as long as the local cloud runs, as an issuer's keys live as long. */
export const fetchedKeys = (): KeysOf => {
  const known = new Map<string, Promise<SigningKeys>>();
  const fetchKeys = async (issuer: string): Promise<SigningKeys> => {
    const found = await fetch(`${issuer}/.well-known/openid-configuration`);
    const {jwks_uri: uri} = Discovered.parse(await found.json());
    const {keys} = Keys.parse(await (await fetch(uri)).json());
    return new Map(keys.map((key) => [key.kid, key]));
  };
  return (issuer) => {
    const keys = known.get(issuer) ?? fetchKeys(issuer);
    known.set(issuer, keys);
    keys.catch(() => known.delete(issuer));
    return keys;
  };
};

/** What the function is told of a token: every claim as text. */
export interface Authorized {
  readonly jwt: {readonly claims: Readonly<Record<string, string>>; readonly scopes: string[]};
}

const asText = (claim: unknown): string => {
  if (Array.isArray(claim)) return `[${claim.join(' ')}]`;
  return typeof claim === 'string' ? claim : JSON.stringify(claim);
};

const challenged = (status: 401 | 403, message: string, challenge: string): HttpAnswer => {
  const answer = jsonAnswer(status, {message});
  return {...answer, headers: [...answer.headers, ['www-authenticate', challenge]]};
};

const FAULTS = {
  unreadable: 'the token is not a JWT',
  signature: 'the signature is not of a key of the issuer',
  issuer: 'the token is of another issuer',
  audience: 'the token does not have a valid audience',
  expired: 'the token has expired',
  early: 'the token is not yet valid',
} as const;

/** The token of `Authorization`, with `Bearer` before it or without; undefined when none was sent. */
const tokenIn = (message: HttpMessage): string | undefined => {
  const header = headerOf(message, 'authorization')?.trim() ?? '';
  const token = header.replace(/^bearer\s+/i, '');
  return token === '' ? undefined : token;
};

const authorizedBy = (claims: Claims, {scopes}: AuthorizerModel): Authorized => ({
  jwt: {
    claims: Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, asText(value)])),
    scopes: [...scopes],
  },
});

/** What a route's authorizer says of a request: what to tell the function, or the gateway's own refusal. */
export const authorize = async (
  message: HttpMessage,
  authorizer: AuthorizerModel,
  {keysOf, now}: {readonly keysOf: KeysOf; readonly now: () => Date},
): Promise<Authorized | HttpAnswer> => {
  const token = tokenIn(message);
  if (token === undefined) return challenged(401, 'Unauthorized', 'Bearer');
  const judged = judgeToken(token, authorizer, {keys: await keysOf(authorizer.issuer), now: now()});
  if ('claims' in judged) return authorizedBy(judged.claims, authorizer);
  if (judged.fault === 'scope') {
    const wanted = authorizer.scopes.join(' ');
    return challenged(403, 'Forbidden', `Bearer scope="${wanted}" error="insufficient_scope"`);
  }
  const {[judged.fault]: why} = FAULTS;
  return challenged(401, 'Unauthorized', `Bearer scope="" error="invalid_token" error_description="${why}"`);
};

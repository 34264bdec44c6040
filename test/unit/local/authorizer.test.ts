import {createSign, generateKeyPairSync, type JsonWebKey} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {gatewayOf} from '../../../infra/local/gateway/gateway.ts';
import {headerOf, type HttpAnswer} from '../../../infra/local/gateway/request.ts';
import {message} from './messages.ts';
import {routeModel} from './models.ts';

const JWT_GUIDE = 'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-jwt-authorizer.html';
const TROUBLES =
  'https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-troubleshooting-jwt.html';
/** An event as its author saw it on AWS. */
const EVENT_SEEN = 'https://github.com/DefinitelyTyped/DefinitelyTyped/pull/75458';
const BEARER = 'https://www.rfc-editor.org/rfc/rfc6750#section-3.1';

const ISSUER = 'https://issuer.example/pool';
const NOW = new Date('2026-11-22T12:00:00Z');
const SECONDS = NOW.getTime() / 1000;

const pair = generateKeyPairSync('rsa', {modulusLength: 2048});
const other = generateKeyPairSync('rsa', {modulusLength: 2048});
const KEYS = new Map<string, JsonWebKey>([['k1', pair.publicKey.export({format: 'jwk'})]]);

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** What Cognito puts into an access token of client credentials; `change` says what is different. */
const claims = (change: Record<string, unknown> = {}): Record<string, unknown> => ({
  sub: 'client-1',
  token_use: 'access',
  scope: 'referrals/write',
  auth_time: SECONDS - 10,
  iss: ISSUER,
  exp: SECONDS + 3600,
  iat: SECONDS - 10,
  version: 2,
  jti: '6f9619ff',
  client_id: 'client-1',
  ...change,
});

const signed = (
  payload: Record<string, unknown>,
  {kid = 'k1', alg = 'RS256', key = pair.privateKey} = {},
): string => {
  const body = `${encoded({kid, alg})}.${encoded(payload)}`;
  return `${body}.${createSign('RSA-SHA256').update(body).sign(key).toString('base64url')}`;
};

const ask = async (authorization: string | undefined, scopes = ['referrals/write']) => {
  const events: unknown[] = [];
  const route = {
    ...routeModel('ANY /api/professional/referrals'),
    authorizer: {issuer: ISSUER, audience: ['client-1', 'client-2'], scopes},
  };
  const answer = await gatewayOf({
    api: {id: 'api', host: 'api.example', routes: [route]},
    invoke: (_target, payload) => {
      events.push(JSON.parse(payload));
      return Promise.resolve({kind: 'result', payload: JSON.stringify({statusCode: 201, body: ''})});
    },
    keysOf: () => Promise.resolve(KEYS),
    now: () => NOW,
  })(
    message({
      method: 'POST',
      path: '/api/professional/referrals',
      headers: authorization === undefined ? [] : [['authorization', authorization]],
    }),
  );
  return {answer, events};
};

const shown = ({status, body}: HttpAnswer): string => `${status} ${body.toString()}`;

interface Refusal {
  readonly behaviour: string;
  readonly source: string;
  readonly authorization: string | undefined;
  readonly answer?: string;
  readonly challenge?: RegExp;
}

const REFUSALS: readonly Refusal[] = [
  {
    behaviour: 'nothing',
    source: `${TROUBLES} ${BEARER}`,
    authorization: undefined,
    challenge: /^Bearer$/,
  },
  {behaviour: 'something that is no token', source: JWT_GUIDE, authorization: 'Bearer secret'},
  {
    behaviour: 'a client’s id and secret',
    source: JWT_GUIDE,
    authorization: `Basic ${Buffer.from('client-1:secret').toString('base64')}`,
  },
  {
    behaviour: 'a token that is over',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims({exp: SECONDS - 1}))}`,
    challenge: /error="invalid_token"/,
  },
  {
    behaviour: 'a token that is not valid yet',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims({nbf: SECONDS + 60}))}`,
  },
  {
    behaviour: 'a token that was made in the future',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims({iat: SECONDS + 60}))}`,
  },
  {
    behaviour: 'a token without an end',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims({exp: undefined}))}`,
  },
  {
    behaviour: 'a token of another issuer',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims({iss: 'https://issuer.example/people'}))}`,
  },
  {
    behaviour: 'a token for another client, as its audience',
    source: TROUBLES,
    authorization: `Bearer ${signed(claims({aud: 'client-9'}))}`,
    challenge:
      /^Bearer scope="" error="invalid_token" error_description="the token does not have a valid audience"$/,
  },
  {
    behaviour: 'a token of another client, without an audience',
    source: TROUBLES,
    authorization: `Bearer ${signed(claims({client_id: 'client-9'}))}`,
  },
  {
    behaviour: 'a token signed by another key under the same name',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims(), {key: other.privateKey})}`,
  },
  {
    behaviour: 'a token whose key the issuer does not have',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims(), {kid: 'k2'})}`,
  },
  {
    behaviour: 'a token whose claims were changed',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims()).replace(/\.[^.]+\./, `.${encoded(claims({client_id: 'client-2'}))}.`)}`,
  },
  {
    behaviour: 'a token without a signature (alg none)',
    source: JWT_GUIDE,
    authorization: `Bearer ${encoded({alg: 'none', kid: 'k1'})}.${encoded(claims())}.`,
  },
  {
    behaviour: 'a token signed with the public key as a secret (HS256)',
    source: JWT_GUIDE,
    authorization: `Bearer ${signed(claims(), {alg: 'HS256'})}`,
  },
  {
    behaviour: 'a token with none of the route’s scopes',
    source: `${JWT_GUIDE} ${BEARER}`,
    authorization: `Bearer ${signed(claims({scope: 'referrals/read openid'}))}`,
    answer: '403 {"message":"Forbidden"}',
    challenge: /error="insufficient_scope"/,
  },
  {
    behaviour: 'a token without any scope',
    source: `${JWT_GUIDE} ${BEARER}`,
    authorization: `Bearer ${signed(claims({scope: undefined}))}`,
    answer: '403 {"message":"Forbidden"}',
  },
];

describe('The JWT authorizer of an HTTP API', () => {
  it.each(REFUSALS)(
    'refuses $behaviour, and does not ask the function ($source)',
    async ({authorization, answer = '401 {"message":"Unauthorized"}', challenge = /^Bearer/}) => {
      const {answer: given, events} = await ask(authorization);

      expect(shown(given)).toBe(answer);
      expect(headerOf(given, 'www-authenticate')).toMatch(challenge);
      expect(events).toEqual([]);
    },
  );

  it.each([
    ['with Bearer before it', `Bearer ${signed(claims())}`, JWT_GUIDE],
    ['by itself', signed(claims()), JWT_GUIDE],
    [
      'with an audience, whoever its client is',
      `Bearer ${signed(claims({aud: 'client-2', client_id: 'x'}))}`,
      JWT_GUIDE,
    ],
    ['with one of several scopes', `Bearer ${signed(claims({scope: 'openid referrals/write'}))}`, JWT_GUIDE],
    [
      'with its scopes in scp',
      `Bearer ${signed(claims({scope: undefined, scp: ['referrals/write']}))}`,
      JWT_GUIDE,
    ],
  ])('lets a right token through, %s', async (_how, authorization) => {
    const {answer} = await ask(authorization);

    expect(answer.status).toBe(201);
  });

  it(`tells the function every claim as text (${EVENT_SEEN})`, async () => {
    const {events} = await ask(`Bearer ${signed(claims())}`);

    expect(events).toMatchObject([
      {
        requestContext: {
          authorizer: {
            jwt: {
              claims: {
                client_id: 'client-1',
                exp: String(SECONDS + 3600),
                scope: 'referrals/write',
                version: '2',
              },
            },
          },
        },
      },
    ]);
  });
});

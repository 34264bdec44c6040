import {createServer, type RequestListener} from 'node:http';
import {listen, type Listening} from '../listen.ts';
import type {SystemsModel} from '../template/systems.ts';
import {memoryAdapter} from './memoryAdapter.ts';
import {newOidcProvider} from './oidcProvider.ts';
import {newSigningKey} from './signingKey.ts';

export interface LocalSystemIssuer extends Listening {
  /** Where a client gets its token: Cognito's path, on this host. */
  readonly tokenUrl: string;
  readonly run: (model: SystemsModel) => void;
}

const TOKEN_PATH = '/oauth2/token';
const TOKEN_SECONDS = 3600;
/** The package wants a name for what its tokens open; no token has it. */
const RESOURCE = 'urn:local-menu:referrals';

const configurationOf = ({clients, scopes}: SystemsModel) => ({
  adapter: memoryAdapter(),
  jwks: {keys: [newSigningKey()]},
  routes: {token: TOKEN_PATH},
  scopes: [...scopes],
  clients: clients.map(({clientId, secret, scopes: own}) => ({
    client_id: clientId,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic',
    grant_types: ['client_credentials'],
    response_types: [],
    redirect_uris: [],
    scope: own.join(' '),
  })),
  ttl: {ClientCredentials: TOKEN_SECONDS},
  features: {
    devInteractions: {enabled: false},
    rpInitiatedLogout: {enabled: false},
    clientCredentials: {enabled: true},
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      getResourceServerInfo: (_context: unknown, _resource: string, client: {clientId: string}) => ({
        scope: scopes.join(' '),
        // Cognito's have none, and the package makes no token without: the gateway takes either (gateway/judgeToken.ts).
        audience: client.clientId,
        accessTokenFormat: 'jwt',
        jwt: {sign: {alg: 'RS256'}},
      }),
    },
  },
  formats: {
    customizers: {
      jwt: (_context: unknown, _token: unknown, {payload}: {payload: Record<string, unknown>}) => {
        Object.assign(payload, {sub: payload.client_id, token_use: 'access', version: 2});
      },
    },
  },
});

/**
 * The part of Cognito that gives record systems their tokens, played by `oidc-provider`: client credentials and nothing
 * else. It listens at once, because the template needs its address, and answers when `run` has told it the clients.
 */
export const startSystemIssuer = async (): Promise<LocalSystemIssuer> => {
  let running: RequestListener | undefined;
  const server = createServer((request, response) => {
    if (running) running(request, response);
    else response.writeHead(503, {'content-type': 'text/plain'}).end('The local issuer is starting');
  });
  const listening = await listen(server, 0);
  return {
    ...listening,
    tokenUrl: listening.url + TOKEN_PATH,
    run: (model) => {
      running = newOidcProvider(listening.url, configurationOf(model)).callback();
    },
  };
};

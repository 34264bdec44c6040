import * as client from 'openid-client';
import * as z from 'zod/mini';
import type {ProvenPerson} from '../data/accounts/accountStore.ts';

/** The issuer answers within this, or somebody tries again. */
const TIMEOUT_SECONDS = 5;

/** What the browser holds while somebody is at the issuer; without it an answer of the issuer opens nothing. */
export interface Journey {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

interface IssuerOptions {
  readonly issuerUrl: string;
  readonly clientId: string;
  /** Where the issuer sends people back to. */
  readonly callbackUrl: string;
}

/** Cognito writes `email_verified` as a boolean in an ID token, and as a string elsewhere. */
const Proven = z.object({
  iss: z.string(),
  sub: z.string(),
  email: z.email(),
  email_verified: z.union([z.literal(true), z.literal('true')]),
});

/** The issuer's answer is not one that lets anybody in: expired, denied, forged, or without a proven mailbox. */
export class NotProven extends Error {}

const UNREACHED: ReadonlySet<unknown> = new Set(['OAUTH_TIMEOUT', 'OAUTH_ABORT']);

/** True when there was no answer of the issuer's, so that trying again may help. `fetch` fails with a TypeError. */
const isUnreached = (failure: unknown): boolean =>
  failure instanceof TypeError ||
  (failure instanceof client.ResponseBodyError && failure.status >= 500) ||
  (failure instanceof client.ClientError && UNREACHED.has(failure.code));

/** Only an issuer on this computer may speak http. */
const isOnThisComputer = ({protocol, hostname}: URL): boolean =>
  protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);

/**
 * OpenID Connect's code flow with PKCE, as a public client: the code is bound to the browser that began, there is no
 * secret to lose, and no token is kept.
 */
export const issuerOf = ({issuerUrl, clientId, callbackUrl}: IssuerOptions) => {
  let found: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    const server = new URL(issuerUrl);
    found ??= client
      .discovery(server, clientId, undefined, client.None(), {
        timeout: TIMEOUT_SECONDS,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- the package marks it so that nobody uses it in production; this computer is not that
        execute: isOnThisComputer(server) ? [client.allowInsecureRequests] : [],
      })
      .catch((failure: unknown) => {
        found = undefined;
        throw failure;
      });
    return found;
  };

  return {
    /** Where to send somebody who wants to sign in, and what their browser must hold meanwhile. */
    async begin(): Promise<{url: URL; journey: Journey}> {
      const journey: Journey = {
        state: client.randomState(),
        nonce: client.randomNonce(),
        verifier: client.randomPKCECodeVerifier(),
      };
      const url = client.buildAuthorizationUrl(await configuration(), {
        redirect_uri: callbackUrl,
        scope: 'openid email',
        state: journey.state,
        nonce: journey.nonce,
        code_challenge: await client.calculatePKCECodeChallenge(journey.verifier),
        code_challenge_method: 'S256',
        // On a shared computer the next person must not become the last one.
        prompt: 'login',
      });
      return {url, journey};
    },

    /** Who came back. @throws NotProven, and what `fetch` throws when the issuer cannot be reached */
    async finish(query: URLSearchParams, {state, nonce, verifier}: Journey): Promise<ProvenPerson> {
      const url = new URL(callbackUrl);
      url.search = query.toString();
      const issuer = await configuration();
      let claims;
      try {
        const tokens = await client.authorizationCodeGrant(issuer, url, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        claims = tokens.claims();
      } catch (cause) {
        if (isUnreached(cause)) throw cause;
        throw new NotProven('The issuer lets nobody in', {cause});
      }
      const proven = Proven.safeParse(claims);
      if (!proven.success) throw new NotProven('The issuer has not proven a mailbox');
      const {iss, sub, email} = proven.data;
      return {issuer: iss, subject: sub, email};
    },
  };
};

export type Issuer = ReturnType<typeof issuerOf>;

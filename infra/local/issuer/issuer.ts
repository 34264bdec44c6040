import {createHash, randomInt} from 'node:crypto';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import {listen, type Listening} from '../listen.ts';
import type {Outcome} from '../lambda/functionProcess.ts';
import type {SignInModel} from '../template/signIn.ts';
import {knownMailboxes} from './knownMailboxes.ts';
import {memoryAdapter} from './memoryAdapter.ts';
import {newOidcProvider, type OidcProvider} from './oidcProvider.ts';
import {codePage, emailPage} from './pages.ts';
import {newSigningKey} from './signingKey.ts';

/** What the issuer needs of the cloud around it, which needs its address first. */
export interface IssuerWorld {
  readonly model: SignInModel;
  /** The file in which it keeps who has an account. */
  readonly accountsFile: string;
  readonly sendMail: (mail: {from: string; to: string; subject: string; text: string}) => void;
  readonly invoke: (target: NonNullable<SignInModel['preSignUp']>, payload: string) => Promise<Outcome>;
}

export interface LocalIssuer extends Listening {
  readonly run: (world: IssuerWorld) => void;
}

interface Sent {
  readonly code: string;
  readonly endsAtMs: number;
  tries: number;
}

const CODE_MS = 10 * 60_000;
const MOST_TRIES = 5;
const LARGEST_FORM_BYTES = 10_000;

/** The same mailbox is the same person, also after a restart. */
const subjectOf = (email: string): string => createHash('sha256').update(email).digest('hex').slice(0, 36);

const formOf = async (request: IncomingMessage): Promise<URLSearchParams> => {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST_FORM_BYTES) break;
  }
  return new URLSearchParams(text);
};

const configurationOf = (
  {clientId, callbackUrls, scopes}: SignInModel,
  emailOf: (sub: string) => string,
) => ({
  adapter: memoryAdapter(),
  jwks: {keys: [newSigningKey()]},
  clients: [
    {
      client_id: clientId,
      token_endpoint_auth_method: 'none',
      grant_types: ['authorization_code'],
      response_types: ['code'],
      redirect_uris: callbackUrls,
      scope: scopes.join(' '),
    },
  ],
  scopes: [...scopes],
  claims: {openid: ['sub'], email: ['email', 'email_verified']},
  // Cognito puts the e-mail claims into the ID token.
  conformIdTokenClaims: false,
  pkce: {required: () => true},
  features: {devInteractions: {enabled: false}, rpInitiatedLogout: {enabled: false}},
  interactions: {url: (_context: unknown, {uid}: {uid: string}) => `/interaction/${uid}`},
  findAccount: (_context: unknown, sub: string) => ({
    accountId: sub,
    claims: () => ({sub, email: emailOf(sub), email_verified: true}),
  }),
  ttl: {AuthorizationCode: 60, IdToken: 300, AccessToken: 300, Interaction: 1800, Session: 1800, Grant: 1800},
  cookies: {
    keys: [
      createHash('sha256')
        .update(String(randomInt(2 ** 40)))
        .digest('hex'),
    ],
  },
});

/**
 * The part of Cognito, played by `oidc-provider`: a code to a mailbox proves it. It listens at once, because links in
 * the template need its address, and answers when `run` has told it the rest.
 */
export const startIssuer = async (): Promise<LocalIssuer> => {
  let running: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | undefined;
  const server = createServer((request, response) => {
    const work = running?.(request, response) ?? Promise.reject(new Error('The local issuer is starting'));
    work.catch((failure: unknown) => {
      if (!response.headersSent) response.writeHead(400, {'content-type': 'text/plain; charset=utf-8'});
      response.end(failure instanceof Error ? failure.message : 'The local issuer failed');
    });
  });
  const listening = await listen(server, 0);

  const run = ({model, accountsFile, sendMail, invoke}: IssuerWorld): void => {
    const known = knownMailboxes(accountsFile);
    const codes = new Map<string, Sent>();
    const provider: OidcProvider = newOidcProvider(listening.url, configurationOf(model, known.emailOf));
    const answerOidc = provider.callback();

    /** Cognito asks before it makes an account; whoever has one is not asked for again. */
    const maySignUp = async (email: string): Promise<boolean> => {
      if (known.has(subjectOf(email)) || !model.preSignUp) return true;
      const event = {
        version: '1',
        triggerSource: 'PreSignUp_SignUp',
        userName: subjectOf(email),
        request: {userAttributes: {email}},
        response: {autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false},
      };
      const outcome = await invoke(model.preSignUp, JSON.stringify(event));
      return outcome.kind === 'result';
    };

    const sendCode = async (email: string): Promise<void> => {
      if (!(await maySignUp(email))) return;
      const code = String(randomInt(1_000_000)).padStart(6, '0');
      codes.set(email, {code, endsAtMs: Date.now() + CODE_MS, tries: 0});
      sendMail({
        from: model.mailFrom,
        to: email,
        subject: 'Your sign-in code',
        text: `Your code is\n\n${code}\n`,
      });
    };

    const isRight = (email: string, code: string): boolean => {
      const sent = codes.get(email);
      if (!sent || sent.endsAtMs < Date.now() || sent.tries >= MOST_TRIES) return false;
      sent.tries += 1;
      if (sent.code !== code.trim()) return false;
      codes.delete(email);
      return true;
    };

    const show = (response: ServerResponse, body: string): void => {
      response
        .writeHead(200, {'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store'})
        .end(body);
    };

    const finish = async (
      request: IncomingMessage,
      response: ServerResponse,
      email: string,
    ): Promise<void> => {
      const subject = subjectOf(email);
      known.add(subject, email);
      const grant = new provider.Grant({accountId: subject, clientId: model.clientId});
      grant.addOIDCScope(model.scopes.join(' '));
      await provider.interactionFinished(request, response, {
        login: {accountId: subject, remember: false},
        consent: {grantId: await grant.save()},
      });
    };

    running = async (request, response) => {
      const path = new URL(request.url ?? '/', listening.url).pathname;
      if (!path.startsWith('/interaction/')) {
        answerOidc(request, response);
        return;
      }
      await provider.interactionDetails(request, response);
      if (request.method !== 'POST') {
        show(response, emailPage(path));
        return;
      }
      const form = await formOf(request);
      const email = (form.get('email') ?? '').trim().toLowerCase();
      const code = form.get('code');
      if (!email.includes('@')) show(response, emailPage(path, 'Enter an email address'));
      else if (code === null) {
        await sendCode(email);
        show(response, codePage(path, email));
      } else if (isRight(email, code)) await finish(request, response, email);
      else show(response, codePage(path, email, 'That code is not right, or its 10 minutes are over.'));
    };
  };

  return {...listening, run};
};

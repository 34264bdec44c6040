import {accountStore} from '../data/accounts/accountStore.ts';
import {sessionStore} from '../data/accounts/sessionStore.ts';
import {documentClient} from '../data/client.ts';
import {env} from '../env.ts';
import {admission} from '../http/admission.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import {accountPage} from './accountPage.tsx';
import type {SessionDeps} from './deps.ts';
import {issuerOf} from './issuer.ts';
import {signInEnd, signInPage, signInStart} from './signIn.tsx';
import {signedOutPage, signOut} from './signOut.tsx';

const {ACCOUNTS_TABLE, SITE_ORIGIN, ORIGIN_SECRET, ISSUER_URL, ISSUER_CLIENT_ID, PROFESSIONAL_MAIL_DOMAINS} =
  env(
    'ACCOUNTS_TABLE',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
    'ISSUER_URL',
    'ISSUER_CLIENT_ID',
    'PROFESSIONAL_MAIL_DOMAINS',
  );

const table = {client: documentClient(), tableName: ACCOUNTS_TABLE};
const now = () => new Date();

const deps: SessionDeps = {
  accounts: accountStore(table),
  sessions: sessionStore(table),
  issuer: issuerOf({
    issuerUrl: ISSUER_URL,
    clientId: ISSUER_CLIENT_ID,
    callbackUrl: `${SITE_ORIGIN}/sign-in/callback`,
  }),
  professionalDomains: PROFESSIONAL_MAIL_DOMAINS.split(',').filter((domain) => domain !== ''),
  shells,
  origin: SITE_ORIGIN,
  now,
};

/** Signing in and out. */
export const handler = api({
  function: 'session',
  routes: {
    signInPage: signInPage(deps),
    signInStart: signInStart(deps),
    signInEnd: signInEnd(deps),
    signedOutPage: signedOutPage(deps),
    signOut: signOut(deps),
    accountPage: accountPage(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  admission: admission({
    open: sessionOpener(deps.sessions, {origin: SITE_ORIGIN, now}),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  }),
});

import {profileStore} from '../data/accounts/profileStore.ts';
import {sessionStore} from '../data/accounts/sessionStore.ts';
import {documentClient} from '../data/client.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import type {ProfessionalDeps} from './deps.ts';
import {home} from './home.ts';
import {profilePage, saveProfile} from './profile.ts';

const {ACCOUNTS_TABLE, SITE_ORIGIN, ORIGIN_SECRET} = env('ACCOUNTS_TABLE', 'SITE_ORIGIN', 'ORIGIN_SECRET');

const accounts = {client: documentClient(), tableName: ACCOUNTS_TABLE};
const now = () => new Date();

const deps: ProfessionalDeps = {profiles: profileStore(accounts), shells, now};

/** People who refer others, signed in. */
export const handler = api({
  function: 'professional',
  routes: {
    professionalHome: home(deps),
    profilePage: profilePage(deps),
    saveProfile: saveProfile(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  admission: {
    open: sessionOpener(sessionStore(accounts), {origin: SITE_ORIGIN, now}),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  },
});

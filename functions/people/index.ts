import {invitationStore} from '../data/accounts/invitationStore.ts';
import {peopleStore} from '../data/accounts/peopleStore.ts';
import {readAccount} from '../data/accounts/readAccount.ts';
import {sessionStore} from '../data/accounts/sessionStore.ts';
import {documentClient} from '../data/client.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {letterStore} from '../data/letterStore.ts';
import {lookedAt} from '../data/referral/lookedAt.ts';
import {joinStore} from '../data/joinStore.ts';
import {makeProvider} from '../data/directory/makeProvider.ts';
import {reportStore} from '../data/reportStore.ts';
import {waitingStore} from '../data/waitingStore.ts';
import {env} from '../env.ts';
import {admission} from '../http/admission.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import {changePeople} from './changePeople.ts';
import {curatorHome} from './curatorHome.ts';
import type {PeopleDeps} from './deps.ts';
import {looksPage} from './looksPage.ts';
import {decideProvider, newProvidersPage} from './newProviders.ts';
import {answerReport, reportsPage} from './reportsPage.ts';
import {peoplePage} from './peoplePage.ts';

const {ACCOUNTS_TABLE, DIRECTORY_TABLE, REFERRALS_TABLE, SITE_ORIGIN, ORIGIN_SECRET} = env(
  'ACCOUNTS_TABLE',
  'DIRECTORY_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'ORIGIN_SECRET',
);

const client = documentClient();
const accounts = {client, tableName: ACCOUNTS_TABLE};
const referrals = {client, tableName: REFERRALS_TABLE};
const menu = {client, tableName: DIRECTORY_TABLE};
const now = () => new Date();

const deps: PeopleDeps = {
  people: peopleStore(accounts),
  invitations: invitationStore(accounts),
  directory: directoryReader(menu),
  makeProvider: (organisation) => makeProvider(menu, organisation),
  joins: joinStore(referrals),
  letters: letterStore(referrals),
  lookedAt: (reference, at) => lookedAt(referrals, reference, at),
  getAccount: (accountId) => readAccount(accounts, accountId),
  reports: reportStore(referrals),
  countWaiting: waitingStore(client, {directory: DIRECTORY_TABLE, referrals: REFERRALS_TABLE}),
  addressSecret: ORIGIN_SECRET,
  shells,
  now,
};

/** Who has access: asking colleagues in, and taking leavers out. And where curators begin. */
export const handler = api({
  function: 'people',
  routes: {
    curatorHome: curatorHome(deps),
    peoplePage: peoplePage(deps),
    changePeople: changePeople(deps),
    looksPage: looksPage(deps),
    newProvidersPage: newProvidersPage(deps),
    decideProvider: decideProvider(deps),
    reportsPage: reportsPage(deps),
    answerReport: answerReport(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  admission: admission({
    open: sessionOpener(sessionStore(accounts), {origin: SITE_ORIGIN, now}),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  }),
});

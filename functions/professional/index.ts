import {randomBytes} from 'node:crypto';
import {HANDOVER_CODE_BYTES, handoverCodeFrom} from '#shared/referral/handoverCode.ts';
import {REFERENCE_BYTES, referenceFrom} from '#shared/referral/reference.ts';
import {licenceStore} from '../data/accounts/licenceStore.ts';
import {profileStore} from '../data/accounts/profileStore.ts';
import {sessionStore} from '../data/accounts/sessionStore.ts';
import {samePages} from '../data/alike/samePages.ts';
import {documentClient} from '../data/client.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {handoverStore} from '../data/handoverStore.ts';
import {letterStore} from '../data/letterStore.ts';
import {limitStore} from '../data/limitStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {env} from '../env.ts';
import {admission} from '../http/admission.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import {systemDoor} from '../http/system.ts';
import type {FindAlternatives} from '../search/alternatives.ts';
import {actOnOneReferral} from './actOnOneReferral.ts';
import {callForPage, callForSend} from './callFor.ts';
import type {ProfessionalDeps} from './deps.ts';
import {handOver, handOverPage, handOverStart, sendHandOver} from './handOver.ts';
import {home} from './home.ts';
import {changeLicence, licencePage} from './licence.ts';
import {madeReferrals, referSent} from './made.ts';
import {oneReferral} from './oneReferral.ts';
import {profilePage, saveProfile} from './profile.ts';
import {referPage} from './referPage.ts';
import {referSend} from './referSend.ts';
import {systemReferral} from './systemReferral.ts';
import {readSystems, systemOpener} from './systems.ts';

const {ACCOUNTS_TABLE, DIRECTORY_TABLE, INDEX_TABLE, REFERRALS_TABLE, SITE_ORIGIN, ORIGIN_SECRET, SYSTEMS} =
  env(
    'ACCOUNTS_TABLE',
    'DIRECTORY_TABLE',
    'INDEX_TABLE',
    'REFERRALS_TABLE',
    'SITE_ORIGIN',
    'ORIGIN_SECRET',
    'SYSTEMS',
  );

const client = documentClient();
const accounts = {client, tableName: ACCOUNTS_TABLE};
const table = {client, tableName: REFERRALS_TABLE};
const directoryTable = {client, tableName: DIRECTORY_TABLE};
const directory = directoryReader(directoryTable);
const practices = practiceStore(directoryTable);

/** Search is read at its first use: most requests want nothing of it. */
const findAlternatives: FindAlternatives = async (wanted) => {
  find ??= (await import('../search/openAlternatives.ts')).openAlternatives(client, INDEX_TABLE);
  return await find(wanted);
};
let find: FindAlternatives | undefined;

const now = () => new Date();

const deps: ProfessionalDeps = {
  profiles: profileStore(accounts),
  licences: licenceStore(accounts),
  findAlternatives,
  getListingBySlug: (slug) => directory.getListingBySlug(slug),
  getAnyListingBySlug: (slug) => directory.getAnyListingBySlug(slug),
  samePages: samePages.bind(undefined, directoryTable),
  getMailbox: (listingId) => directory.getMailbox(listingId),
  getPractice: (code) => practices.get(code),
  referrals: referralStore(table),
  limits: limitStore(table),
  handovers: handoverStore(table),
  letters: letterStore(table),
  newHandoverCode: () => handoverCodeFrom(randomBytes(HANDOVER_CODE_BYTES)),
  origin: SITE_ORIGIN,
  addressSecret: ORIGIN_SECRET,
  newReference: () => referenceFrom(randomBytes(REFERENCE_BYTES)),
  shells,
  now,
};

/** People who refer others, signed in. */
export const handler = api({
  function: 'professional',
  routes: {
    professionalHome: home(deps),
    profilePage: profilePage(deps),
    saveProfile: saveProfile(deps),
    licencePage: licencePage(deps),
    changeLicence: changeLicence(deps),
    referPage: referPage(deps),
    referSend: referSend(deps),
    handOverStart: handOverStart(deps),
    handOver: handOver(deps),
    handOverPage: handOverPage(deps),
    sendHandOver: sendHandOver(deps),
    callForPage: callForPage(deps),
    callForSend: callForSend(deps),
    referSent: referSent(deps),
    oneReferral: oneReferral(deps),
    actOnOneReferral: actOnOneReferral(deps),
    madeReferrals: madeReferrals(deps),
    createSystemReferral: systemReferral(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  systemDoor: systemDoor(systemOpener(accounts, readSystems(SYSTEMS))),
  admission: admission({
    open: sessionOpener(sessionStore(accounts), {origin: SITE_ORIGIN, now}),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  }),
});

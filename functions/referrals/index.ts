import {randomBytes} from 'node:crypto';
import {REFERENCE_BYTES, referenceFrom} from '#shared/referral/reference.ts';
import {accessStore} from '../data/accessStore.ts';
import {documentClient} from '../data/client.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {draftStore} from '../data/draftStore.ts';
import {handoverStore} from '../data/handoverStore.ts';
import {letterStore} from '../data/letterStore.ts';
import {limitStore} from '../data/limitStore.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {referralStore} from '../data/referralStore.ts';
import {joinStore} from '../data/joinStore.ts';
import {reportStore} from '../data/reportStore.ts';
import {env} from '../env.ts';
import {api} from '../http/api.ts';
import {problemPage} from '../http/problemPage.tsx';
import {shells} from '../http/shells.ts';
import type {FindAlternatives} from '../search/alternatives.ts';
import {answerStep} from './answerStep.ts';
import {beginReferral, startReferral} from './beginReferral.ts';
import {createReferral} from './createReferral.ts';
import type {ReferralDeps} from './deps.ts';
import {emailListing} from './emailListing.tsx';
import {followByReference, followStart} from './followByReference.ts';
import {handedOver, handedOverStart} from './handedOver.tsx';
import {followAct} from './followAct.ts';
import {followCalendar} from './followCalendar.ts';
import {followRecord} from './ownRecord.ts';
import {followPage} from './followReferral.ts';
import {joinPage, sendJoin} from './askToJoin.tsx';
import {reportPage, sendReport} from './reportProblem.tsx';
import {shortlistChange} from './shortlistChange.ts';
import {shortlistPage} from './shortlistPage.tsx';
import {showStep} from './showStep.ts';

const {DIRECTORY_TABLE, INDEX_TABLE, REFERRALS_TABLE, SITE_ORIGIN, ORIGIN_SECRET} = env(
  'DIRECTORY_TABLE',
  'INDEX_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'ORIGIN_SECRET',
);

const client = documentClient();
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

const deps: ReferralDeps = {
  getListingBySlug: (slug) => directory.getListingBySlug(slug),
  getAnyListingBySlug: (slug) => directory.getAnyListingBySlug(slug),
  getMailbox: (listingId) => directory.getMailbox(listingId),
  listPractices: () => practices.listProven(),
  getPractice: (code) => practices.get(code),
  referrals: referralStore(table),
  drafts: draftStore(table),
  limits: limitStore(table),
  access: accessStore(table),
  outbox: outboxStore(table),
  findAlternatives,
  shells,
  origin: SITE_ORIGIN,
  addressSecret: ORIGIN_SECRET,
  newReference: () => referenceFrom(randomBytes(REFERENCE_BYTES)),
  now: () => new Date(),
};

const handing = {...deps, handovers: handoverStore(table)};

const joining = {...deps, joins: joinStore(table)};

const reporting = {...deps, reports: reportStore(table)};

/** Public writes: refer, follow, withdraw, report a problem, "email me this", the shortlist. */
export const handler = api({
  function: 'referrals',
  routes: {
    emailListing: emailListing({...deps, letters: letterStore(table)}),
    joinPage: joinPage(joining),
    sendJoin: sendJoin(joining),
    reportPage: reportPage(reporting),
    sendReport: sendReport(reporting),
    shortlistPage: shortlistPage(deps),
    changeShortlist: shortlistChange(deps),
    referStart: startReferral(deps),
    referBegin: beginReferral(deps),
    referStep: showStep(deps),
    referAnswer: answerStep(deps),
    createReferral: createReferral(deps),
    handedOverStart: handedOverStart(handing),
    handedOver: handedOver(handing),
    followStart: followStart(deps),
    followByReference: followByReference(deps),
    followPage: followPage(deps),
    followAct: followAct(deps),
    followCalendar: followCalendar(deps),
    followRecord: followRecord(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
});

import {randomBytes} from 'node:crypto';
import {REFERENCE_BYTES, referenceFrom} from '#shared/referral/reference.ts';
import {sessionStore} from '../data/accounts/sessionStore.ts';
import {accessStore} from '../data/accessStore.ts';
import {checkLinkStore} from '../data/checkLinkStore.ts';
import {licenceStore} from '../data/accounts/licenceStore.ts';
import {certificateStore} from '../data/certificates/certificateStore.ts';
import {documentClient} from '../data/client.ts';
import {listOffers} from '../data/directory/listOffers.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {cancelStore} from '../data/cancelStore.ts';
import {fillStore} from '../data/fillStore.ts';
import {freshnessStore} from '../data/freshnessStore.ts';
import {inboxStore} from '../data/inboxStore.ts';
import {reportStore} from '../data/reportStore.ts';
import {letterStore} from '../data/letterStore.ts';
import {limitStore} from '../data/limitStore.ts';
import {mailboxStore} from '../data/mailboxStore.ts';
import {wishStore} from '../data/organisations/wishStore.ts';
import {outboxStore} from '../data/outboxStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {proofStore} from '../data/proofStore.ts';
import {programmeNames} from '../data/programmeNames.ts';
import {referralStore} from '../data/referralStore.ts';
import {startChangeStore} from '../data/startChangeStore.ts';
import {editingDeps} from '../editing/editingDeps.ts';
import {samePages} from '../data/alike/samePages.ts';
import {schemesKept} from '../data/schemes/schemesKept.ts';
import {env} from '../env.ts';
import {admission} from '../http/admission.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import type {EvidenceFiles} from '../data/evidence/evidenceFiles.ts';
import type {FindAlternatives} from '../search/alternatives.ts';
import {actOnReferral} from './actOnReferral.ts';
import {certificatesPage} from './certificatesPage.tsx';
import {certificateFileForm, fileArrived, openOwnFile} from './certificateFile.ts';
import {certificateForm, claimCertificate} from './claimCertificate.ts';
import type {ProviderDeps} from './deps.ts';
import {exportReferrals} from './exportReferrals.ts';
import {readCounts} from '../data/outcomeCounts.ts';
import {providerOutcomes} from './providerOutcomes.ts';
import {inboxPage} from './inboxPage.tsx';
import {markSession, sessionsPage} from './sessionsPage.tsx';
import {inviteWaiting, waitingPage} from './waitingPage.tsx';
import {cancelStart, startsPage} from './startsPage.tsx';
import {phonePage, takeByPhone} from './phone/phonePage.tsx';
import {changeLicence, licencePage} from './licence.ts';
import {mailboxLink, proveMailbox} from './mailboxLink.ts';
import {askOwnProof, ownMailboxes} from './ownMailboxes.ts';
import {ownChecks, pressOwnCheck} from './ownChecks.ts';
import {pressStillRight, stillRightLink} from './stillRightLink.ts';
import {listingsPage, startListing} from './listings/listingsPage.ts';
import {ownListingPart, saveListingPart} from './listings/listingPart.ts';
import {ownListing, sendListing} from './listings/ownListing.ts';
import {changeOrganisation} from './organisations/changeOrganisation.ts';
import {ownOrganisation} from './organisations/ownOrganisation.ts';
import {openReferral} from './openReferral.ts';
import {actOnOwnReferral, showReferral} from './signedInReferral.ts';

const {
  ACCOUNTS_TABLE,
  AWS_REGION,
  DIRECTORY_TABLE,
  EVIDENCE_BUCKET,
  INDEX_TABLE,
  REFERRALS_TABLE,
  SITE_ORIGIN,
  ORIGIN_SECRET,
} = env(
  'ACCOUNTS_TABLE',
  'AWS_REGION',
  'DIRECTORY_TABLE',
  'EVIDENCE_BUCKET',
  'INDEX_TABLE',
  'REFERRALS_TABLE',
  'SITE_ORIGIN',
  'ORIGIN_SECRET',
);

const client = documentClient();
const directoryTable = {client, tableName: DIRECTORY_TABLE};
const schemes = schemesKept(directoryTable);
const directory = directoryReader(directoryTable, schemes);
const table = {client, tableName: REFERRALS_TABLE};

/** Search is read at its first use: most requests want nothing of it. */
const findAlternatives: FindAlternatives = async (wanted) => {
  find ??= (await import('../search/openAlternatives.ts')).openAlternatives(client, INDEX_TABLE);
  return await find(wanted);
};
let find: FindAlternatives | undefined;

const evidencePlace = {bucket: EVIDENCE_BUCKET, region: AWS_REGION};
/** One client for all: it keeps its connections. */
let files: EvidenceFiles | undefined;

const editing = editingDeps(directoryTable, {
  indexTable: INDEX_TABLE,
  origin: SITE_ORIGIN,
  shells,
  now: () => new Date(),
});

const deps: ProviderDeps = {
  readCounts: (quarter, dimension) => readCounts({client, tableName: DIRECTORY_TABLE}, quarter, dimension),
  getListing: (listingId) => directory.getListing(listingId),
  getListingBySlug: (slug) => directory.getListingBySlug(slug),
  samePages: samePages.bind(undefined, directoryTable),
  referrals: referralStore(table),
  inbox: inboxStore(table),
  fills: fillStore(table),
  cancels: cancelStore(table),
  startChanges: startChangeStore(table),
  listListings: (organisationId) => directory.listOrganisationListings(organisationId),
  limits: limitStore(table),
  access: accessStore(table),
  outbox: outboxStore(table),
  newReference: () => referenceFrom(randomBytes(REFERENCE_BYTES)),
  mailboxes: mailboxStore(directoryTable),
  licences: licenceStore({client, tableName: ACCOUNTS_TABLE}),
  practices: practiceStore(directoryTable),
  proofs: proofStore(table),
  getMailbox: (listingId) => directory.getMailbox(listingId),
  listOrganisationListings: (organisationId) => directory.listOrganisationListings(organisationId),
  // How a listing is saved is read at its first use: most requests want nothing of it.
  proveMailbox: async (mailbox) => {
    const {setMailbox} = await import('../data/directory/setMailbox.ts');
    await setMailbox(directoryTable, mailbox, {onlyProves: true});
  },
  freshness: freshnessStore(directoryTable),
  checkLinks: checkLinkStore(table),
  letters: letterStore(table),
  reports: reportStore(table),
  confirm: async (confirmation, now) => {
    const {confirmListing} = await import('../data/directory/confirmListing.ts');
    return await confirmListing(directoryTable, confirmation, now);
  },
  certificates: certificateStore(directoryTable),
  schemes,
  // S3 is read at its first use: most requests want nothing of it.
  evidenceFiles: async () => {
    files ??= (await import('../data/evidence/evidenceFiles.ts')).evidenceFiles(evidencePlace);
    return files;
  },
  evidenceLink: async (evidence) =>
    await (await import('../data/evidence/evidenceLink.ts')).evidenceLink(evidencePlace, evidence),
  getOrganisation: (organisationId) => directory.getOrganisation(organisationId),
  wishes: wishStore(directoryTable),
  listOffers: (organisationId) => listOffers(directoryTable, organisationId),
  findAlternatives,
  editing,
  programmeNames: () => programmeNames(directoryTable),
  shells,
  origin: SITE_ORIGIN,
  addressSecret: ORIGIN_SECRET,
  now: () => new Date(),
};

/** A provider's referrals: all of them for who has signed in, one by a mailed link and a mailed code. */
export const handler = api({
  function: 'provider',
  routes: {
    providerInbox: inboxPage(deps),
    providerExport: exportReferrals(deps),
    providerOutcomes: providerOutcomes(deps),
    providerSessions: sessionsPage(deps),
    markSession: markSession(deps),
    providerWaiting: waitingPage(deps),
    inviteWaiting: inviteWaiting(deps),
    providerStarts: startsPage(deps),
    cancelStart: cancelStart(deps),
    phonePage: phonePage(deps),
    takeByPhone: takeByPhone(deps),
    providerReferral: showReferral(deps),
    providerReferralAct: actOnOwnReferral(deps),
    providerMailboxes: ownMailboxes(deps),
    providerAskProof: askOwnProof(deps),
    providerChecks: ownChecks(deps),
    pressOwnCheck: pressOwnCheck(deps),
    stillRightLink: stillRightLink(deps),
    pressStillRight: pressStillRight(deps),
    providerLicence: licencePage(deps),
    changeProviderLicence: changeLicence(deps),
    ownOrganisation: ownOrganisation(deps),
    changeOrganisation: changeOrganisation(deps),
    providerListings: listingsPage(deps),
    startListing: startListing(deps),
    ownListing: ownListing(editing),
    sendListing: sendListing(editing),
    ownListingPart: ownListingPart({...deps, ...editing}),
    saveListingPart: saveListingPart({...deps, ...editing}),
    providerCertificates: certificatesPage(deps),
    certificateForm: certificateForm(deps),
    claimCertificate: claimCertificate(deps),
    certificateFileForm: certificateFileForm(deps),
    openOwnFile: openOwnFile(deps),
    fileArrived: fileArrived(deps),
    mailboxLink: mailboxLink(deps),
    proveMailbox: proveMailbox(deps),
    providerLink: openReferral(deps),
    providerAct: actOnReferral(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  admission: admission({
    open: sessionOpener(sessionStore({client, tableName: ACCOUNTS_TABLE}), {
      origin: SITE_ORIGIN,
      now: deps.now,
    }),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  }),
});

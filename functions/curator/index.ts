import {sessionStore} from '../data/accounts/sessionStore.ts';
import {documentClient} from '../data/client.ts';
import {certificateStore} from '../data/certificates/certificateStore.ts';
import {readAccount} from '../data/accounts/readAccount.ts';
import {spotCheckStore} from '../data/proposals/spotCheckStore.ts';
import {approve, giveBack} from '../data/proposals/decide.ts';
import {listOffers} from '../data/directory/listOffers.ts';
import {setAddress} from '../data/directory/setAddress.ts';
import {mergeListings} from '../data/alike/mergeListings.ts';
import {listMerges} from '../data/alike/mergeStore.ts';
import {pairStore} from '../data/alike/pairStore.ts';
import {undoMerge} from '../data/alike/undoMerge.ts';
import {directoryReader} from '../data/directoryReader.ts';
import {demandStore} from '../data/demandStore.ts';
import {readCounts} from '../data/outcomeCounts.ts';
import {mailboxStore} from '../data/mailboxStore.ts';
import {placeStore} from '../data/placeStore.ts';
import {approveWish} from '../data/organisations/approveWish.ts';
import {publishFacts} from '../data/organisations/publishFacts.ts';
import {wishStore} from '../data/organisations/wishStore.ts';
import {practiceStore} from '../data/practiceStore.ts';
import {programmeNames} from '../data/programmeNames.ts';
import {programmeStore} from '../data/programmeStore.ts';
import {schemeStore} from '../data/schemes/schemeStore.ts';
import {shardStore} from '../data/shardStore.ts';
import {wordStore} from '../data/wordStore.ts';
import {editingDeps} from '../editing/editingDeps.ts';
import {env} from '../env.ts';
import {admission} from '../http/admission.ts';
import {api} from '../http/api.ts';
import {heldPage} from '../http/heldPage.tsx';
import {problemPage} from '../http/problemPage.tsx';
import {sessionOpener} from '../http/session.ts';
import {shells} from '../http/shells.ts';
import {explainSearch} from '../search/explainSearch.ts';
import {outcomesPage} from '../outcomes/outcomesPage.tsx';
import {certificatesQueue} from './certificatesPage.tsx';
import {openCertificateFile} from './certificateFile.ts';
import {certificatePage, judgeCertificate} from './judgeCertificate.ts';
import {confirmListing} from '../data/directory/confirmListing.ts';
import {freshnessStore} from '../data/freshnessStore.ts';
import {checksPage, pressCheck} from './checksPage.ts';
import {demandPage} from './demandPage.ts';
import type {CuratorDeps} from './deps.ts';
import {decideDuplicate, duplicatePage} from './doubles/duplicatePage.ts';
import {duplicatesPage} from './doubles/duplicatesPage.ts';
import {mergesPage, undoMerged} from './doubles/mergesPage.ts';
import {importDeps} from './importing/importDeps.ts';
import {carryOutImport, oneImport} from './importing/oneImport.ts';
import {importPage, importTemplate, uploadImport} from './importing/uploadPage.ts';
import {explainedSearch} from './explainedSearch.ts';
import {mailboxAddress, setMailboxAddress} from './mailboxAddress.ts';
import {askProof, mailboxesPage} from './mailboxesPage.ts';
import {practicesPage, setPractice} from './practicesPage.ts';
import {changeCurated} from './organisations/changeCurated.ts';
import {curatedOrganisation} from './organisations/curatedOrganisation.ts';
import {decideWish} from './organisations/decideWish.ts';
import {organisationWishes} from './organisations/wishesPage.ts';
import {decideProposal, proposalPage} from './proposals/proposalPage.ts';
import {proposalPart, saveProposalPart} from './proposals/proposalPart.ts';
import {endSpotCheck, proposalsPage} from './proposals/proposalsPage.ts';
import {judgedPreview} from './preview/judgedPreview.ts';
import {saveScheme, schemeForm, schemesPage} from './schemesPage.ts';
import {changeProgramme} from './programmes/changeProgramme.ts';
import {programmesPage} from './programmes/programmesPage.ts';
import {changeWords} from './words/changeWords.ts';
import {wordsPage} from './words/wordsPage.ts';

const {
  ACCOUNTS_TABLE,
  AWS_REGION,
  DIRECTORY_TABLE,
  EVIDENCE_BUCKET,
  INDEX_TABLE,
  SITE_ORIGIN,
  ORIGIN_SECRET,
} = env(
  'ACCOUNTS_TABLE',
  'AWS_REGION',
  'DIRECTORY_TABLE',
  'EVIDENCE_BUCKET',
  'INDEX_TABLE',
  'SITE_ORIGIN',
  'ORIGIN_SECRET',
);

const client = documentClient();
const accounts = {client, tableName: ACCOUNTS_TABLE};
const directory = {client, tableName: DIRECTORY_TABLE};
/** What a curator decides is tried for as long as any write is. */
const deciding = {client: documentClient(), tableName: DIRECTORY_TABLE};
const index = {client, tableName: INDEX_TABLE};
const reader = directoryReader(directory);
const now = () => new Date();

const places = placeStore(index);
const shards = shardStore(index);
const programmes = () => programmeNames(directory);

const deps: CuratorDeps = {
  explain: explainSearch({places, shards, programmes, now}),
  words: wordStore(deciding),
  programmes,
  previewSearch: judgedPreview({places, shards, now}),
  programmeStore: programmeStore(deciding),
  getListing: (listingId) => reader.getListing(listingId),
  getListingBySlug: (slug) => reader.getListingBySlug(slug),
  demand: demandStore(directory),
  readCounts: (quarter, dimension) => readCounts(directory, quarter, dimension),
  programmeNames: async () => new Map((await programmes()).map(({id, name}) => [id, name])),
  certificates: certificateStore(directory),
  schemes: schemeStore(deciding),
  // S3 is read at its first use: most requests want nothing of it.
  evidenceLink: async (evidence) => {
    const {evidenceLink} = await import('../data/evidence/evidenceLink.ts');
    return await evidenceLink({bucket: EVIDENCE_BUCKET, region: AWS_REGION}, evidence);
  },
  getOrganisation: (organisationId) => reader.getOrganisation(organisationId),
  getMailbox: (listingId) => reader.getMailbox(listingId),
  wishes: wishStore(deciding),
  approveWish: (approval) => approveWish(deciding, approval),
  changeFacts: (change) => publishFacts(deciding, change),
  listOffers: (organisationId) => listOffers(directory, organisationId),
  mailboxes: mailboxStore(directory),
  practices: practiceStore(directory),
  spotChecks: spotCheckStore(deciding),
  editing: editingDeps(deciding, {indexTable: INDEX_TABLE, origin: SITE_ORIGIN, shells, now}),
  approve: (approval) => approve(deciding, approval),
  giveBack: (given) => giveBack(deciding, given),
  pairs: pairStore(deciding),
  imports: importDeps(deciding),
  listMerges: (page) => listMerges(directory, page),
  merge: (merge) => mergeListings(deciding, merge),
  undoMerge: (undo) => undoMerge(deciding, undo),
  getAccount: (accountId) => readAccount(accounts, accountId),
  freshness: freshnessStore(directory),
  confirm: (confirmation, at) => confirmListing(deciding, confirmation, at),
  setAddress: (mailbox, setBy, at) => setAddress(directory, mailbox, setBy, at),
  shells,
  now,
};

/** People who look after the menu, signed in. */
export const handler = api({
  function: 'curator',
  routes: {
    explainedSearch: explainedSearch(deps),
    demandPage: demandPage(deps),
    curatorOutcomes: outcomesPage(deps, {path: '/curator/outcomes'}),
    curatorChecks: checksPage(deps),
    curatorPressCheck: pressCheck(deps),
    curatorMailboxes: mailboxesPage(deps),
    curatorAskProof: askProof(deps),
    certificatesQueue: certificatesQueue(deps),
    schemesPage: schemesPage(deps),
    schemeForm: schemeForm(deps),
    saveScheme: saveScheme(deps),
    certificatePage: certificatePage(deps),
    judgeCertificate: judgeCertificate(deps),
    openCertificateFile: openCertificateFile(deps),
    mailboxAddress: mailboxAddress(deps),
    setMailboxAddress: setMailboxAddress(deps),
    curatorPractices: practicesPage(deps),
    setPractice: setPractice(deps),
    programmesPage: programmesPage(deps),
    changeProgramme: changeProgramme(deps),
    wordsPage: wordsPage(deps),
    changeWords: changeWords(deps),
    proposalsPage: proposalsPage(deps),
    endSpotCheck: endSpotCheck(deps),
    proposalPage: proposalPage(deps),
    decideProposal: decideProposal(deps),
    proposalPart: proposalPart(deps),
    saveProposalPart: saveProposalPart(deps),
    organisationWishes: organisationWishes(deps),
    decideWish: decideWish(deps),
    curatedOrganisation: curatedOrganisation(deps),
    changeCurated: changeCurated(deps),
    duplicatesPage: duplicatesPage(deps),
    duplicatePage: duplicatePage(deps),
    decideDuplicate: decideDuplicate(deps),
    mergesPage: mergesPage(deps),
    undoMerge: undoMerged(deps),
    importPage: importPage(deps),
    importTemplate: importTemplate(),
    uploadImport: uploadImport(deps),
    oneImport: oneImport(deps),
    carryOutImport: carryOutImport(deps),
  },
  problemPage: problemPage(shells),
  originSecret: ORIGIN_SECRET,
  admission: admission({
    open: sessionOpener(sessionStore(accounts), {origin: SITE_ORIGIN, now}),
    origin: SITE_ORIGIN,
    heldPage: heldPage(shells),
  }),
});

import type {Listing} from '#shared/model/listing.ts';
import type {Confirmation} from '../data/directory/confirmListing.ts';
import type {FreshnessStore} from '../data/freshnessStore.ts';
import type {AskedBy} from '#shared/model/askedBy.ts';
import type {Evidence} from '#shared/model/certificateChange.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {CertificateStore} from '../data/certificates/certificateStore.ts';
import type {Offer} from '../data/directory/listOffers.ts';
import type {SchemeStore} from '../data/schemes/schemeStore.ts';
import type {DemandStore} from '../data/demandStore.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {OutcomesDeps} from '../outcomes/outcomesPage.tsx';
import type {MailboxStore} from '../data/mailboxStore.ts';
import type {PracticeStore} from '../data/practiceStore.ts';
import type {SpotCheckStore} from '../data/proposals/spotCheckStore.ts';
import type {EditingDeps} from '../editing/deps.ts';
import type {mergeListings} from '../data/alike/mergeListings.ts';
import type {listMerges} from '../data/alike/mergeStore.ts';
import type {ImportDeps} from './importing/importDeps.ts';
import type {approveWish} from '../data/organisations/approveWish.ts';
import type {Publication} from '../data/organisations/publishFacts.ts';
import type {WishStore} from '../data/organisations/wishStore.ts';
import type {PairStore} from '../data/alike/pairStore.ts';
import type {undoMerge} from '../data/alike/undoMerge.ts';
import type {Actor} from '#shared/access/actor.ts';
import type {approve, giveBack} from '../data/proposals/decide.ts';
import type {KnownProgramme} from '#shared/search/phrases.ts';
import type {DirectoryReader} from '../data/directoryReader.ts';
import type {ProgrammeStore} from '../data/programmeStore.ts';
import type {wordStore} from '../data/wordStore.ts';
import type {explainSearch} from '../search/explainSearch.ts';
import type {PreviewSearch} from './preview/judgedPreview.ts';

/** What the routes of this function work with. Each route picks what it needs. */
export interface CuratorDeps extends OutcomesDeps {
  readonly explain: ReturnType<typeof explainSearch>;
  readonly demand: Pick<DemandStore, 'list'>;
  readonly certificates: CertificateStore;
  readonly schemes: SchemeStore;
  /** @see evidenceLink */
  readonly evidenceLink: (evidence: Evidence) => Promise<`/${string}`>;
  readonly getOrganisation: (organisationId: string) => Promise<Organisation | undefined>;
  /** Where a listing's referrals are mailed. */
  readonly getMailbox: DirectoryReader['getMailbox'];
  readonly wishes: Pick<WishStore, 'get' | 'list' | 'history' | 'giveBack'>;
  /** @see approveWish */
  readonly approveWish: (approval: Parameters<typeof approveWish>[1]) => ReturnType<typeof approveWish>;
  /** @see publishFacts */
  readonly changeFacts: (change: Publication) => Promise<boolean>;
  /** @see listOffers */
  readonly listOffers: (organisationId: string) => Promise<readonly Offer[]>;
  readonly mailboxes: Pick<MailboxStore, 'list' | 'get' | 'listWaiting' | 'ask' | 'hasAnswered'>;
  readonly practices: Pick<PracticeStore, 'get' | 'list' | 'set'>;
  readonly freshness: Pick<FreshnessStore, 'read' | 'list'>;
  /** @see confirmListing */
  readonly confirm: (confirmation: Confirmation, now: Date) => Promise<Listing>;
  /** @see setAddress: false when the mailbox is proven by now */
  readonly setAddress: (
    mailbox: Pick<Mailbox, 'listingId' | 'email'>,
    setBy: AskedBy,
    now: Date,
  ) => Promise<boolean>;
  readonly words: ReturnType<typeof wordStore>;
  /** All programmes, by the names that search knows. */
  readonly programmes: () => Promise<readonly KnownProgramme[]>;
  readonly previewSearch: PreviewSearch;
  readonly programmeStore: ProgrammeStore;
  readonly getListing: DirectoryReader['getListing'];
  readonly getListingBySlug: DirectoryReader['getListingBySlug'];
  readonly spotChecks: SpotCheckStore;
  readonly editing: EditingDeps;
  readonly approve: (approval: Parameters<typeof approve>[1]) => ReturnType<typeof approve>;
  readonly giveBack: (given: Parameters<typeof giveBack>[1]) => ReturnType<typeof giveBack>;
  readonly pairs: PairStore;
  readonly imports: ImportDeps;
  readonly listMerges: (page: Parameters<typeof listMerges>[1]) => ReturnType<typeof listMerges>;
  readonly merge: (merge: Parameters<typeof mergeListings>[1]) => ReturnType<typeof mergeListings>;
  readonly undoMerge: (undo: Parameters<typeof undoMerge>[1]) => ReturnType<typeof undoMerge>;
  /** Whoever has an account; undefined when it is gone. */
  readonly getAccount: (accountId: string) => Promise<Actor | undefined>;
}

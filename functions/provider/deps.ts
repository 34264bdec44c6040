import type {EditingDeps} from '../editing/deps.ts';
import type {NamedProgramme} from '../data/programmeNames.ts';
import type {AccessStore} from '../data/accessStore.ts';
import type {CertificateStore} from '../data/certificates/certificateStore.ts';
import type {Offer} from '../data/directory/listOffers.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {Listing} from '#shared/model/listing.ts';
import type {EvidenceFiles} from '../data/evidence/evidenceFiles.ts';
import type {Evidence} from '#shared/model/certificateChange.ts';
import type {CheckLinkStore} from '../data/checkLinkStore.ts';
import type {Confirmation} from '../data/directory/confirmListing.ts';
import type {FreshnessStore} from '../data/freshnessStore.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import type {ReportStore} from '../data/reportStore.ts';
import type {LetterStore} from '../data/letterStore.ts';
import type {CancelStore} from '../data/cancelStore.ts';
import type {FillStore} from '../data/fillStore.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import type {LimitStore} from '../data/limitStore.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {MailboxStore} from '../data/mailboxStore.ts';
import type {WishStore} from '../data/organisations/wishStore.ts';
import type {PracticeStore} from '../data/practiceStore.ts';
import type {LicenceStore} from '../data/accounts/licenceStore.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {ProofStore} from '../data/proofStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {StartChangeStore} from '../data/startChangeStore.ts';
import type {Shells} from '../http/page.ts';
import type {OutcomesDeps} from '../outcomes/outcomesPage.tsx';
import type {FindAlternatives} from '../search/alternatives.ts';

/** What the routes of this function work with. */
export interface ProviderDeps {
  readonly readCounts: OutcomesDeps['readCounts'];
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  /** @see samePages */
  readonly samePages: (listingId: string) => Promise<readonly string[]>;
  readonly referrals: ReferralStore;
  readonly inbox: InboxStore;
  readonly fills: FillStore;
  readonly cancels: CancelStore;
  readonly startChanges: StartChangeStore;
  /** The ids of an organisation's listings. */
  readonly listListings: (organisationId: string) => Promise<string[]>;
  readonly limits: LimitStore;
  readonly access: AccessStore;
  readonly newReference: () => string;
  readonly outbox: Pick<OutboxStore, 'post' | 'hurry'>;
  readonly mailboxes: Pick<MailboxStore, 'get' | 'listWaiting' | 'ask'>;
  readonly licences: LicenceStore;
  readonly practices: Pick<PracticeStore, 'get' | 'listProven' | 'prove'>;
  readonly proofs: Pick<ProofStore, 'open' | 'tryCode' | 'spendCode'>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  readonly listOrganisationListings: (organisationId: string) => Promise<string[]>;
  /**
   * Saves that a mailbox has answered, and its listing with it: what people see follows at once.
   * @throws ProblemError `gone` when another address is on record by now
   */
  readonly proveMailbox: (mailbox: Mailbox) => Promise<unknown>;
  readonly freshness: Pick<FreshnessStore, 'read'>;
  readonly checkLinks: Pick<CheckLinkStore, 'open'>;
  readonly letters: Pick<LetterStore, 'post'>;
  readonly reports: Pick<ReportStore, 'say' | 'listOf'>;
  /** @see confirmListing */
  readonly confirm: (confirmation: Confirmation, now: Date) => Promise<Listing>;
  readonly certificates: Pick<CertificateStore, 'list' | 'get' | 'history' | 'change' | 'look'>;
  /** All schemes by which providers are certified. */
  readonly schemes: KeptSchemes;
  /** Files that show a certificate; read at their first use. */
  readonly evidenceFiles: () => Promise<EvidenceFiles>;
  /** @see evidenceLink */
  readonly evidenceLink: (evidence: Evidence) => Promise<`/${string}`>;
  readonly getOrganisation: (organisationId: string) => Promise<Organisation | undefined>;
  /** What organisations want the menu to say of themselves. */
  readonly wishes: Pick<WishStore, 'get' | 'history' | 'send' | 'takeBack'>;
  /** @see listOffers */
  readonly listOffers: (organisationId: string) => Promise<readonly Offer[]>;
  readonly findAlternatives: FindAlternatives;
  readonly editing: EditingDeps;
  readonly programmeNames: () => Promise<readonly Pick<NamedProgramme, 'id' | 'name'>[]>;
  readonly shells: () => Shells;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** What viewers' addresses are hashed with before they are counted. */
  readonly addressSecret: string;
  readonly now: () => Date;
}

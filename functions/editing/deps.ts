import type {EditedBy} from '#shared/model/proposal.ts';
import type {Organisation, Programme} from '#shared/model/programme.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {StoredListing} from '../data/directory/read.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {PlaceStore} from '../data/placeStore.ts';
import type {SavedListing} from '../data/directory/saveListing.ts';
import type {goLive} from '../data/proposals/goLive.ts';
import type {HistoryStore} from '../data/proposals/historyStore.ts';
import type {ProposalStore} from '../data/proposals/proposalStore.ts';
import type {KeptSchemes} from '../data/schemes/schemesKept.ts';
import type {Shells} from '../http/page.ts';

/** What editing works with, whoever edits. */
export interface EditingDeps {
  readonly proposals: ProposalStore;
  readonly history: HistoryStore;
  /** A listing with its runs as they are stored, read consistently. */
  readonly readListing: (listingId: string) => Promise<StoredListing | undefined>;
  /** The same with everything that its page says. */
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  readonly getOrganisation: (organisationId: string) => Promise<Organisation | undefined>;
  readonly getProgramme: (programmeId: string) => Promise<Programme | undefined>;
  /** All schemes by which providers are certified. */
  readonly schemes: KeptSchemes;
  /** @see goLive */
  readonly goLive: (
    stored: StoredListing,
    given: Parameters<typeof goLive>[2],
    entry: Parameters<typeof goLive>[3],
    now: Date,
  ) => Promise<SavedListing>;
  readonly locate: PlaceStore['locate'];
  readonly shells: () => Shells;
  /** Scheme and host of the public site. */
  readonly origin: string;
  readonly now: () => Date;
}

/** Where the pages of one listing are, for whoever edits it, and who that is. */
export interface Editing {
  /** `/provider/listings/{id}`, say. */
  readonly home: `/${string}`;
  readonly formToken: string;
  readonly by: EditedBy;
}

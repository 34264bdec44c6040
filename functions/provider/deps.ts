import type {AccessStore} from '../data/accessStore.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {CancelStore} from '../data/cancelStore.ts';
import type {FillStore} from '../data/fillStore.ts';
import type {InboxStore} from '../data/inboxStore.ts';
import type {LimitStore} from '../data/limitStore.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {Shells} from '../http/page.ts';
import type {OutcomesDeps} from '../outcomes/outcomesPage.tsx';
import type {FindAlternatives} from '../search/alternatives.ts';

/** What the routes of this function work with. */
export interface ProviderDeps {
  readonly readCounts: OutcomesDeps['readCounts'];
  readonly getListing: (listingId: string) => Promise<WholeListing | undefined>;
  readonly referrals: ReferralStore;
  readonly inbox: InboxStore;
  readonly fills: FillStore;
  readonly cancels: CancelStore;
  /** The ids of an organisation's listings. */
  readonly listListings: (organisationId: string) => Promise<string[]>;
  readonly limits: LimitStore;
  readonly access: AccessStore;
  readonly outbox: Pick<OutboxStore, 'post'>;
  readonly newReference: () => string;
  readonly findAlternatives: FindAlternatives;
  readonly shells: () => Shells;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** What viewers' addresses are hashed with before they are counted. */
  readonly addressSecret: string;
  readonly now: () => Date;
}

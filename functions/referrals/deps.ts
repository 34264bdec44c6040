import type {Practice} from '#shared/model/practice.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {AccessStore} from '../data/accessStore.ts';
import type {DraftStore} from '../data/draftStore.ts';
import type {LimitStore} from '../data/limitStore.ts';
import type {OutboxStore} from '../data/outboxStore.ts';
import type {NamedPractice} from '../data/practiceStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {Shells} from '../http/page.ts';
import type {FindAlternatives} from '../search/alternatives.ts';

/** What the routes of this function work with. Each route picks what it needs. */
export interface ReferralDeps {
  readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  /** Hidden ones too. */
  readonly getAnyListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  /** The GP practices that can be told. */
  readonly listPractices: () => Promise<readonly NamedPractice[]>;
  readonly getPractice: (code: string) => Promise<Practice | undefined>;
  readonly referrals: ReferralStore;
  readonly drafts: DraftStore;
  readonly limits: LimitStore;
  readonly access: AccessStore;
  readonly outbox: Pick<OutboxStore, 'post'>;
  readonly shells: () => Shells;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** What viewers' addresses are hashed with before they are counted. */
  readonly addressSecret: string;
  readonly findAlternatives: FindAlternatives;
  readonly newReference: () => string;
  readonly now: () => Date;
}

import type {Practice} from '#shared/model/practice.ts';
import type {LicenceStore} from '../data/accounts/licenceStore.ts';
import type {ProfileStore} from '../data/accounts/profileStore.ts';
import type {Mailbox} from '../data/directory/rows.ts';
import type {WholeListing} from '../data/directoryReader.ts';
import type {HandoverStore} from '../data/handoverStore.ts';
import type {LetterStore} from '../data/letterStore.ts';
import type {LimitStore} from '../data/limitStore.ts';
import type {ReferralStore} from '../data/referralStore.ts';
import type {Shells} from '../http/page.ts';
import type {FindAlternatives} from '../search/alternatives.ts';

/** What the routes of this function work with. Each route picks what it needs. */
export interface ProfessionalDeps {
  readonly profiles: ProfileStore;
  readonly licences: LicenceStore;
  readonly getListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  /** Hidden ones, too. */
  readonly getAnyListingBySlug: (slug: string) => Promise<WholeListing | undefined>;
  /** @see samePages */
  readonly samePages: (listingId: string) => Promise<readonly string[]>;
  readonly findAlternatives: FindAlternatives;
  readonly getPractice: (code: string) => Promise<Practice | undefined>;
  readonly getMailbox: (listingId: string) => Promise<Mailbox | undefined>;
  readonly referrals: ReferralStore;
  readonly limits: LimitStore;
  readonly handovers: HandoverStore;
  readonly letters: LetterStore;
  readonly newReference: () => string;
  readonly newHandoverCode: () => string;
  /** Scheme and host of the public site. */
  readonly origin: string;
  /** What mailboxes are hashed with before they are counted. */
  readonly addressSecret: string;
  readonly shells: () => Shells;
  readonly now: () => Date;
}

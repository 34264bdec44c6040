import type {Actor} from '#shared/access/actor.ts';
import type {Organisation} from '#shared/model/programme.ts';
import type {Look} from '#shared/model/referral.ts';
import type {InvitationStore} from '../data/accounts/invitationStore.ts';
import type {PeopleStore} from '../data/accounts/peopleStore.ts';
import type {DirectoryReader} from '../data/directoryReader.ts';
import type {LetterStore} from '../data/letterStore.ts';
import type {JoinStore} from '../data/joinStore.ts';
import type {ReportStore} from '../data/reportStore.ts';
import type {waitingStore} from '../data/waitingStore.ts';
import type {Shells} from '../http/page.ts';

/** What the routes of this function work with. */
export interface PeopleDeps {
  readonly people: PeopleStore;
  readonly invitations: InvitationStore;
  readonly directory: Pick<
    DirectoryReader,
    'getOrganisation' | 'getListingBySlug' | 'listOrganisationListings'
  >;
  readonly letters: LetterStore;
  readonly lookedAt: (reference: string, now: Date) => Promise<readonly Look[] | undefined>;
  /** The account behind a look; undefined when there is none any more. */
  readonly getAccount: (accountId: string) => Promise<Actor | undefined>;
  readonly reports: Pick<ReportStore, 'get' | 'listOpen' | 'answer'>;
  readonly joins: Pick<JoinStore, 'get' | 'listOpen' | 'answer'>;
  /** Writes a new provider; false when one stands there already. */
  readonly makeProvider: (organisation: Organisation) => Promise<boolean>;
  /** What waits for curators, counted. @see waitingStore */
  readonly countWaiting: ReturnType<typeof waitingStore>;
  /** What mailboxes are hashed with before they are counted. */
  readonly addressSecret: string;
  readonly shells: () => Shells;
  readonly now: () => Date;
}

import type {Duty, Role} from '#shared/access/account.ts';
import type {ProvidersView} from './providersViews.ts';
import type {ReportsView} from './reportViews.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';

export interface ShownGroup {
  readonly id: string;
  readonly name: string;
  readonly role: Role['role'];
}

interface ShownMember {
  readonly accountId: string;
  readonly email: string;
  readonly duties: readonly Duty[];
  readonly since: string;
  readonly isYou: boolean;
}

interface ShownInvitation {
  readonly email: string;
  readonly duties: readonly Duty[];
  readonly until: string;
}

/** Somebody who was removed, when and by whom. */
export interface ShownRemoval {
  readonly email: string;
  readonly on: string;
  readonly by: string;
}

export interface ListView {
  readonly page: 'list';
  readonly formToken: string;
  /** All that the reader keeps. */
  readonly groups: readonly ShownGroup[];
  readonly group: ShownGroup;
  readonly members: readonly ShownMember[];
  readonly invited: readonly ShownInvitation[];
  /** In the last half-year, the last first. */
  readonly removed: readonly ShownRemoval[];
  /** A curator keeps every provider's people, and finds them by a listing. */
  readonly findsProviders: boolean;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly notice?: 'invited' | 'removed' | 'withdrawn' | 'limit' | undefined;
}

/** Who looked at a referral's details. */
export interface LooksView {
  readonly page: 'looks';
  /** As typed. */
  readonly reference: string;
  /** Newest first; undefined until a referral is asked for that there is. */
  readonly looks:
    | readonly {readonly at: string; readonly did: string; readonly side: string; readonly who: string}[]
    | undefined;
  readonly errors: readonly FormError[];
}

/** One kind of thing that waits for a curator. */
export interface WaitingLine {
  /** How many, of what. */
  readonly text: string;
  readonly href: string;
  /** "the oldest from 3 days ago". */
  readonly age: string | undefined;
}

/** Where a curator begins. */
export interface HomeView {
  readonly page: 'home';
  /** The most urgent first. */
  readonly waiting: readonly WaitingLine[];
}

/** What the pages of this function show. */
export type PeopleView =
  | HomeView
  | ListView
  | LooksView
  | ReportsView
  | ProvidersView
  | {
      readonly page: 'remove';
      readonly formToken: string;
      readonly group: ShownGroup;
      readonly accountId: string;
      readonly email: string;
    };

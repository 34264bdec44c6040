import type {FactRow} from '#shared/organisation/facts.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** One thing that was done to an organisation. */
export interface EventRow {
  /** "3 May 2026, 2pm". */
  readonly on: string;
  /** Who did what, in a sentence. */
  readonly what: string;
  readonly why: string;
  readonly message: string | undefined;
  readonly rows: readonly FactRow[];
  /** Where a curator takes back what it made public. */
  readonly takeBack?: string | undefined;
}

/** What the menu says, fact by fact. */
export type ShownFacts = readonly {readonly label: string; readonly value: string | undefined}[];

/** A change that waits for a curator. */
export interface WaitingWish {
  readonly id: string;
  readonly sentOn: string;
  readonly why: string;
  readonly rows: readonly FactRow[];
}

/** What the menu says of one organisation. */
export interface OwnOrganisation {
  readonly id: string;
  /** Where it is changed, and where its form posts to. */
  readonly href: string;
  readonly name: string;
  readonly facts: ShownFacts;
  readonly waiting: WaitingWish | undefined;
  /** What a curator wrote, where the last that happened is that a change came back. */
  readonly returned: string | undefined;
  readonly history: readonly EventRow[];
}

export type OrganisationNotice = 'sent' | 'taken-back' | 'decided-before';

export interface OrganisationsView {
  readonly page: 'organisations';
  readonly formToken: string;
  readonly organisations: readonly OwnOrganisation[];
  readonly notice: OrganisationNotice | undefined;
}

export interface OrganisationFormView {
  readonly page: 'organisation-form';
  /** What a curator writes is public at once; what a provider writes waits for a curator. */
  readonly isCurators: boolean;
  readonly action: string;
  readonly formToken: string;
  readonly name: string;
  /** Names what the menu said, so that nothing that came between is reverted unseen. */
  readonly shown: string;
  /** What the menu says now, where it is not what somebody saw as they wrote. */
  readonly stands: ShownFacts | undefined;
  readonly returned: string | undefined;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** Who hears of a change, to whoever makes it public. */
export interface ToldView {
  /** The old contacts that are told, and how many more cannot be; undefined when nothing changes by which people find or reach them. */
  readonly told: {readonly told: readonly string[]; readonly left: number} | undefined;
  /** How they are reached now. */
  readonly phone: string | undefined;
}

export interface OrganisationCheckView {
  readonly page: 'organisation-check';
  /** For a curator, who makes it public. */
  readonly curators: ToldView | undefined;
  readonly action: string;
  readonly formToken: string;
  readonly name: string;
  readonly shown: string;
  readonly rows: readonly FactRow[];
  readonly why: string;
  /** All that was typed, which the form carries. */
  readonly values: FormValues;
}

export type OwnOrganisationView = OrganisationsView | OrganisationFormView | OrganisationCheckView;

export type WishNotice = 'approved' | 'returned' | 'decided-before';

/** The changes of organisations that wait for a curator. */
export interface WishesView {
  readonly page: 'wishes';
  readonly rows: readonly {
    readonly href: string;
    readonly name: string;
    readonly fields: readonly string[];
    readonly sentOn: string;
  }[];
  /** How many wait: more than are shown. */
  readonly waiting: number;
  /** What somebody typed to find another organisation. */
  readonly listing: string;
  readonly errors: readonly FormError[];
  readonly notice: WishNotice | undefined;
}

/** One of them, with what can be done about it. */
export interface WishView extends ToldView {
  readonly page: 'wish';
  readonly action: string;
  readonly formToken: string;
  readonly name: string;
  readonly sentBy: string;
  readonly sentOn: string;
  readonly why: string;
  readonly rows: readonly FactRow[];
  /** What was shown, so that nothing else is decided. */
  readonly shown: string;
  /** How many listings show it. */
  readonly listings: number;
  /** Somebody of that organisation does not decide about it. */
  readonly mayDecide: boolean;
  readonly history: readonly EventRow[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** What the menu says of one organisation, to curators. */
export interface CuratedView {
  readonly page: 'organisation';
  readonly name: string;
  readonly facts: ShownFacts;
  /** Where it is changed; undefined for somebody of that organisation. */
  readonly change: string | undefined;
  /** Where its own change is, when one waits. */
  readonly wish: string | undefined;
  readonly history: readonly EventRow[];
  readonly isChanged: boolean;
}

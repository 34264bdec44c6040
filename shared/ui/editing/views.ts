import type {FieldName} from '#shared/proposal/fields.ts';
import type {DiffRow} from '#shared/proposal/diff.ts';
import type {Risk} from '#shared/proposal/risk.ts';
import type {SectionName} from '#shared/proposal/sections.ts';
import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {ListingProps} from '../listing/listingRegion.tsx';
import type {StartCheckView, StartView} from './startViews.ts';
import type {TermCheckView, TermView} from './termViews.ts';

/** A field that somebody else changed while this page was open. */
export interface Clash {
  readonly field: FieldName;
  readonly label: string;
  /** What the others have made of it; nothing when they took it out. */
  readonly theirs: readonly string[];
  /** A mark of that: a choice holds for nothing else. */
  readonly against: string;
}

/** One page of the task list. */
export interface SectionView {
  readonly page: 'section';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  readonly section: SectionName;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** What each field said when this page was made, as marks: so that nobody is overwritten unseen. */
  readonly seen: string;
  readonly clashes: readonly Clash[];
  /** What stands in the fields that are the programme's. */
  readonly locked: readonly {readonly field: FieldName; readonly lines: readonly string[]}[];
  readonly programmeName: string | undefined;
  /** Blocks for places: one more than there are. */
  readonly placeBlocks: number;
  /** Blocks for questions: one more than there are. */
  readonly questionBlocks: number;
  /** The area that no form can draw, in words. */
  readonly areaAsItIs: string | undefined;
}

/** A change of ours, and one that became public meanwhile, of the same field. */
export interface ConflictView {
  readonly field: FieldName;
  readonly label: string;
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  /** A mark of theirs: a choice holds for nothing else. */
  readonly against: string;
}

/** The page as the public would see it. */
export interface PreviewView {
  readonly page: 'preview';
  readonly back: string;
  /** Undefined while it lacks something. */
  readonly listing: ListingProps | undefined;
  /** What the form asks besides what every form asks, in words. */
  readonly questions: readonly string[];
  readonly lacks: readonly {readonly text: string; readonly href: string}[];
}

/** What became of a listing. */
export interface HistoryView {
  readonly page: 'history';
  readonly back: string;
  readonly action: string;
  readonly formToken: string;
  readonly listingName: string;
  readonly entries: readonly {
    readonly id: string;
    readonly on: string;
    readonly who: string;
    readonly why: string | undefined;
    /** What it was when nothing that stands on the page was changed by it. */
    readonly became: string | undefined;
    readonly rows: readonly DiffRow[];
    /** Starts that were added, and what of others was changed. */
    readonly starts: readonly string[];
    readonly startChanges: readonly string[];
    /** What a curator made of it before approving it: from what was sent. */
    readonly edited: readonly DiffRow[];
    /** Whether it can be taken back from here. */
    readonly canRestore: boolean;
  }[];
  readonly errors: readonly FormError[];
}

/** A listing of one's own in the list of them. */
export interface OwnListingRow {
  readonly href: string;
  readonly name: string;
  readonly state: 'public' | 'hidden' | 'merged' | 'new';
  readonly proposal: 'draft' | 'sent' | 'returned' | undefined;
  readonly message: string | undefined;
}

export interface ListingsView {
  readonly page: 'listings';
  readonly formToken: string;
  readonly groups: readonly {
    readonly organisationId: string;
    readonly organisationName: string;
    readonly rows: readonly OwnListingRow[];
  }[];
  readonly programmes: readonly {readonly id: string; readonly name: string}[];
  readonly notice: 'thrown-away' | 'too-many' | undefined;
}

/** A listing's task list. */
export interface TasksView {
  readonly page: 'tasks';
  readonly action: string;
  readonly formToken: string;
  readonly listingName: string;
  /** Where the public sees it; undefined for a page that is not in the menu yet. */
  readonly publicHref: string | undefined;
  /** Where what was changed before stands; undefined for a page that was never public. */
  readonly historyHref: string | undefined;
  readonly proposal: 'none' | 'draft' | 'sent' | 'returned';
  /** The write of the proposal that is shown: nothing is done with another. */
  readonly shown: string;
  readonly sentOn: string | undefined;
  readonly message: string | undefined;
  readonly sections: readonly {
    readonly href: string;
    readonly section: SectionName;
    readonly status: 'as-public' | 'changed' | 'lacking' | 'done' | 'empty';
  }[];
  /** Where its dates are; undefined while it is not in the menu. */
  readonly datesHref: string | undefined;
  readonly rows: readonly DiffRow[];
  readonly conflicts: readonly ConflictView[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly notice:
    'live' | 'saved' | 'sent' | 'taken-back' | 'restored' | 'nothing-changed' | 'chosen' | undefined;
}

/** A listing of one's own that was merged into another. */
export interface MergedView {
  readonly page: 'merged';
  readonly listingName: string;
  readonly into: {
    readonly name: string;
    /** Where it is changed, for whoever may. */
    readonly home: string | undefined;
    readonly publicHref: string | undefined;
  };
  /** What was going to change of it, and was not sent. */
  readonly rows: readonly DiffRow[];
  /** What a curator wrote when that came back. */
  readonly message: string | undefined;
  /** The line that was typed to send it. */
  readonly why: string;
}

/** A start, and where one like it is added. */
export interface DateRow {
  readonly label: string;
  readonly details: string;
  readonly copyHref: string;
  /** Where it is changed; undefined when all of it is over, or it was cancelled. */
  readonly changeHref: string | undefined;
}

/** The dates of a listing. */
export interface DatesView {
  readonly page: 'dates';
  readonly action: string;
  readonly formToken: string;
  readonly back: string;
  readonly listingName: string;
  /** To come, begun with dates to come, and over. */
  readonly runs: readonly DateRow[];
  readonly running: readonly DateRow[];
  /** To come, or under way, if they had not been cancelled. */
  readonly cancelled: readonly DateRow[];
  readonly past: readonly DateRow[];
  /** Where all starts of last term are copied; undefined where there are none. */
  readonly termHref: string | undefined;
  readonly places: readonly string[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** How many were added a moment ago. */
  readonly added: number | undefined;
  /** Which start was changed a moment ago. */
  readonly changed: string | undefined;
}

/** Everything under /provider/listings. */
export type EditingView =
  | ListingsView
  | TasksView
  | MergedView
  | DatesView
  | StartView
  | StartCheckView
  | TermView
  | TermCheckView
  | SectionView
  | PreviewView
  | HistoryView;

/** A change that waits for a curator. */
export interface QueueRow {
  readonly href: string;
  readonly name: string;
  readonly organisationName: string;
  readonly sentOn: string;
  readonly risk: Risk;
  readonly isNew: boolean;
  readonly fields: readonly string[];
}

/** A change that went live at once. */
export interface SpotCheck {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  readonly on: string;
  readonly lines: readonly string[];
}

export interface QueueView {
  readonly page: 'queue';
  /** All that wait, of which `rows` are the first. */
  readonly waiting: number;
  readonly formToken: string;
  readonly spotChecks: readonly SpotCheck[];
  readonly rows: readonly QueueRow[];
  readonly notice: 'approved' | 'approved-hidden' | 'returned' | 'decided-before' | 'looked-at' | undefined;
}

export interface ProposalView {
  readonly page: 'proposal';
  readonly action: string;
  readonly formToken: string;
  readonly listingName: string;
  readonly organisationName: string;
  readonly phone: string | undefined;
  readonly publicHref: string | undefined;
  /** Where what was changed before stands; undefined for a page that was never public. */
  readonly historyHref: string | undefined;
  readonly isNew: boolean;
  readonly sentOn: string;
  /** Whoever sent it: their address, or "Somebody who has left". */
  readonly sentBy: string;
  readonly why: string;
  /** Whether whoever sent it says that the rest of the page is right. */
  readonly isRestChecked: boolean;
  readonly risk: Risk;
  readonly rows: readonly DiffRow[];
  readonly conflicts: readonly ConflictView[];
  readonly lacks: readonly {readonly text: string; readonly href: string}[];
  /** What of the page can be changed before it is approved. */
  readonly sections: readonly {readonly href: string; readonly heading: string}[];
  /** Who is told that the contact has changed; undefined when nothing of it has. */
  readonly told: readonly string[] | undefined;
  /** The version and the write of the proposal that are shown: another is not approved. */
  readonly shown: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

/** Everything under /curator/proposals. */
export type ProposalsView = QueueView | ProposalView | SectionView | PreviewView | HistoryView;

import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {OwnSection} from '#shared/referral/ownDetails.ts';

/** Which of the requests that a browser opens a page is of, and what its forms carry. */
export interface OwnPlace {
  readonly tag: string;
  readonly formToken: string;
}

/** A date that waits for an answer. */
export interface Offer {
  /** London day. */
  readonly startsOn: string;
  readonly words: string;
  /** It is over: nobody can come to it any more. */
  readonly isOver: boolean;
}

/** What a private link shows: nothing says who the person is. */
export interface FollowStatus {
  /** The listing that this one was merged into since: whoever was asked still answers. */
  readonly isNowPartOf?: {readonly name: string; readonly slug: string} | undefined;
  readonly reference: string;
  readonly state: string;
  readonly label: string;
  readonly lines: readonly string[];
  readonly listingName: string;
  readonly listingSlug: string;
  readonly providerName: string;
  readonly phone?: string | undefined;
  /** "3 May 2026". */
  readonly sentOn: string;
  readonly canWithdraw: boolean;
  readonly looksElsewhere: boolean;
  /** A search for support like this near the same place: nothing in it is the person's. */
  readonly othersHref: string;
  /** What can be asked now that it has ended, and has not been answered. */
  readonly feedback: {readonly asksHow: boolean; readonly asksWhy: boolean};
  /** The date that waits for a yes or a no. */
  readonly offer?: Offer | undefined;
  /** How their start has changed, until they have answered that. */
  readonly startChange?:
    | {
        /** Which change it is: an answer to another is none to this. */
        readonly at: string;
        readonly rows: readonly {readonly label: string; readonly before: string; readonly after: string}[];
        /** One press says that they cannot come to that: not once they have started, nor by a link that anybody may have. */
        readonly canRefuse: boolean;
        /** They only asked for that start. */
        readonly isAskedFor: boolean;
      }
    | undefined;
  /** Somebody else to whom their provider would pass it on, and until when they can say yes or no. */
  readonly proposed?:
    | {
        readonly slug: string;
        readonly name: string;
        readonly organisationName: string;
        readonly until: string;
      }
    | undefined;
  /** Our mail to them does not arrive. */
  readonly hasBounced: boolean;
  /** Somebody can phone them: they gave a number. */
  readonly hasPhone: boolean;
  /** Too many requests named their mailbox that day: no news is mailed until they have typed a code. */
  readonly isMailHeld: boolean;
  /** Whoever referred them is told what becomes of it: that may be their GP practice. */
  readonly tellsReferrer: boolean;
  /** They agreed that their GP practice is told. */
  readonly tellsPractice: boolean;
  /** Whether there is a date for a calendar. */
  readonly hasDate: boolean;
  /** Where it is, when that is known. */
  readonly where?: string | undefined;
  /** Where to join it online, for whoever has a place: only after a code, because it lets anybody in who has it. */
  readonly link?: string | undefined;
  /** Whether a code can be sent. */
  readonly hasEmail: boolean;
  /** Of several that one form asked for, the person has started with another. */
  readonly hasStartedOther: boolean;
  /** They have started with this one: the others of that form that are still open; what they are, after a code. */
  readonly stillOpen: readonly {
    readonly reference: string;
    readonly listing?: {
      readonly name: string;
      readonly providerName: string;
      readonly phone?: string | undefined;
    };
  }[];
  /** What else there is; empty while that is nobody's question. */
  readonly others: readonly OtherSupport[];
  /** The same request can be sent to somebody else, after a code. */
  readonly canMove: boolean;
  /** The reference under which it was, or was passed on. */
  readonly movedTo?: string | undefined;
}

/** Other support that somebody is offered. */
export interface OtherSupport {
  readonly slug: string;
  readonly name: string;
  readonly organisationName: string;
  /** The provider who said no suggests it. */
  readonly isSuggested: boolean;
  /** One press sends the same request there. */
  readonly canMove: boolean;
  /** After a code, one press may: it asks nothing of its own. */
  readonly mayMove: boolean;
}

/** One part of what the person told us. */
export interface FollowSection {
  readonly section: OwnSection;
  readonly rows: readonly FollowRow[];
}

export interface FollowRow {
  readonly key: string;
  readonly value: readonly string[];
}

/** A request that a browser opens, for a list that others may see. */
export interface OpenedRequest {
  readonly tag: string;
  readonly reference: string;
  /** "3 May 2026". */
  readonly sentOn: string;
}

/** What is said above a request after something was done, or could not be. */
export type DetailsNotice =
  'done' | 'thanks' | 'new-link' | 'later' | 'said-yes' | 'waits' | 'kept' | 'takes-none';

export type FollowView =
  | {
      readonly page: 'enter';
      readonly reference: string;
      readonly errors: readonly FormError[];
      readonly notice?: 'link-ended' | 'too-many' | undefined;
      /** The requests that this browser opens: what is asked for is not among them. */
      readonly opens?: readonly OpenedRequest[] | undefined;
    }
  | {
      readonly page: 'code-asked';
      readonly reference: string;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'status';
      readonly status: FollowStatus;
      readonly own: OwnPlace;
      readonly asks: 'nothing' | 'code' | 'stop';
      /** The private link, with scheme and host, for whoever sent the request: it shows and stops it. */
      readonly ownLink?: string | undefined;
      /** What the person told us has just been deleted. */
      readonly wasDeleted?: boolean;
      /** They asked more often than an hour allows. */
      readonly isTooMany?: boolean;
      /** What was done without a code, or could not be. */
      readonly notice?: Extract<DetailsNotice, 'done' | 'waits' | 'later'> | undefined;
      /** They sent it here and our mail comes back: they can put right how they are reached, without a code. */
      readonly canPutRight?: boolean;
      /** A GP practice is told, and whoever opens this link may have that stopped without a code. */
      readonly canStopPractice?: boolean;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'details';
      readonly status: FollowStatus;
      readonly own: OwnPlace;
      /** What the person told us. */
      readonly sections: readonly FollowSection[];
      /** Why their provider would pass the request on, in its own words. */
      readonly passOnWhy?: string | undefined;
      readonly notice?: DetailsNotice | undefined;
      /** A London time, in words, until which their provider can take back what it does: for the notices `later` and `said-yes`. */
      readonly laterUntil?: string | undefined;
      /** They asked more often than an hour allows. */
      readonly isTooMany?: boolean;
      /** The person pressed "stop this request" and is asked whether they mean it. */
      readonly isSure: boolean;
      /** A London day, in words, on which all of it is deleted. */
      readonly deletedOn: string;
    }
  | {
      /** Changing one part of what they told us. */
      readonly page: 'change';
      readonly section: OwnSection;
      /** By a link: nothing of what they told us is shown, and what they leave empty stays. */
      readonly isByLink?: boolean;
      readonly isMe: boolean;
      /** They agreed that their GP practice is told, and can say that it is to stop. */
      readonly tellsPractice?: boolean;
      /** Whoever referred them is told, as they agreed, and they can say that it is to stop. */
      readonly tellsReferrer?: boolean;
      readonly own: OwnPlace;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    }
  | {
      /** Two questions after the end, or why they did not go. */
      readonly page: 'feedback';
      readonly asks: {readonly asksHow: boolean; readonly asksWhy: boolean};
      readonly own: OwnPlace;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    }
  | {
      /** Everything that is held of them: what happened, who looked, and deleting it. */
      readonly page: 'record';
      readonly status: FollowStatus;
      readonly own: OwnPlace;
      readonly steps: readonly FollowRow[];
      readonly looks: readonly FollowRow[];
      /** When what is deleted, in sentences. */
      readonly kept: readonly string[];
      /** The person pressed "delete" and is asked whether they mean it. */
      readonly isSure: boolean;
    }
  | {
      /** For their GP practice, to print: without a code, with lines to write on instead of who they are. */
      readonly page: 'letter';
      readonly rows: readonly FollowRow[];
      /** A London day in words. */
      readonly today: string;
      /** Whether whoever referred them is told what becomes of it; who that is, after a code. */
      readonly tellsReferrer: boolean;
      /** They agreed that the practice is told. */
      readonly tellsPractice: boolean;
      readonly told: string | undefined;
      readonly own: OwnPlace;
    }
  | {
      /** Saying no to a date. */
      readonly page: 'say-no';
      readonly offer: Offer;
      readonly phone?: string | undefined;
      readonly own: OwnPlace;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    };

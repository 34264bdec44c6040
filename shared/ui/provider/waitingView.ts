import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** A listing and how many wait for it. */
interface WaitingListing {
  readonly href: string;
  readonly listingName: string;
  readonly count: number;
}

/** A start whose places are counted here. */
export interface FillableStart {
  readonly id: string;
  /** "Tuesday 5 May 2026, 10am". */
  readonly label: string;
  readonly free: number;
  /** True while its free places go to the waiting list by themselves. */
  readonly isFilling: boolean;
}

export type WaitingView =
  | {readonly page: 'lists'; readonly listings: readonly WaitingListing[]}
  | {
      readonly page: 'list';
      readonly action: string;
      readonly formToken: string;
      readonly listingName: string;
      /** How many wait, of whom the first stand in `people`. */
      readonly count: number;
      readonly people: readonly {
        readonly reference: string;
        readonly name: string;
        readonly askedOn: string;
        readonly needs: readonly string[];
      }[];
      readonly starts: readonly FillableStart[];
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly isDone: boolean;
    }
  | {
      readonly page: 'check';
      readonly action: string;
      readonly formToken: string;
      readonly listingName: string;
      readonly start: FillableStart;
      readonly count: number;
      readonly answerDays: number;
      /** The London day until which a place that is offered today is held, in words. */
      readonly answerBy: string;
    };

import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** A start to come. */
interface ListedStart {
  readonly href: string;
  /** "Tuesday 5 May 2026, 10am". */
  readonly label: string;
  readonly isCancelled: boolean;
}

/** A start that can be offered instead. */
interface OtherStart {
  readonly id: string;
  readonly label: string;
  /** Places free; null where they are not counted here. */
  readonly free: number | null;
}

interface OfStart {
  readonly action: string;
  readonly formToken: string;
  readonly listingName: string;
  readonly label: string;
  /** People who have a place or an offer of it, and people who only asked for it. */
  readonly placed: number;
  readonly asked: number;
}

export type StartsView =
  | {
      readonly page: 'starts';
      readonly listings: readonly {readonly listingName: string; readonly starts: readonly ListedStart[]}[];
      /** The start that was cancelled just now. */
      readonly done?: string | undefined;
    }
  | ({
      readonly page: 'cancel';
      readonly others: readonly OtherStart[];
      readonly values: FormValues;
      readonly errors: readonly FormError[];
    } & OfStart)
  | ({
      readonly page: 'check';
      /** The start that is offered instead, and until when, in words; null: they wait. */
      readonly instead: (OtherStart & {readonly answerBy: string}) | null;
      readonly answerDays: number;
    } & OfStart);

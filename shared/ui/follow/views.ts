import type {FormError} from '#shared/referral/form/values.ts';

/** What a private link shows: nothing says who the person is. */
export interface FollowStatus {
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
  /** Whether a code can be sent. */
  readonly hasEmail: boolean;
}

export interface FollowRow {
  readonly key: string;
  readonly value: readonly string[];
}

export type FollowView =
  | {
      readonly page: 'enter';
      readonly reference: string;
      readonly errors: readonly FormError[];
      readonly notice?: 'link-ended' | 'too-many' | undefined;
    }
  | {
      readonly page: 'code-asked';
      readonly reference: string;
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'status';
      readonly status: FollowStatus;
      readonly formToken: string;
      readonly asks: 'nothing' | 'code';
      readonly errors: readonly FormError[];
    }
  | {
      readonly page: 'details';
      readonly status: FollowStatus;
      readonly formToken: string;
      /** What the person told us. */
      readonly rows: readonly FollowRow[];
      /** The person pressed "stop this request" and is asked whether they mean it. */
      readonly isSure: boolean;
      /** A London day, in words, on which all of it is deleted. */
      readonly deletedOn: string;
    };

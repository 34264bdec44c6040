import type {FormError, FormValues} from '#shared/referral/form/values.ts';

export interface ProviderRow {
  readonly key: string;
  readonly value: readonly string[];
}

export type ProviderView =
  | {
      readonly page: 'ask-code';
      /** Where the form posts to: the address that was opened. */
      readonly action: string;
      readonly notice?: 'time-over' | 'too-many' | undefined;
    }
  | {readonly page: 'enter-code'; readonly action: string; readonly errors: readonly FormError[]}
  | {
      readonly page: 'referral';
      readonly action: string;
      readonly formToken: string;
      readonly reference: string;
      readonly version: number;
      readonly stateLabel: string;
      readonly listingName: string;
      /** What the person needs to take part: first, as the Accessible Information Standard asks. */
      readonly needs: readonly string[];
      readonly contact: readonly ProviderRow[];
      readonly person: readonly ProviderRow[];
      readonly history: readonly string[];
      /** Steps that can be taken now. */
      readonly can: readonly ('received' | 'call-on' | 'not-suitable')[];
      /** London days in words; null when nothing is owed. */
      readonly owed: {readonly acknowledgeBy: string | null; readonly actBy: string} | null;
      readonly values: FormValues;
      readonly errors: readonly FormError[];
      readonly notice?: 'done' | 'stale' | undefined;
    }
  | {
      readonly page: 'ended';
      readonly reference: string;
      readonly errors: readonly FormError[];
    }
  | {readonly page: 'link-sent'; readonly reference: string};

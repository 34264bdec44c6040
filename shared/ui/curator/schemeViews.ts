import type {FormError, FormValues} from '#shared/referral/form/values.ts';

/** A scheme in the list. */
export interface SchemeRow {
  readonly href: string;
  readonly name: string;
  /** What people read of a provider that has it, and of one without it. */
  readonly certifiedWords: string;
  readonly notCertifiedWords: string;
  /** Kinds of support, in words. */
  readonly kinds: readonly string[];
  readonly standards: readonly string[];
  readonly website: string | undefined;
  /** A day in words; undefined: nobody has checked. */
  readonly operatingCheckedOn: string | undefined;
}

/** One thing that was done to the list. */
export interface SchemeHistoryRow {
  readonly at: string;
  readonly what: string;
  readonly who: string;
  /** What the scheme said after it, in one line. */
  readonly said: string;
}

export type SchemesNotice = 'saved' | 'retired' | 'brought-back';

export interface SchemesView {
  readonly page: 'schemes';
  readonly inUse: readonly SchemeRow[];
  readonly retired: readonly SchemeRow[];
  readonly history: readonly SchemeHistoryRow[];
  readonly notice: SchemesNotice | undefined;
}

export interface SchemeView {
  readonly page: 'scheme';
  readonly action: string;
  readonly formToken: string;
  readonly isNew: boolean;
  readonly isRetired: boolean;
  /** The change of the list that the form was made of. */
  readonly change: number;
  readonly isOvertaken: boolean;
  readonly kinds: readonly {readonly value: string; readonly label: string}[];
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

import type {FormError} from '#shared/referral/form/values.ts';
import type {PracticeNotice} from './practiceNotices.ts';

/** A GP practice, as curators see it. */
export interface PracticeRow {
  readonly code: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  /** `proven`: it is told. `bounced`: our mail to it came back. */
  readonly state: 'no-mailbox' | 'not-proven' | 'bounced' | 'proven';
  /** The instant at which its mailbox answered. */
  readonly provenOn: string | undefined;
  /** How many referrals named it, in words: small numbers are not said. */
  readonly named: string;
}

/** GP practices that are told what becomes of their patients' referrals, and those that were named and cannot be. */
export interface PracticesView {
  readonly page: 'practices';
  /** Those whose mailbox has not answered, the most named first. */
  readonly wanted: readonly PracticeRow[];
  readonly proven: readonly PracticeRow[];
  /** A code, as typed. */
  readonly code: string;
  readonly errors: readonly FormError[];
  readonly notice: PracticeNotice | undefined;
}

/** Where the name and the mailbox of one practice are set. */
export interface PracticeView {
  readonly page: 'practice';
  readonly formToken: string;
  readonly row: PracticeRow;
  /** As typed. */
  readonly values: {readonly name: string; readonly email: string};
  readonly errors: readonly FormError[];
}

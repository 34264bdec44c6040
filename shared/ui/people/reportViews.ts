import type {FormError} from '#shared/referral/form/values.ts';
import type {OpenPart} from './OpenPages.tsx';

/** What somebody says is wrong with a page. Not who, nor their email. */
export interface ShownReport {
  readonly id: string;
  readonly listingName: string;
  readonly slug: string;
  readonly providerName: string;
  readonly phone: string | undefined;
  readonly what: string;
  readonly note: string | undefined;
  readonly on: string;
  readonly wantsAnswer: boolean;
  /** Whether the provider had a mailbox that had answered when this was sent; undefined where that was not kept. */
  readonly isReached: boolean | undefined;
  readonly providerSaid: {readonly text: string; readonly on: string} | undefined;
}

/** Reports that nobody has answered, for curators. */
export interface ReportsView {
  readonly page: 'reports';
  readonly formToken: string;
  readonly reports: readonly ShownReport[];
  readonly part: OpenPart;
  /** One was answered just now. */
  readonly isAnswered: boolean;
  /** What was typed as the answer to one, and is wrong. */
  readonly typed: {readonly id: string; readonly reply: string} | undefined;
  readonly errors: readonly FormError[];
}

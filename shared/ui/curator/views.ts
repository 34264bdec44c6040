import type {DemandGrouping} from '#shared/search/demandReport.ts';
import type {FormError} from '#shared/referral/form/values.ts';
import type {PracticesView, PracticeView} from './practiceViews.ts';
import type {SchemesView, SchemeView} from './schemeViews.ts';
import type {CuratorChecksView} from '../freshness/views.ts';
import type {
  CuratedView,
  OrganisationCheckView,
  OrganisationFormView,
  WishesView,
  WishView,
} from '../organisation/views.ts';
import type {MailboxAddressView, MailboxesView} from '../mailbox/views.ts';

/** One result of an explained search. */
export interface ExplainedRow {
  readonly rank: number;
  readonly name: string;
  readonly slug: string;
  readonly score: string;
  /** Each part of the score: its name and weight, and what it is. */
  readonly parts: readonly (readonly [title: string, value: string])[];
  readonly because: string;
}

/** A search that was explained. */
export interface Explained {
  readonly facts: readonly {readonly name: string; readonly lines: readonly string[]}[];
  readonly rows: readonly ExplainedRow[];
  /** Where the listing that was asked for stands. */
  readonly standing: string | undefined;
}

/** What each page for curators shows. */
export type CuratorView =
  | MailboxesView
  | CuratorChecksView
  | MailboxAddressView
  | PracticesView
  | PracticeView
  | SchemesView
  | SchemeView
  | CuratedView
  | OrganisationFormView
  | OrganisationCheckView
  | WishesView
  | WishView
  | {
      readonly page: 'search';
      /** As typed. */
      readonly values: {readonly q: string; readonly postcode: string; readonly listing: string};
      readonly errors: readonly FormError[];
      /** Undefined until something is asked, and where it cannot be. */
      readonly explained: Explained | undefined;
    }
  | {
      readonly page: 'demand';
      readonly months: readonly {readonly value: string; readonly label: string}[];
      readonly month: string;
      readonly by: DemandGrouping;
      /** "1 October 2026 to 31 October 2026"; undefined when no day of it is over. */
      readonly period: string | undefined;
      readonly titles: readonly {readonly text: string; readonly isNumber: boolean}[];
      readonly rows: readonly (readonly string[])[];
      readonly notes: readonly string[];
    };

export type ViewOf<Page extends CuratorView['page']> = Extract<CuratorView, {readonly page: Page}>;

import type {Stage, Telling} from '#shared/freshness/standing.ts';

/** A page whose check is owed, or will be. */
export interface CheckRow {
  readonly listingId: string;
  readonly slug: string;
  readonly name: string;
  readonly stage: Stage;
  /** "This page was last checked on 3 May 2026." */
  readonly lastCheck: string;
  /** What the public meets; undefined while its check is not owed. */
  readonly shown: string | undefined;
  /** What doubts it, a sentence each. */
  readonly doubts: readonly string[];
  /** What comes next. */
  readonly next: string;
}

/** What somebody says is wrong with a page. Not who. */
export interface OwnReport {
  readonly id: string;
  readonly what: string;
  readonly note: string | undefined;
  /** The day in words on which they said so. */
  readonly on: string;
  /** What the provider has said of it, and on which day in words. */
  readonly said: {readonly what: 'mended' | 'still-right'; readonly on: string} | undefined;
}

/** The same for whoever keeps the page. */
export interface OwnCheckRow extends CheckRow {
  /** How often we ask, in months. */
  readonly everyMonths: number;
  /** What people have reported and no curator has answered, the oldest first. */
  readonly reports: readonly OwnReport[];
}

/** The same for whoever looks after the menu. */
export interface CuratorCheckRow extends CheckRow {
  readonly providerName: string;
  readonly phone: string | undefined;
  /** Whom we asked last whether it is right. */
  readonly asked: Telling['to'];
}

/** The listings whose check is owed. */
export interface CuratorChecksView {
  readonly page: 'checks';
  readonly action: string;
  readonly formToken: string;
  readonly rows: readonly CuratorCheckRow[];
  /** Where the next page is. */
  readonly next: string | undefined;
  readonly isSaved: boolean;
}

/** The pages by which somebody says that a listing's page is still right. */
export type FreshnessView =
  | {
      readonly page: 'ask';
      readonly action: string;
      readonly row: CheckRow;
      /** Somebody has reported a problem: they may have put it right. */
      readonly isReported: boolean;
    }
  | {
      readonly page: 'done';
      readonly action: string;
      readonly name: string;
      readonly slug: string;
      /** The day in words on which we ask again. */
      readonly askedOn: string;
      readonly everyMonths: number;
      readonly isRhythmSaved: boolean;
    }
  | {
      readonly page: 'old';
      readonly action: string;
      readonly notice?: 'sent' | 'used-up' | undefined;
    }
  | {readonly page: 'ended'}
  | {
      /** It was merged into another page; undefined while that is hidden. */
      readonly page: 'merged';
      readonly name: string;
      readonly into: {readonly name: string; readonly slug: string} | undefined;
    }
  | {
      readonly page: 'list';
      readonly action: string;
      readonly formToken: string;
      readonly owed: readonly OwnCheckRow[];
      readonly others: readonly OwnCheckRow[];
      readonly saved?: string | undefined;
      /** The page of which was saved a moment ago how often we ask. */
      readonly rhythmSaved?: OwnCheckRow | undefined;
    };

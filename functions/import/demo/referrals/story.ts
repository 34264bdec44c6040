import type {Person, ReferralRoute} from '#shared/model/referral.ts';
import type {Activation} from '#shared/referral/professional/activation.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';

/** A step of a story: how many days ago it was taken, and what it brought. */
export interface StoryStep extends Omit<
  StepTaken,
  'startsOn' | 'callOn' | 'session' | 'run' | 'proposed' | 'movedTo' | 'startChange'
> {
  readonly daysAgo: number;
  /** Days from today, negative before it. */
  readonly startsIn?: number;
  readonly callIn?: number;
  readonly session?: {readonly in: number; readonly came: boolean};
  /** To which listing it would be, or is, passed on, and what the provider wrote to the person about it. */
  readonly passOn?: {readonly to: string; readonly why?: string};
  /** Books a place on the next start of the listing. */
  readonly onNextRun?: true;
  /** The start on which they are booked was so many days earlier, and whether their provider is to tell them so. */
  readonly startWas?: {readonly daysEarlier: number; readonly isToCall?: true};
}

/** One invented referral, told in days from today, so that it is as fresh in a year as it is now. */
export interface Story {
  /** Never changes: by it a second telling finds the first. */
  readonly id: string;
  readonly listing: string;
  readonly route: ReferralRoute;
  readonly sentDaysAgo: number;
  readonly person: Pick<Person, 'name'> &
    Partial<Omit<Person, 'referralId' | 'expiresAtEpochSeconds' | 'referrer' | 'said'>>;
  /** Why a professional referred them, in a line; only for that route. */
  readonly why?: string;
  /** The level that a licensed tool gave, before and after. */
  readonly levels?: readonly [before: Activation['level'], after?: Activation['level']];
  readonly steps: readonly StoryStep[];
}

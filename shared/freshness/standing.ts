import * as z from 'zod/mini';
import {addDays} from '#shared/london.ts';
import type {Lapse} from '#shared/model/listing.ts';
import {monthsAfter} from './monthsAfter.ts';

/** Why a page is asked about before its day. */
export const FlagKind = z.enum([
  'mail-came-back',
  'funding-ended',
  'past-last-date',
  'problem-reported',
  'website-broken',
]);
export type FlagKind = z.infer<typeof FlagKind>;

/** A doubt about a page, and the London day since which there is one. */
export interface Flag {
  readonly kind: FlagKind;
  readonly since: string;
}

/** `due`: a check is asked for. The rest as `Lapse` has them. */
export type Stage = 'fresh' | 'due' | Lapse['stage'];

/**
 * What somebody was told of, and on which London day. Where no mail reaches the listing's mailbox, whoever edited the page
 * last is told, and the curator alone where there is nobody like that.
 */
export interface Telling {
  readonly stage: Exclude<Stage, 'fresh'>;
  readonly on: string;
  readonly to: 'provider' | 'editor' | 'curator';
}

export interface FreshnessFacts {
  /** The last check; left out where there was none. */
  readonly checkedOn?: string | undefined;
  /** The day on which the page came here: what counts while nobody has checked it. */
  readonly addedOn: string;
  readonly checkEveryMonths: number;
  readonly lapse?: Lapse | undefined;
  readonly flags: readonly Flag[];
  readonly told: readonly Telling[];
  /** Since when mail does not reach the provider: what they were told since then, or just before, does not count. */
  readonly mailFailsSince?: string | undefined;
  /** The same of whoever edited the page last; a check that came after it is one of somebody who is there. */
  readonly editorMailFailsSince?: string | undefined;
}

/** What is done next: somebody is told of a stage, or the page comes to the next, of which they are told at once. */
export interface NextStep {
  readonly act: 'tell' | 'reach';
  readonly stage: Exclude<Stage, 'fresh'>;
  /** London day: on it or after. */
  readonly on: string;
}

export interface Standing {
  readonly stage: Stage;
  /** The day by which a check is owed. */
  readonly dueOn: string;
  /** Doubts that no check has answered yet, those among them that only a day to come will raise. */
  readonly flags: readonly Flag[];
  /** Undefined when everything is done that time does: it waits hidden until somebody presses. */
  readonly next: NextStep | undefined;
}

/** Days of notice before any stage, however late the telling of it went out. */
export const NOTICE_DAYS = 14;
/** Days from one public stage to the next. */
const STAGE_DAYS = 30;

/** For how long a mail service tries before a mail comes back: what was told that shortly before may be what did. */
const RETRY_DAYS = 2;

const ORDER = ['due', 'amber', 'sunk', 'hidden'] as const;

const later = (...days: string[]): string => days.reduce((one, other) => (one > other ? one : other));
const earlier = (...days: string[]): string => days.reduce((one, other) => (one < other ? one : other));

/** Since when mail to the last editor fails, where no check has come after that. */
export const editorFailsSince = ({
  checkedOn,
  editorMailFailsSince: since,
}: Pick<FreshnessFacts, 'checkedOn' | 'editorMailFailsSince'>): string | undefined =>
  since !== undefined && (checkedOn === undefined || since > checkedOn) ? since : undefined;

/** What was told since the last check, and has arrived as far as anybody knows. */
const tellingsThatCount = (facts: FreshnessFacts): readonly Telling[] => {
  const {told, checkedOn} = facts;
  const failsSince = {provider: facts.mailFailsSince, editor: editorFailsSince(facts), curator: undefined};
  return told.filter(({on, to}) => {
    const since = failsSince[to];
    return (
      (checkedOn === undefined || on > checkedOn) && (since === undefined || addDays(on, RETRY_DAYS) < since)
    );
  });
};

/** A page is doubted by what came up after its last check. */
const openFlags = ({flags, checkedOn}: FreshnessFacts): readonly Flag[] =>
  flags.filter(({since}) => checkedOn === undefined || since > checkedOn);

/**
 * Where a page stands between two checks, and what is done next about it. No stage comes before somebody was told of the
 * one before it, with 14 days of notice; a check ends all of them, whatever was done. Pure: the same facts, the same answer.
 */
export const standingOf = (facts: FreshnessFacts): Standing => {
  const base = facts.checkedOn ?? facts.addedOn;
  const flags = openFlags(facts);
  const raisedOn = flags.map(({since}) => since);
  const byRhythm = monthsAfter(base, facts.checkEveryMonths);
  const dueOn = earlier(byRhythm, ...raisedOn.map((since) => addDays(since, NOTICE_DAYS)));
  const askFrom = earlier(addDays(byRhythm, -NOTICE_DAYS), ...raisedOn);
  // A question whose reason has gone (mail arrives again, a longer rhythm) is asked no more.
  const told = tellingsThatCount(facts).filter(({stage, on}) => stage !== 'due' || on >= askFrom);
  const toldOf = (stage: Telling['stage']): string | undefined =>
    told
      .filter((telling) => telling.stage === stage)
      .map(({on}) => on)
      .sort()[0];
  const stage = facts.lapse?.stage ?? (toldOf('due') === undefined ? 'fresh' : 'due');

  const nextOf = (): NextStep | undefined => {
    if (stage === 'fresh') {
      return {act: 'tell', stage: 'due', on: askFrom};
    }
    const toldOn = toldOf(stage);
    const reachedOn = facts.lapse?.on ?? dueOn;
    if (toldOn === undefined) return {act: 'tell', stage, on: reachedOn};
    const following = ORDER[ORDER.indexOf(stage) + 1];
    if (following === undefined) return undefined;
    const planned = stage === 'due' ? addDays(dueOn, 1) : addDays(reachedOn, STAGE_DAYS);
    return {act: 'reach', stage: following, on: later(planned, addDays(toldOn, NOTICE_DAYS))};
  };

  return {stage, dueOn, flags, next: nextOf()};
};

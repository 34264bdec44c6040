import fc from 'fast-check';
import {type Proposed, type Referral, ReferralActor} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {LEAVING_REASONS} from '#shared/referral/reasons.ts';
import {type ReferralStep, ruleOf, TRANSITIONS, transitionFor} from '#shared/referral/states.ts';

const MINUTE_MS = 60_000;

/** To whom every walk would pass a referral on. */
export const PROPOSED: Proposed = {
  slug: 'walk',
  name: 'Walk and Talk',
  organisationName: 'Aire Valley Walkers',
  answerBy: '2026-05-11',
};

/** A referral as it was just sent. */
export const SENT: Referral = {
  id: 'r-1',
  reference: '7K3D-9QXP',
  state: 'sent',
  version: 1,
  route: 'self',
  listing: {id: 'l-1', slug: 'l', name: 'L', organisationId: 'o-1', organisationName: 'O'},
  holdsSeat: false,
  createdAt: '2026-05-01T09:00:00.000Z',
  stateSince: '2026-05-01T09:00:00.000Z',
  progress: {reached: 'referred'},
  hasEmail: true,
  expiresAtEpochSeconds: 2_000_000_000,
};

/** A step that somebody tries, how long after the one before, and which of the reasons they give. */
export interface Tried {
  readonly step: ReferralStep;
  readonly by: ReferralActor;
  readonly afterMinutes?: number;
  readonly reason?: number;
}

/** What a step brings when it brings all that it must. */
export const brought = ({step, by, reason = 0}: Tried, at: Date): StepTaken => {
  const {needs = [], reasons: codes = LEAVING_REASONS} = ruleOf(step);
  const day = at.toISOString().slice(0, 10);
  return {
    step,
    by,
    ...(needs.includes('reason') && {reason: codes[reason % codes.length]?.code ?? 'not-known'}),
    ...(needs.includes('callOn') && {callOn: day}),
    ...(needs.includes('start') && {startsOn: day, startsAt: '10:00'}),
    ...(needs.includes('proposal') && {proposed: PROPOSED}),
    ...(needs.includes('session') && {session: {on: day, came: step !== 'miss'}}),
  };
};

/** Steps that bring a referral on: tried more often, or few walks would come to the end. */
const ONWARD: readonly ReferralStep[] = ['accept', 'offer', 'book', 'start', 'complete'];

/** The steps that somebody may try from where a referral is, in the order of the table. */
const allowedFrom = ({state}: Referral): Tried[] =>
  (Object.keys(TRANSITIONS) as ReferralStep[]).flatMap((step) =>
    ReferralActor.options
      .filter((by) => transitionFor(step, state, by))
      .flatMap((by) => new Array<Tried>(ONWARD.includes(step) ? 6 : 1).fill({step, by})),
  );

/** One turn of a walk: which of the steps that are allowed, how long after the one before, and with which reason. */
export interface Turn {
  readonly pick: number;
  readonly afterMinutes: number;
  readonly reason: number;
}

/** The step that a turn tries. */
export const triedAt = (referral: Referral, {pick, afterMinutes, reason}: Turn): Tried | undefined => {
  const allowed = allowedFrom(referral);
  const tried = allowed[pick % Math.max(allowed.length, 1)];
  return tried && {...tried, afterMinutes, reason};
};

/** A referral after each step that it could take, the first as it was; what comes too late is left out. */
export const walk = (from: Referral, turns: readonly (Turn | Tried)[]): Referral[] => {
  const standings = [from];
  let at = new Date(from.createdAt);
  for (const turn of turns) {
    const now = standings.at(-1) ?? from;
    const tried = 'pick' in turn ? triedAt(now, turn) : turn;
    at = new Date(at.getTime() + (turn.afterMinutes ?? 1) * MINUTE_MS);
    if (!tried) continue;
    try {
      standings.push(afterStep(now, brought(tried, at), at));
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure;
    }
  }
  return standings;
};

/** Walks through the table of states, from a minute to 40 days a turn. */
export const walks = (most: number): fc.Arbitrary<Turn[]> =>
  fc.array(
    fc.record({
      pick: fc.nat(60),
      afterMinutes: fc.oneof(fc.constant(1), fc.integer({min: 1, max: 40 * 24 * 60})),
      reason: fc.nat(20),
    }),
    {maxLength: most},
  );

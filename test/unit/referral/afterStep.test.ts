import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {type Referral, ReferralActor, type ReferralEvent} from '#shared/model/referral.ts';
import {ProblemError} from '#shared/problems.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {asTold} from '#shared/referral/pending.ts';
import {LEAVING_REASONS, NOT_SUITABLE_REASONS} from '#shared/referral/reasons.ts';
import {
  isOpen,
  type ReferralStep,
  replay,
  ruleOf,
  TRANSITIONS,
  transitionFor,
} from '#shared/referral/states.ts';
import {PROPOSED} from '../../support/walks.ts';

const NOW = new Date('2026-05-01T09:00:00Z');
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

const SENT: Referral = {
  id: 'r-1',
  reference: '7K3D-9QXP',
  state: 'sent',
  version: 1,
  route: 'self',
  listing: {id: 'l-1', slug: 'l', name: 'L', organisationId: 'o-1', organisationName: 'O'},
  holdsSeat: false,
  createdAt: NOW.toISOString(),
  stateSince: NOW.toISOString(),
  hasEmail: true,
  expiresAtEpochSeconds: 2_000_000_000,
};

const STEPS = Object.keys(TRANSITIONS) as ReferralStep[];
const run = {id: 'run-1', capacity: 10};

/** A step with all that any step may want; a day that is given may be of no start. */
const whole = (step: ReferralStep, by: ReferralActor, {isOfRun = true} = {}): StepTaken => {
  const {needs = [], reasons} = ruleOf(step);
  return {
    step,
    by,
    ...((isOfRun || step === 'undo') && {run}),
    ...(needs.includes('reason') && {reason: reasons?.[0]?.code ?? 'changed-mind'}),
    ...(needs.includes('callOn') && {callOn: '2026-05-08'}),
    ...(needs.includes('start') && {startsOn: '2026-06-02', startsAt: '10:00'}),
    ...(needs.includes('proposal') && {proposed: PROPOSED}),
    ...(needs.includes('session') && {session: {on: '2026-06-02', came: step !== 'miss'}}),
  };
};

/** The referral after a step, or undefined when the step is refused. Any other failure is one. */
const tried = (referral: Referral, given: StepTaken, now: Date): Referral | undefined => {
  try {
    return afterStep(referral, given, now);
  } catch (failure) {
    if (failure instanceof ProblemError) return undefined;
    throw failure;
  }
};

const refusalOf = (work: () => unknown): string => {
  try {
    work();
  } catch (failure) {
    if (failure instanceof ProblemError) return failure.slug;
    throw failure;
  }
  return 'none';
};

describe('any walk through the steps of a referral', () => {
  const choice = fc.record({
    step: fc.constantFrom(...STEPS),
    by: fc.constantFrom(...ReferralActor.options),
    minutes: fc.integer({min: 0, max: 20}),
    isOfRun: fc.boolean(),
  });

  it('takes no step that the table does not allow, and its events replay to its state', () => {
    fc.assert(
      fc.property(fc.array(choice, {maxLength: 40}), (choices) => {
        let referral = SENT;
        let minute = 0;
        const events: Pick<ReferralEvent, 'event' | 'by' | 'to'>[] = [
          {event: 'send', by: 'person', to: 'sent'},
        ];
        for (const {step, by, minutes, isOfRun} of choices) {
          minute += minutes;
          const next = tried(referral, whole(step, by, {isOfRun}), later(minute));
          if (!next) continue;
          const knows = by === 'provider' || by === 'system';
          const {state} = knows ? referral : asTold(referral, later(minute));
          expect(transitionFor(step, state, by)).not.toBeNull();
          expect(next.version).toBe(referral.version + 1);
          // A place is held only where somebody may still come.
          expect(next.holdsSeat && ['not-suitable', 'withdrawn', 'declined'].includes(next.state)).toBe(
            false,
          );
          // Whoever is on a start stands in its count, and nobody else does.
          expect(isOpen(next.state) && next.holdsSeat !== (next.runId !== undefined)).toBe(false);
          expect(['offer', 'book'].includes(step) && next.holdsSeat !== isOfRun).toBe(false);
          referral = next;
          events.push({event: step, by, to: next.state});
        }
        expect(replay(events)).toBe(referral.state);
      }),
      {numRuns: 500},
    );
  });

  it('is refused everything that the table leaves out', () => {
    for (const step of STEPS) {
      for (const by of ReferralActor.options) {
        if (transitionFor(step, 'sent', by)) continue;
        expect(refusalOf(() => afterStep(SENT, whole(step, by), NOW))).toBe('not-acceptable-now');
      }
    }
  });
});

describe('a step', () => {
  it.each(STEPS.filter((step) => (ruleOf(step).needs ?? []).length > 0))(
    '"%s" is refused without what it needs',
    (step) => {
      const state = ruleOf(step).from[0] ?? 'sent';
      const by = ruleOf(step).by.at(-1) ?? 'provider';
      expect(refusalOf(() => afterStep({...SENT, state}, {step, by}, NOW))).toBe('invalid-request');
    },
  );

  it('takes a reason of its own list only', () => {
    const refuse = (reason: string) => () =>
      afterStep(SENT, {step: 'not-suitable', by: 'provider', reason}, NOW);
    expect(refusalOf(refuse(LEAVING_REASONS[0].code))).toBe('invalid-request');
    expect(refusalOf(refuse(NOT_SUITABLE_REASONS[0].code))).toBe('none');
  });

  it('that moves a call keeps the day on which the state began', () => {
    const planned = afterStep(SENT, whole('plan-call', 'provider'), NOW);
    const moved = afterStep(planned, {step: 'plan-call', by: 'provider', callOn: '2026-05-12'}, later(60));
    expect([moved.stateSince, moved.callOn]).toEqual([planned.stateSince, '2026-05-12']);
  });

  it('marks a session once, however often it is marked', () => {
    const booked = afterStep(SENT, whole('book', 'provider'), NOW);
    const marks = [
      {step: 'start', session: {on: '2026-06-09', came: true}},
      {step: 'miss', session: {on: '2026-06-02', came: false}},
      {step: 'attend', session: {on: '2026-06-02', came: true}},
    ] as const;
    const marked = marks.reduce((at, mark) => afterStep(at, {...mark, by: 'provider'}, NOW), booked);
    expect(marked.attendance).toEqual([
      {on: '2026-06-02', came: true},
      {on: '2026-06-09', came: true},
    ]);
  });
});

describe('undo', () => {
  const refused = (holdsSeat = false): Referral =>
    afterStep(
      {...SENT, state: 'accepted', callOn: '2026-05-08', ...(holdsSeat && {runId: run.id, holdsSeat})},
      {step: 'not-suitable', by: 'provider', reason: 'age'},
      NOW,
    );
  const undo = {step: 'undo', by: 'provider'} as const;

  it('within 15 minutes puts everything back as it was', () => {
    const back = afterStep(refused(), undo, later(14));
    expect(back).toMatchObject({state: 'accepted', callOn: '2026-05-08', stateSince: SENT.stateSince});
    expect(back.reason).toBeUndefined();
  });

  it('leaves nothing of the step that it takes back', () => {
    const undoable = STEPS.filter((step) => ruleOf(step).canUndo);
    const before = fc.record({
      step: fc.constantFrom(...undoable),
      callOn: fc.option(fc.constant('2026-05-08'), {nil: undefined}),
      startsOn: fc.option(fc.constant('2026-06-02'), {nil: undefined}),
      startsAt: fc.option(fc.constant('10:00'), {nil: undefined}),
      runId: fc.option(fc.constant(run.id), {nil: undefined}),
      from: fc.nat(),
    });
    fc.assert(
      fc.property(before, ({step, from, ...dates}) => {
        const states = ruleOf(step).from;
        const state = states[from % states.length] ?? 'accepted';
        const stood = {...SENT, ...dates, state, attendance: []};
        const back = afterStep(afterStep(stood, whole(step, 'provider'), NOW), undo, later(1));
        expect({...back, version: 1, expiresAtEpochSeconds: SENT.expiresAtEpochSeconds}).toEqual(stood);
      }),
    );
  });

  it('after 15 minutes, or a second time, is refused', () => {
    expect(refusalOf(() => afterStep(refused(), undo, later(15)))).toBe('not-acceptable-now');
    const back = afterStep(refused(), undo, later(1));
    expect(refusalOf(() => afterStep(back, undo, later(2)))).toBe('not-acceptable-now');
  });

  it('wants its place back, where the run can still give one', () => {
    expect(refused(true).holdsSeat).toBe(false);
    expect(afterStep(refused(true), {...undo, run}, later(1)).holdsSeat).toBe(true);
    expect(afterStep(refused(true), undo, later(1)).holdsSeat).toBe(false);
  });
});

describe('opening a referral again', () => {
  const ended: Referral = {...SENT, state: 'not-suitable', stateSince: '2026-05-01T09:00:00Z'};
  const reopen = whole('reopen', 'provider');

  it('is allowed for 10 working days, and not on the day after', () => {
    // Monday 4 May 2026 is a bank holiday.
    const last = afterStep(ended, reopen, new Date('2026-05-18T22:30:00Z'));
    expect(last.state).toBe('reopened');
    expect(refusalOf(() => afterStep(ended, reopen, new Date('2026-05-18T23:30:00Z')))).toBe(
      'not-acceptable-now',
    );
  });
});

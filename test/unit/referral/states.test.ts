import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {ReferralActor, ReferralState} from '#shared/model/referral.ts';
import {isOpen, type ReferralStep, replay, TRANSITIONS, transitionFor} from '#shared/referral/states.ts';

const STEPS = Object.keys(TRANSITIONS) as ReferralStep[];

describe('the states of a referral', () => {
  it('lets a provider receive, plan a call, and say not suitable', () => {
    expect(transitionFor('acknowledge', 'sent', 'provider')?.to).toBe('received');
    expect(transitionFor('plan-call', 'sent', 'provider')?.to).toBe('accepted');
    expect(transitionFor('plan-call', 'received', 'provider')?.to).toBe('accepted');
    expect(transitionFor('not-suitable', 'received', 'provider')?.to).toBe('not-suitable');
  });

  it('lets nobody but the person, or who referred them, withdraw', () => {
    const allowed = ReferralActor.options.filter((by) => transitionFor('withdraw', 'sent', by));
    expect(allowed).toEqual(['person', 'professional']);
  });

  it('lets a person withdraw from every open state and from no other', () => {
    const from = ReferralState.options.filter((state) => transitionFor('withdraw', state, 'person'));
    expect(from).toEqual(ReferralState.options.filter(isOpen));
  });

  it('reaches every state but the first by some step', () => {
    const reached = new Set(STEPS.map((step) => TRANSITIONS[step].to));
    expect(ReferralState.options.filter((state) => state !== 'sent' && !reached.has(state))).toEqual([]);
  });

  it('replays any walk through the table to the state that the walk ended in', () => {
    const choice = fc.record({
      step: fc.constantFrom(...STEPS),
      by: fc.constantFrom(...ReferralActor.options),
    });
    fc.assert(
      fc.property(fc.array(choice, {maxLength: 30}), (choices) => {
        let state: ReferralState = 'sent';
        const events: {event: string; by: ReferralActor; to: ReferralState}[] = [
          {event: 'send', by: 'person', to: 'sent'},
        ];
        for (const {step, by} of choices) {
          const rule = transitionFor(step, state, by);
          if (!rule) continue;
          state = rule.to;
          events.push({event: step, by, to: state});
        }
        expect(replay(events)).toBe(state);
      }),
    );
  });

  it('refuses to replay a step that the table does not allow', () => {
    expect(() =>
      replay([
        {event: 'send', by: 'person', to: 'sent'},
        {event: 'complete', by: 'provider', to: 'completed'},
      ]),
    ).toThrow('not allowed');
  });
});

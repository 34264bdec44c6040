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
    const reached = new Set<string>(STEPS.map((step) => TRANSITIONS[step].to));
    expect(ReferralState.options.filter((state) => state !== 'sent' && !reached.has(state))).toEqual([]);
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

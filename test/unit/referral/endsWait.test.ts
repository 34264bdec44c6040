import {describe, expect, it} from 'vitest';
import type {Referral} from '#shared/model/referral.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import type {StepTaken} from '#shared/referral/stepTaken.ts';
import {isOpen, type ReferralStep, ruleOf, TRANSITIONS, UNDO_MINUTES} from '#shared/referral/states.ts';
import {messagesOf} from '../../../functions/data/referral/messagesOf.ts';
import {PROPOSED} from '../../support/walks.ts';

const NOW = new Date('2026-05-01T09:00:00Z');
const STEPS = Object.keys(TRANSITIONS) as ReferralStep[];

const referral = (state: Referral['state']): Referral => ({
  id: 'r-1',
  reference: '7K3D-9QXP',
  state,
  version: 1,
  route: 'self',
  listing: {id: 'l-1', slug: 'l', name: 'L', organisationId: 'o-1', organisationName: 'O'},
  holdsSeat: false,
  createdAt: NOW.toISOString(),
  stateSince: NOW.toISOString(),
  hasEmail: true,
  expiresAtEpochSeconds: 2_000_000_000,
});

/** Every step by which a provider ends a referral. */
const ENDS = STEPS.filter((step) => {
  const {to, by} = ruleOf(step);
  return by.includes('provider') && to !== 'same' && to !== 'before' && !isOpen(to);
});

const taken = (step: ReferralStep): StepTaken => {
  const reason = ruleOf(step).reasons?.[0]?.code;
  return {step, by: 'provider', proposed: PROPOSED, ...(reason !== undefined && {reason})};
};

describe('a step by which a provider ends a referral', () => {
  it('is one of those that there are', () => {
    expect(ENDS).toEqual([
      'complete',
      'leave-early',
      'did-not-attend',
      'decline',
      'not-suitable',
      'transfer',
    ]);
  });

  it.each(ENDS)('"%s" tells the person nothing before it can no longer be taken back', (step) => {
    const before = referral(ruleOf(step).from.at(-1) ?? 'booked');
    const after = afterStep(before, taken(step), NOW);
    const told = messagesOf(step, {before, after, person: {contactBy: 'email'}}, NOW);
    const over = new Date(NOW.getTime() + UNDO_MINUTES * 60_000).toISOString();
    expect(told.filter(({notBefore = ''}) => notBefore < over)).toEqual([]);
    expect(told.length > 0).toBe(after.undo?.until === over);
  });
});

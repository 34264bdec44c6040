import {describe, expect, it} from 'vitest';
import {answerTime, usualAnswerDays} from '#shared/referral/answerTime.ts';

/** Friday 1 May 2026; Monday 4 May is a bank holiday. */
const SENT = {
  state: 'sent',
  createdAt: '2026-05-01T09:00:00Z',
  stateSince: '2026-05-01T09:00:00Z',
} as const;

const at = (stateSince: string) => ({...SENT, state: 'accepted', stateSince}) as const;

describe('the time that an answer takes', () => {
  it('is counted in working days, from the day on which it was owed', () => {
    expect(answerTime(SENT, at('2026-05-01T16:00:00Z'))).toMatchObject({day: '2026-05-01', workingDays: 0});
    expect(answerTime(SENT, at('2026-05-05T09:00:00Z'))).toMatchObject({day: '2026-05-05', workingDays: 1});
    expect(
      answerTime({...SENT, owedSince: '2026-05-06T09:00:00Z'}, at('2026-05-08T09:00:00Z')),
    ).toMatchObject({
      workingDays: 2,
    });
  });

  it('does not end with "we have it", and is as long as can be when no answer comes', () => {
    const received = {...SENT, state: 'received'} as const;
    expect(answerTime(undefined, SENT)).toBeUndefined();
    expect(answerTime(SENT, received)).toBeUndefined();
    expect(answerTime(received, {...at('2026-05-06T09:00:00Z')})).toMatchObject({workingDays: 2});
    expect(answerTime(SENT, {...at('2026-06-16T09:00:00Z'), state: 'unanswered'})).toMatchObject({
      workingDays: 30,
    });
    expect(answerTime(SENT, {...at('2026-05-05T09:00:00Z'), state: 'withdrawn'})).toBeUndefined();
  });

  it('is counted back when the answer is taken back, and not when it is opened again', () => {
    const refused = {...at('2026-05-05T09:00:00Z'), state: 'not-suitable'} as const;
    const counted = answerTime(SENT, refused);
    expect(answerTime(refused, SENT)).toEqual({...counted, amount: -1});
    const again = {...SENT, state: 'reopened', owedSince: '2026-05-07T09:00:00Z'} as const;
    expect(answerTime(refused, again)).toBeUndefined();
  });
});

describe('how long a provider usually takes', () => {
  it('is not said of fewer than 5 answers', () => {
    expect(usualAnswerDays(new Map([[1, 4]]))).toBeNull();
    expect(usualAnswerDays(new Map([[1, 5]]))).toBe(1);
  });

  it('is the middle of all answers, and the later of two in the middle', () => {
    expect(
      usualAnswerDays(
        new Map([
          [9, 2],
          [0, 1],
          [2, 2],
        ]),
      ),
    ).toBe(2);
    expect(
      usualAnswerDays(
        new Map([
          [1, 3],
          [4, 3],
        ]),
      ),
    ).toBe(4);
  });
});

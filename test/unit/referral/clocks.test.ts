import {describe, expect, it} from 'vitest';
import {addDays, londonDate, londonInstant} from '#shared/london.ts';
import type {Referral} from '#shared/model/referral.ts';
import {afterStep} from '#shared/referral/afterStep.ts';
import {clockDue, nextClockAt} from '#shared/referral/clocks.ts';

const DAY = (date: string) => londonInstant(date, '12:00');

const sentOn = (date: string, time = '09:00'): Referral => {
  const at = londonInstant(date, time).toISOString();
  return {
    id: 'r-1',
    reference: '7K3D-9QXP',
    state: 'sent',
    version: 1,
    route: 'self',
    listing: {id: 'l-1', slug: 'l', name: 'L', organisationId: 'o-1', organisationName: 'O'},
    holdsSeat: false,
    createdAt: at,
    stateSince: at,
    hasEmail: true,
    expiresAtEpochSeconds: 4_000_000_000,
  };
};

/** The day before the next clock, when that is later than `day`: nothing may be due on it. */
const dayBeforeNext = (referral: Referral, day: string): string => {
  const next = nextClockAt(referral);
  const eve = next === undefined ? '9999-12-31' : addDays(londonDate(new Date(next)), -1);
  return eve > day ? eve : addDays(day, 1);
};

/** Lets days pass at noon until `until`, and writes down what each clock did and when. */
const watch = (sent: Referral, until: string): [string, string][] => {
  const acted: [string, string][] = [];
  let referral = sent;
  for (let day = londonDate(new Date(sent.createdAt)); day <= until; day = dayBeforeNext(referral, day)) {
    for (let step = clockDue(referral, DAY(day)); step; step = clockDue(referral, DAY(day))) {
      acted.push([day, step]);
      referral = afterStep(referral, {step, by: 'system'}, DAY(day));
    }
  }
  return acted;
};

/** Bank holidays of England in the years that the test walks, written out here once more. */
const HOLIDAYS = new Set([
  ...['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'],
  ...['2026-12-25', '2026-12-28', '2027-01-01', '2027-03-26', '2027-03-29'],
]);

/** Days of two years on which people work, counted day by day. */
const WORKED = Array.from({length: 730}, (_, index) => addDays('2026-01-01', index)).filter(
  (day) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !HOLIDAYS.has(day),
);

/** The `n`th day after `date` on which people work. */
const workingDay = (date: string, n: number): string =>
  WORKED[WORKED.findIndex((day) => day > date) + n - 1] ?? 'too far';

describe('the clocks of a referral', () => {
  it('that nobody answers end in order, each once, on the right working day, whichever day of a year it was sent', () => {
    for (let date = '2026-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      expect([date, ...watch(sentOn(date, '23:50'), addDays(date, 70))]).toEqual([
        date,
        [workingDay(date, 3), 'remind-acknowledge'],
        [workingDay(date, 6), 'remind-answer'],
        [workingDay(date, 8), 'escalate'],
        [workingDay(date, 30), 'lapse'],
      ]);
    }
  });

  it('over Christmas wait for the days on which people work', () => {
    expect(watch(sentOn('2026-12-23'), '2027-01-08')).toEqual([
      ['2026-12-30', 'remind-acknowledge'],
      ['2027-01-05', 'remind-answer'],
      ['2027-01-07', 'escalate'],
    ]);
  });

  it('are acted on at 8 in the morning in London, in winter and in summer', () => {
    expect(nextClockAt(sentOn('2026-01-05'))).toBe('2026-01-08T08:00:00.000Z');
    expect(nextClockAt(sentOn('2026-07-06'))).toBe('2026-07-09T07:00:00.000Z');
    const beforeEight = londonInstant('2026-07-09', '07:59');
    expect(clockDue(sentOn('2026-07-06'), beforeEight)).toBeUndefined();
  });

  it('do not ask a provider to say that it has what it has said that it has', () => {
    const received = afterStep(
      sentOn('2026-07-06'),
      {step: 'acknowledge', by: 'provider'},
      DAY('2026-07-06'),
    );
    expect(watch(received, '2026-07-15')).toEqual([['2026-07-14', 'remind-answer']]);
  });

  it('stop while the provider owes nothing, and go on where they were when a step is taken back', () => {
    const accepted = afterStep(sentOn('2026-07-06'), {step: 'accept', by: 'provider'}, DAY('2026-07-07'));
    expect(nextClockAt(accepted)).toBeUndefined();
    expect(watch(accepted, '2026-12-01')).toEqual([]);

    const sent = sentOn('2026-07-06');
    const refused = afterStep(
      sent,
      {step: 'not-suitable', by: 'provider', reason: 'age'},
      londonInstant('2026-07-07', '12:00'),
    );
    expect(nextClockAt(refused)).toBeUndefined();
    const back = afterStep(refused, {step: 'undo', by: 'provider'}, londonInstant('2026-07-07', '12:10'));
    expect(nextClockAt(back)).toBe(nextClockAt(sent));
  });

  it('begin anew when a referral is opened again', () => {
    const [ended] = [
      afterStep({...sentOn('2026-07-06'), clocksEnded: 3}, {step: 'lapse', by: 'system'}, DAY('2026-08-17')),
    ];
    const again = afterStep(
      ended,
      {step: 'reopen', by: 'provider', reason: 'asked-again'},
      DAY('2026-08-20'),
    );
    expect(watch({...again, createdAt: again.stateSince}, '2026-09-04')).toEqual([
      [workingDay('2026-08-20', 3), 'remind-acknowledge'],
      [workingDay('2026-08-20', 6), 'remind-answer'],
      [workingDay('2026-08-20', 8), 'escalate'],
    ]);
  });

  it('after a standstill are acted on once for all, but nothing is closed that was not escalated', () => {
    const sent = sentOn('2026-01-05');
    expect(clockDue(sent, DAY('2026-01-14'))).toBe('remind-answer');
    expect(clockDue(sent, DAY('2026-06-01'))).toBe('escalate');
  });
});
